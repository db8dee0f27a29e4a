// A table is shown as the table that is behind its file and can be copied as one; anything else is shown as its text.

#include "gui/export/file_preview.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

/// The first part of a file as text, without the byte order mark.
std::string preview_of(const core::ExportFile& file) {
  std::string text = file.bytes;
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  std::erase(text, '\r');
  std::replace(text.begin(), text.end(), '\f', '\n');
  constexpr size_t kMaxBytes = 6000;
  if (text.size() > kMaxBytes) {
    text.resize(text.rfind('\n', kMaxBytes) == std::string::npos ? kMaxBytes : text.rfind('\n', kMaxBytes));
    text += "\n…";
  }
  return text;
}

/// The table behind a file of export_set: the ranked tables stand first, the annexes after them.
std::optional<core::OutTable> table_of(const Screen& screen, size_t file_idx) {
  const auto named = core::named_rankings(screen.project().rules, screen.results->ranking);
  if (file_idx < named.size())
    return core::ranking_table(screen.tally(), screen.results->scores, *screen.explainer, *named[file_idx].ranked,
                               named[file_idx].overall, screen.results->trends);
  const auto& annexes = screen.results->notice.annexes;
  if (file_idx - named.size() < annexes.size()) return annexes[file_idx - named.size()];
  return std::nullopt;
}

void draw_table_of_file(const std::string& file_name, const core::OutTable& shown, const Rect& area) {
  std::vector<TableColumn> columns;
  for (const std::string& header : shown.headers) {
    const bool is_name = header.find("单位") != std::string::npos || header == "县市区" || header == "部门";
    columns.push_back({header, is_name ? 200.0F : 72.0F, is_name ? Align::Left : Align::Right});
  }
  TableSpec spec;
  spec.id = "csv";
  const std::string name = "预览 " + file_name;
  spec.name = name;
  spec.columns = &columns;
  spec.n_rows = static_cast<int>(shown.rows.size());
  spec.text = [&](int row, int column) {
    return shown.rows[static_cast<size_t>(row)][static_cast<size_t>(column)].text;
  };
  spec.rows_selectable = false;
  spec.width = area.w;
  spec.height = area.h;
  set_cursor(area.x, area.y);
  table(spec);
}

}  // namespace

void draw_file_preview(const Screen& screen, const core::ExportFile& file, size_t file_idx, Rect area) {
  const Rect title = cut_top(area, px(40));
  begin_area("preview_title", title, {.fill = kGround, .pad_x = px(16), .pad_y = px(8)});
  heading(2, file.name, TextSize::Body);
  const std::optional<core::OutTable> shown = table_of(screen, file_idx);
  if (shown) {
    const ButtonOptions copy{.icon = Icon::Copy, .size = ButtonSize::Small};
    set_cursor(title.right() - button_width("复制表格", copy) - px(16), title.y + px(6));
    if (link("copy_table", "复制表格", copy) || copy_key_pressed()) screen.emit(app::CopyTable{*shown});
  }
  end_area();
  if (shown) {
    draw_table_of_file(file.name, *shown, area);
    return;
  }
  begin_area("export_preview", area, {.fill = kGround, .pad_x = px(16), .scrolls = true});
  text_wrapped(TextSize::Small, kInk2, preview_of(file), area.w - px(44));
  end_area();
}

}  // namespace tongbao::gui
