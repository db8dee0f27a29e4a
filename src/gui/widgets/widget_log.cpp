// Records live in two arrays that only grow: begin_frame sets the count to 0 and add() reuses the
// strings in place, since the page draws the same widgets in nearly every frame. The hash is FNV-1a
// over the bytes of every field, computed only when asked for, which the platform does when the
// page is at rest.

#include "gui/widgets/widget_log.hpp"

#include <algorithm>
#include <utility>

namespace tongbao::gui {
namespace {

constexpr int kFramesToWait = 3;

struct Hasher {
  std::uint64_t state = 14695981039346656037ull;

  void bytes(const void* data, std::size_t n) {
    const auto* p = static_cast<const unsigned char*>(data);
    for (std::size_t i = 0; i < n; ++i) state = (state ^ p[i]) * 1099511628211ull;
  }
  template <typename T>
  void plain(T value) {
    bytes(&value, sizeof value);
  }
  void text(const std::string& s) {
    plain(static_cast<std::uint32_t>(s.size()));
    bytes(s.data(), s.size());
  }
};

void hash_widget(Hasher& h, const WidgetRecord& w) {
  h.plain(w.id);
  h.plain(w.parent);
  h.plain(static_cast<int>(w.role));
  h.text(w.name);
  h.text(w.value);
  h.text(w.description);
  h.plain(static_cast<std::uint32_t>(w.options.size()));
  for (const std::string& option : w.options) h.text(option);
  const unsigned flags = (w.enabled ? 1u : 0u) | (w.checked ? 2u : 0u) | (w.expanded ? 4u : 0u) |
                         (w.selected ? 8u : 0u) | (w.focused ? 16u : 0u) | (w.multiline ? 32u : 0u) |
                         (w.invalid ? 64u : 0u);
  h.plain(flags);
  h.plain(w.level);
  for (const float f : {w.x, w.y, w.w, w.h}) h.plain(f);
  for (const core::Points points : {w.min, w.max, w.step, w.number}) h.plain(points.raw());
}

void hash_table(Hasher& h, const TableRecord& t) {
  h.plain(t.id);
  h.plain(t.parent);
  h.plain(static_cast<std::uint32_t>(t.n_before));
  h.text(t.name);
  h.plain(t.name_column);
  for (const std::string& header : t.headers) h.text(header);
  h.plain(static_cast<std::uint32_t>(t.rows.size()));
  h.plain(t.first_row);
  h.plain(t.n_rows);
  for (const auto& row : t.rows) {
    for (const std::string& cell : row) h.text(cell);
  }
  h.plain(t.selected_row);
  h.plain(t.rows_selectable);
  h.plain(t.focused);
  h.text(t.cell);
  for (const float f : {t.x, t.y, t.w, t.h}) h.plain(f);
}

// Empties every field but keeps the memory of its strings.
void reset(WidgetRecord& w) {
  std::string name = std::move(w.name);
  std::string value = std::move(w.value);
  std::string description = std::move(w.description);
  std::vector<std::string> options = std::move(w.options);
  w = WidgetRecord{};
  name.clear();
  value.clear();
  description.clear();
  options.clear();
  w.name = std::move(name);
  w.value = std::move(value);
  w.description = std::move(description);
  w.options = std::move(options);
}

}  // namespace

void WidgetLog::begin_frame() {
  n_widgets_ = 0;
  tables_.resize(n_tables_);  // without those that were not shown in the frame before
  n_tables_ = 0;
  parents_.clear();
  seen_.clear();
  dialog_ = std::exchange(next_dialog_, 0);
  for (Waiting& waiting : inputs_) ++waiting.n_frames;
  inputs_.erase(
      std::remove_if(inputs_.begin(), inputs_.end(), [](const Waiting& w) { return w.n_frames > kFramesToWait; }),
      inputs_.end());
}

WidgetRecord& WidgetLog::add(ImGuiID id, Role role, std::string_view name) {
  if (n_widgets_ == widgets_.size()) widgets_.emplace_back();
  WidgetRecord& record = widgets_[n_widgets_++];
  reset(record);
  record.id = id;
  record.parent = parents_.empty() ? 0 : parents_.back();
  record.role = role;
  record.name.assign(name);
  record.enabled = !is_blocked();
  return record;
}

TableRecord& WidgetLog::add_table(ImGuiID id, std::string_view name, std::size_t n_columns, std::size_t n_rows,
                                  std::uint64_t version, bool& rows_kept) {
  // Bring the record this table had in the frame before to its place, so that its rows can be kept;
  // a new table gets a record of its own.
  std::size_t at = n_tables_;
  while (at < tables_.size() && tables_[at].id != id) ++at;
  if (at == tables_.size()) tables_.emplace_back();
  std::swap(tables_[at], tables_[n_tables_]);
  TableRecord& record = tables_[n_tables_++];
  rows_kept = version != 0 && record.id == id && record.version == version && record.rows.size() == n_rows &&
              record.headers.size() == n_columns;
  record.id = id;
  record.parent = parents_.empty() ? 0 : parents_.back();
  record.n_before = n_widgets_;
  record.name.assign(name);
  record.name_column = 0;
  record.version = version;
  record.first_row = 0;
  record.n_rows = static_cast<int>(n_rows);
  record.selected_row = -1;
  record.rows_selectable = false;
  record.focused = false;
  record.cell.clear();
  if (!rows_kept) {
    record.headers.resize(n_columns);
    record.rows.resize(n_rows);
    for (auto& row : record.rows) row.resize(n_columns);
  }
  return record;
}

void WidgetLog::push_parent(ImGuiID id) { parents_.push_back(id); }

void WidgetLog::pop_parent() { parents_.pop_back(); }

void WidgetLog::set_dialog(ImGuiID id) { next_dialog_ = id; }

bool WidgetLog::is_blocked() const {
  return dialog_ != 0 && std::find(parents_.begin(), parents_.end(), dialog_) == parents_.end();
}

std::uint64_t WidgetLog::hash() const {
  Hasher h;
  h.plain(dialog_);
  for (std::size_t i = 0; i < n_widgets_; ++i) hash_widget(h, widgets_[i]);
  for (std::size_t i = 0; i < n_tables_; ++i) hash_table(h, tables_[i]);
  return h.state;
}

void WidgetLog::push_input(MirrorInput input) { inputs_.push_back({std::move(input), 0}); }

std::optional<MirrorInput> WidgetLog::take_input(ImGuiID id) {
  if (inputs_.empty() || is_blocked()) return std::nullopt;
  const auto it = std::find_if(inputs_.begin(), inputs_.end(), [id](const Waiting& w) { return w.input.id == id; });
  if (it == inputs_.end()) return std::nullopt;
  MirrorInput input = std::move(it->input);
  inputs_.erase(it);
  return input;
}

ImGuiID WidgetLog::unique_id(ImGuiID wanted) {
  const auto it =
      std::find_if(seen_.begin(), seen_.end(), [wanted](const auto& entry) { return entry.first == wanted; });
  if (it == seen_.end()) {
    seen_.emplace_back(wanted, 1);
    return wanted;
  }
  // The multiplier spreads the ordinal over the word; a clash with another id is as unlikely as
  // any.
  return wanted ^ (it->second++ * 2654435761u);
}

WidgetLog& widget_log() {
  static WidgetLog log;
  return log;
}

}  // namespace tongbao::gui
