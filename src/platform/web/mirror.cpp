// The records cross to the page's script as one JSON text: it is parsed natively there, and at the
// few updates a second that a resting page makes, a tighter format would gain nothing.

#include "platform/web/mirror.hpp"

#include <emscripten.h>

#include <cmath>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "core/base/points.hpp"
#include "gui/widgets/widget_log.hpp"
#include "platform/platform.hpp"

#ifdef EM_JS_DEPS
EM_JS_DEPS(tongbao_mirror, "$UTF8ToString")
#endif

EM_JS(void, tongbao_mirror_update, (const char* records),
      { Module['bridge']['mirror']['update'](UTF8ToString(records)); });

namespace tongbao::platform {
namespace {

using gui::MirrorInput;
using gui::Role;
using gui::TableRecord;
using gui::WidgetLog;
using gui::WidgetRecord;

struct Mirror {
  std::uint64_t hash = 0;
  // The browser changes its own elements when they are used (it ticks a box at once); the program
  // may have decided otherwise without any record changing.
  bool touched = true;
  std::string json;
};
Mirror mirror;

// In the order of gui::Role; the names of web/bridge/40-mirror-elements.js.
constexpr const char* kRoleNames[] = {"button",  "link",     "tab",        "checkbox", "radio",      "slider",
                                      "textbox", "combobox", "option",     "heading",  "text",       "table",
                                      "status",  "dialog",   "region",     "group",    "radiogroup", "tablist",
                                      "listbox", "banner",   "navigation", "main",     "contentinfo"};
static_assert(std::size(kRoleNames) == static_cast<std::size_t>(Role::Contentinfo) + 1);

void write_text(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      constexpr char kDigits[] = "0123456789abcdef";
      out += "\\u00";
      out += kDigits[c >> 4];
      out += kDigits[c & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

void write_texts(std::string& out, const std::vector<std::string>& texts) {
  out += '[';
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) out += ',';
    write_text(out, texts[i]);
  }
  out += ']';
}

// Pixels and numbers of widgets: none needs more decimals than points have.
void write_number(std::string& out, double number) {
  out += core::Points::from_raw(std::llround(number * static_cast<double>(core::Points::kScale))).to_string();
}

// `"name":` after a comma.
void write_key(std::string& out, std::string_view name) {
  out += ",\"";
  out += name;
  out += "\":";
}

void write_text_field(std::string& out, std::string_view name, const std::string& text) {
  if (text.empty()) return;
  write_key(out, name);
  write_text(out, text);
}

void write_flag(std::string& out, std::string_view name, bool is_set) {
  if (!is_set) return;
  write_key(out, name);
  out += "true";
}

void write_number_field(std::string& out, std::string_view name, double number) {
  write_key(out, name);
  write_number(out, number);
}

void write_number_field(std::string& out, std::string_view name, core::Points number) {
  write_key(out, name);
  out += number.to_string();
}

template <class Record>
void write_common(std::string& out, const Record& record, const char* role) {
  out += "{\"role\":\"";
  out += role;
  out += '"';
  write_number_field(out, "id", record.id);
  write_number_field(out, "parent", record.parent);
  write_number_field(out, "x", static_cast<double>(record.x));
  write_number_field(out, "y", static_cast<double>(record.y));
  write_number_field(out, "w", static_cast<double>(record.w));
  write_number_field(out, "h", static_cast<double>(record.h));
  write_text_field(out, "name", record.name);
}

void write_widget(std::string& out, const WidgetRecord& w) {
  write_common(out, w, kRoleNames[static_cast<std::size_t>(w.role)]);
  write_text_field(out, "value", w.value);
  write_text_field(out, "description", w.description);
  write_flag(out, "disabled", !w.enabled);
  write_flag(out, "checked", w.checked);
  write_flag(out, "expanded", w.expanded);
  write_flag(out, "selected", w.selected);
  write_flag(out, "focused", w.focused);
  write_flag(out, "multiline", w.multiline);
  write_flag(out, "invalid", w.invalid);
  if (w.level != 0) write_number_field(out, "level", w.level);
  if (!w.options.empty()) {
    write_key(out, "options");
    write_texts(out, w.options);
  }
  if (w.role == Role::Slider) {
    write_number_field(out, "min", w.min);
    write_number_field(out, "max", w.max);
    write_number_field(out, "step", w.step);
    write_number_field(out, "number", w.number);
  }
  out += '}';
}

void write_table(std::string& out, const TableRecord& t) {
  write_common(out, t, "table");
  write_key(out, "headers");
  write_texts(out, t.headers);
  write_key(out, "rows");
  out += '[';
  for (std::size_t i = 0; i < t.rows.size(); ++i) {
    if (i > 0) out += ',';
    write_texts(out, t.rows[i]);
  }
  out += ']';
  if (static_cast<std::size_t>(t.n_rows) != t.rows.size()) {
    write_number_field(out, "firstRow", t.first_row);
    write_number_field(out, "rowCount", t.n_rows);
  }
  write_number_field(out, "nameColumn", t.name_column);
  write_number_field(out, "selectedRow", t.selected_row);
  write_flag(out, "selectable", t.rows_selectable);
  write_flag(out, "focused", t.focused);
  write_text_field(out, "cell", t.cell);
  out += '}';
}

// Tables stand between the widgets where they were recorded.
void write_records(std::string& out, const WidgetLog& log) {
  out.assign("[");
  std::size_t table = 0;
  for (std::size_t i = 0; i <= log.n_widgets(); ++i) {
    for (; table < log.n_tables() && log.table(table).n_before == i; ++table) {
      if (out.size() > 1) out += ',';
      write_table(out, log.table(table));
    }
    if (i == log.n_widgets()) break;
    if (out.size() > 1) out += ',';
    write_widget(out, log.widget(i));
  }
  out += ']';
}

}  // namespace

void update_mirror() {
  const std::uint64_t hash = gui::widget_log().hash();
  if (hash == mirror.hash && !mirror.touched) return;
  mirror.hash = hash;
  mirror.touched = false;
  write_records(mirror.json, gui::widget_log());
  tongbao_mirror_update(mirror.json.c_str());
}

}  // namespace tongbao::platform

using namespace tongbao::platform;

extern "C" {

// `kind` in the order of gui::MirrorInput::Kind.
EMSCRIPTEN_KEEPALIVE void tongbao_mirror_input(unsigned id, int kind, const char* text) {
  tongbao::gui::widget_log().push_input({id, static_cast<MirrorInput::Kind>(kind), text});
  mirror.touched = true;
  request_frame(3);
}

// The browser changed an element of the mirror by itself.
EMSCRIPTEN_KEEPALIVE void tongbao_mirror_touched() {
  mirror.touched = true;
  request_frame(1);
}

}  // extern "C"
