// What was opened and what the program understood of it: the files, the options of the selected file, its
// cells under chips that name each column's role, and beside it everything there is to tell. A file that
// could not be read shows why and what to do instead of the cells.

#include "gui/data/step_data.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/messages/messages_zh.hpp"
#include "gui/data/file_list.hpp"
#include "gui/data/period_controls.hpp"
#include "gui/problems/panel_problems.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::Column;
using core::ColumnRole;
using core::SourceTable;

/// What a column may be made by hand: the word in the list and the column it gives.
struct RoleChoice {
  std::string word;
  Column column;
};

std::vector<RoleChoice> role_choices(const SourceTable& source, int32_t column_idx) {
  std::vector<RoleChoice> choices;
  const auto add = [&](Column column) {
    column.reason = core::RoleReason::UserSays;
    choices.push_back({label_of(column), column});
  };
  const std::string header = core::header_text(source, column_idx);
  const auto add_extras = [&] {
    for (const char* whose : {"", "县领导", "市领导", "省领导", "中央领导"})
      add({ColumnRole::Endorsed, whose, "", {}});
    for (const char* event : {"迟报", "漏报", "差错", "约稿未完成", "审签表"})
      add({ColumnRole::Event, "", event, {}});
    if (header.empty()) return;
    add({ColumnRole::Endorsed, header, "", {}});
    choices.back().word = "批示：" + header;
    add({ColumnRole::Event, "", header, {}});
    choices.back().word = "事项：" + header;
  };
  add({ColumnRole::Ignored, "", "", {}});
  add({ColumnRole::Unit, "", "", {}});
  add({ColumnRole::Group, "", "", {}});
  add({ColumnRole::Period, "", "", {}});
  if (source.kind == core::TableKind::CountTable) {
    add({ColumnRole::Submitted, "", "", {}});
    for (const char* level : {"本级", "上级", "市级", "省级", "中央"})
      add({ColumnRole::Adopted, level, "", {}});
    add({ColumnRole::Rejected, "", "", {}});
    add({ColumnRole::Pending, "", "", {}});
    if (!header.empty()) {
      add({ColumnRole::Adopted, "本级", header, {}});
      choices.back().word = "栏目：" + header;
    }
    add_extras();
    if (!header.empty()) {
      add({ColumnRole::Adopted, "", "", {}, header});
      choices.back().word = "刊物：" + header;
    }
    add({ColumnRole::RowTotal, "", "", {}});
    add({ColumnRole::Score, "", "", {}});
    add({ColumnRole::Rank, "", "", {}});
    add({ColumnRole::Serial, "", "", {}});
  } else {
    add({ColumnRole::Title, "", "", {}});
    add({ColumnRole::Date, "", "", {}});
    add({ColumnRole::Status, "", "", {}});
    add({ColumnRole::Level, "", "", {}});
    add({ColumnRole::Category, "", "", {}});
    add({ColumnRole::Carrier, "", "", {}});
    add({ColumnRole::Origin, "", "", {}});
    add({ColumnRole::Role, "", "", {}});
    add_extras();
  }
  return choices;
}

bool is_compared_only(ColumnRole role) {
  return role == ColumnRole::Serial || role == ColumnRole::Rank || role == ColumnRole::Score ||
         role == ColumnRole::RowTotal || role == ColumnRole::Ignored;
}

/// Words stand left, numbers right.
Align align_of(const Column& column) {
  switch (column.role) {
    case ColumnRole::Unit:
    case ColumnRole::Title:
    case ColumnRole::Group:
    case ColumnRole::Category:
    case ColumnRole::Level:
    case ColumnRole::Status:
    case ColumnRole::Carrier:
      return Align::Left;
    default:
      return Align::Right;
  }
}

void send_source(const Screen& screen, size_t source_idx, SourceTable source, std::string label,
                 std::string merge_key = {}) {
  screen.emit(app::SetSource{source_idx, std::move(source), {std::move(label), std::move(merge_key)}});
}

void draw_failed(const Screen& screen, Rect area) {
  const auto idx = static_cast<size_t>(screen.view().failed_idx);
  const app::FailedFile& failed = screen.view().failed_files[idx];
  begin_area("failed", area, {.fill = kPaper, .pad_x = px(60), .pad_y = px(32), .scrolls = true});
  const Rect title{available().x, available().y, available().w, line_px(TextSize::Title)};
  draw_icon({title.x, title.y, px(24), title.h}, Icon::Error, kRed, px(24));
  set_cursor(title.x + px(36), title.y);
  heading(2, "“" + failed.file_name + "”读不出来", TextSize::Title);
  set_cursor(title.x + px(36), title.bottom() + px(12));
  const float width = std::min(px(640), available().w - px(36));
  text_wrapped(TextSize::Body, kInk, core::message_zh(failed.error), width);
  set_cursor(title.x + px(36), available().y + px(8));
  text_wrapped(TextSize::Body, kInk2, "文件没有被改动，原来的数据和计算结果都在，这个文件不影响它们。",
               width);
  set_cursor(title.x + px(36), available().y + px(16));
  if (button_secondary("pick_again", "选另存好的文件", {.icon = Icon::Folder}))
    screen.emit(app::PickFiles{});
  ImGui::SameLine(0, px(12));
  if (link("drop_failed", "从列表中去掉"))
    screen.change_view([&](app::ViewState& v) {
      v.failed_files.erase(v.failed_files.begin() + v.failed_idx);
      v.failed_idx = -1;
    });
  end_area();
}

void draw_options(const Screen& screen, size_t source_idx, Rect area) {
  const SourceTable& source = *screen.project().sources[source_idx];
  begin_area("source_options", area, {.fill = kPaper});
  Rect rest = area;
  cut_left(rest, px(kGutterLeft));
  cut_right(rest, px(12));
  const float y = area.y + (area.h - px(kInputHeight)) / 2;
  const auto caption = [&](std::string_view words) {
    draw_text(cut_left(rest, text_width(TextSize::Small, words)), TextSize::Small, kInk2, words);
    cut_left(rest, px(8));
  };
  const auto place = [&](float width) {
    const Rect box = cut_left(rest, width);
    set_cursor(box.x, y);
    cut_left(rest, px(16));
  };

  const float field = px(is_narrow_page() ? 76 : 112);
  caption("种类");
  const std::vector<std::string> kinds = {label(core::TableKind::CountTable),
                                          label(core::TableKind::ItemLog)};
  place(segments_width(kinds));
  int kind = static_cast<int>(source.kind);
  if (segments("kind", "种类", kinds, kind)) {
    SourceTable next = source;
    next.kind = static_cast<core::TableKind>(kind);
    send_source(screen, source_idx, std::move(next), "种类改为" + kinds[static_cast<size_t>(kind)]);
  }
  caption("统计期间");
  place(field);
  std::string period = source.period;
  if (text_field("period", "统计期间", period, {.width = field, .placeholder = "如 7月"})) {
    SourceTable next = source;
    next.period = period;
    send_source(screen, source_idx, std::move(next), "统计期间改为" + period);
  }
  caption("分组");
  place(field);
  std::string group = source.group;
  if (text_field("group", "分组", group, {.width = field, .placeholder = "按名录"})) {
    SourceTable next = source;
    next.group = group;
    send_source(screen, source_idx, std::move(next), "分组改为" + group);
  }
  caption("表头");
  place(px(108));
  std::string n_rows = std::to_string(source.n_header_rows);
  if (number_field("header_rows", "表头行数", n_rows,
                   {.max_places = 0,
                    .max = core::Points::from_whole(
                        static_cast<int64_t>(source.table->rows.size()) - 1),
                    .steppers = true, .shows_message = false}))
    if (const auto typed = core::Points::parse(n_rows)) {
      SourceTable next = source;
      next.n_header_rows = static_cast<int32_t>(typed->raw() / core::Points::kScale);
      send_source(screen, source_idx, std::move(next), "表头改为 " + n_rows + " 行");
    }
  // Where it is narrow, the bin is worth more than the word.
  if (rest.w >= px(64)) caption("行");
  const float remove_width = button_width("去掉这个文件", {.icon = Icon::Trash});
  if (rest.w > remove_width) {
    set_cursor(rest.right() - remove_width, area.y + (area.h - px(kButtonHeight)) / 2);
    if (link("remove", "去掉这个文件", {.icon = Icon::Trash}))
      screen.emit(app::RemoveSource{source_idx});
  } else if (rest.w >= px(28)) {
    set_cursor(rest.right() - px(28), area.y + (area.h - px(28)) / 2);
    if (icon_button("remove", Icon::Trash, "去掉这个文件"))
      screen.emit(app::RemoveSource{source_idx});
  }
  end_area();
}

/// The chip with the column's role, why, and the header as printed.
void draw_column_head(const Screen& screen, size_t source_idx, int32_t column_idx, const Rect& cell) {
  const SourceTable& source = *screen.project().sources[source_idx];
  const Column& column = source.columns[static_cast<size_t>(column_idx)];
  const bool compared = is_compared_only(column.role);
  const std::string word = label_of(column);
  ImGui::PushID(column_idx);
  const float width = std::min(cell.w, chip_width(word, Icon::None, true));
  const Align align = align_of(column);
  set_cursor(align == Align::Right ? cell.right() - width : cell.x, cell.y + px(8));
  const std::string header = core::header_text(source, column_idx);
  const std::string name = "列 " + (header.empty() ? std::to_string(column_idx + 1) : header);
  if (chip("role", word, compared ? ChipKind::Grey : ChipKind::Blue,
           {.opens = true, .width = width, .hint = name + "：" + label(column.reason)}))
    open_choices("roles");
  const Rect anchor = last_rect();
  const std::vector<RoleChoice> all = role_choices(source, column_idx);
  std::vector<std::string> words;
  int selected = -1;
  for (size_t i = 0; i < all.size(); ++i) {
    words.push_back(all[i].word);
    if (all[i].column.role == column.role && all[i].column.level == column.level &&
        all[i].column.category == column.category && all[i].column.carrier == column.carrier)
      selected = static_cast<int>(i);
  }
  const int chosen = choices("roles", name + " 的用处", anchor, words, selected);
  if (chosen >= 0) {
    SourceTable next = source;
    next.columns[static_cast<size_t>(column_idx)] = all[static_cast<size_t>(chosen)].column;
    send_source(screen, source_idx, std::move(next),
                "“" + header + "”列改为" + words[static_cast<size_t>(chosen)]);
  }
  draw_text({cell.x, cell.y + px(34), cell.w, px(20)}, TextSize::Small, kInk3, label(column.reason),
            align);
  draw_text_or_tooltip({cell.x, cell.y + px(54), cell.w, px(20)}, TextSize::Small, kInk2, header,
                       align);
  ImGui::PopID();
}

/// Cells of the selected row to type over; the printed text stays and is named.
void draw_row_editor(const Screen& screen, size_t source_idx, Rect area) {
  const SourceTable& source = *screen.project().sources[source_idx];
  const int64_t row_idx = screen.view().row_idx;
  const int64_t row_number = source.table->row_numbers[static_cast<size_t>(row_idx)];
  begin_area("row_editor", area, {.fill = kGround, .scrolls_x = true});
  begin_region("row_editor", "改这一行");
  draw_rule(area.x, area.y, area.w, kLine2);
  float x = area.x + px(kGutterLeft);
  const std::string title = "第 " + std::to_string(row_number) + " 行";
  draw_text({x, area.y, px(72), area.h}, TextSize::Body, kInk, title);
  x += px(76);
  for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column) {
    const std::string header = core::header_text(source, column);
    const float width =
        source.columns[static_cast<size_t>(column)].role == ColumnRole::Unit ? px(200) : px(96);
    draw_text_or_tooltip({x, area.y + px(4), width, px(20)}, TextSize::Small, kInk2, header);
    ImGui::PushID(column);
    set_cursor(x, area.y + px(25));
    const core::TableRow cells = source.table->rows[static_cast<size_t>(row_idx)];
    const std::string printed =
        static_cast<size_t>(column) < cells.size() ? cells[static_cast<size_t>(column)] : "";
    std::string text = core::cell_text(source, row_idx, column);
    const std::string hint = text == printed ? "" : "原文：" + printed;
    if (text_field("cell", title + " " + header, text, {.width = width, .hint = hint}))
      screen.emit(app::SetCell{source_idx, row_idx, column, text});
    ImGui::PopID();
    x += width + px(8);
  }
  end_region();
  end_area();
}

void draw_preview(const Screen& screen, size_t source_idx, Rect area) {
  const SourceTable& source = *screen.project().sources[source_idx];
  const int64_t n_rows = static_cast<int64_t>(source.table->rows.size()) - source.n_header_rows;
  Rect rest = area;
  const bool row_is_selected =
      screen.view().row_idx >= source.n_header_rows &&
      screen.view().row_idx < static_cast<int32_t>(source.table->rows.size());
  const Rect editor = row_is_selected ? cut_bottom(rest, px(64)) : Rect();

  std::vector<TableColumn> columns = {{"行", 44, Align::Right}};
  columns.front().size = TextSize::Small;
  for (const Column& column : source.columns) {
    TableColumn c;
    c.align = align_of(column);
    const bool is_name = column.role == ColumnRole::Unit || column.role == ColumnRole::Title;
    c.width = !is_name ? 112 : is_narrow_page() ? 176 : 248;
    columns.push_back(c);
  }
  for (size_t i = 0; i < source.columns.size(); ++i)
    columns[i + 1].header = core::header_text(source, static_cast<int32_t>(i));

  TableSpec spec;
  spec.id = "preview";
  const std::string name = "数据 " + source.file_name;
  spec.name = name;
  spec.columns = &columns;
  spec.n_rows = static_cast<int>(std::max<int64_t>(0, n_rows));
  spec.header_height = 80;
  spec.text = [&](int row, int column) -> std::string {
    const int64_t row_idx = row + source.n_header_rows;
    if (column == 0) return std::to_string(source.table->row_numbers[static_cast<size_t>(row_idx)]);
    return core::cell_text(source, row_idx, column - 1);
  };
  spec.ink = [&](int, int column) -> ImU32 {
    if (column == 0) return kInk3;
    return is_compared_only(source.columns[static_cast<size_t>(column) - 1].role) ? kInk3 : 0;
  };
  spec.tone = [&](int row) {
    const int64_t number =
        source.table->row_numbers[static_cast<size_t>(row + source.n_header_rows)];
    RowTone tone = RowTone::Normal;
    for (const core::Diagnostic& d : screen.results->diagnostics) {
      if (d.place.row != number || d.place.file != source.file_name) continue;
      if (d.severity == core::Severity::Loss) return RowTone::Error;
      if (d.severity == core::Severity::Warning) tone = RowTone::Warn;
    }
    return tone;
  };
  spec.draw_header = [&](int column, const Rect& cell) {
    if (column == 0) return false;
    draw_column_head(screen, source_idx, column - 1, cell);
    return true;
  };
  spec.selected_row = row_is_selected ? screen.view().row_idx - source.n_header_rows : -1;
  // Column 0 is the row's number.
  spec.first_cell_column = 1;
  spec.selected_column =
      std::clamp(screen.view().column_idx + 1, 1, static_cast<int32_t>(source.columns.size()));
  std::string cell_name;
  if (row_is_selected)
    cell_name = "第 " + spec.text(spec.selected_row, 0) + " 行 " +
                columns[static_cast<size_t>(spec.selected_column)].header + " " +
                spec.text(spec.selected_row, spec.selected_column);
  spec.cell_name = cell_name;
  spec.width = rest.w;
  spec.height = rest.h;
  set_cursor(rest.x, rest.y);
  // A row that was chosen elsewhere may be far from what is in view.
  static std::pair<size_t, int32_t> shown;
  const std::pair<size_t, int32_t> now(source_idx, screen.view().row_idx);
  if (row_is_selected && now != shown) spec.scroll_to_row = spec.selected_row;
  shown = now;
  // Another file's table is another table: a cell being edited does not pass on to it.
  // Its place says too little: another file may take it (去掉, undo, another project).
  ImGui::PushID(source.table.get());
  const TableResult result = table(spec);
  ImGui::PopID();
  if (result.edited_row >= 0)
    screen.emit(app::SetCell{source_idx, result.edited_row + source.n_header_rows,
                             result.edited_column - 1, result.edited_text});
  if (result.selected_row >= 0 || result.selected_column >= 0)
    screen.change_view([&](app::ViewState& v) {
      if (result.selected_row >= 0) v.row_idx = result.selected_row + source.n_header_rows;
      if (result.selected_column >= 0) v.column_idx = result.selected_column - 1;
    });
  if (row_is_selected) draw_row_editor(screen, source_idx, editor);
}

/// Why the chosen file could not be read, or what is in it.
void draw_chosen_file(const Screen& screen, Rect area) {
  const auto& sources = screen.project().sources;
  const auto failed_idx = screen.view().failed_idx;
  if (failed_idx >= 0 && failed_idx < static_cast<int32_t>(screen.view().failed_files.size())) {
    draw_failed(screen, area);
    return;
  }
  if (sources.empty()) {
    empty_state(area, "还没有数据文件", "把 CSV 表格拖进窗口，或点右上角“添加文件”。" +
                                           std::string(kPasteHint) + "。");
    return;
  }
  const auto source_idx =
      static_cast<size_t>(std::clamp<int64_t>(screen.view().source_idx, 0,
                                              static_cast<int64_t>(sources.size()) - 1));
  draw_options(screen, source_idx, cut_top(area, px(44)));
  draw_rule(area.x, area.y, area.w);
  draw_preview(screen, source_idx, area);
}

}  // namespace

void draw_step_data(const Screen& screen, Rect area) {
  const auto& sources = screen.project().sources;
  const auto& failed = screen.view().failed_files;
  Rect rest = area;
  const Rect head = cut_top(rest, px(kStepHeadHeight));
  begin_area("data_head", head, {.fill = kPaper});
  const bool has_periods = screen.results->tally_stage->periods.size() > 1;
  step_head(head, "数据",
            sources.empty()    ? "请打开各单位的报送统计表，或者直接拖进来。"
            : is_narrow_page() && has_periods ? ""
            : is_narrow_page() || has_periods ? "认错的列点列名改；可以按 Ctrl+V 粘贴表格。"
                               : "认错的列点列名改，错的数选中那格直接改；也可以按 Ctrl+V 粘贴表格。");
  const std::string go = failed.empty() ? "数据无误，去核对单位"
                                        : "继续用这 " + std::to_string(sources.size()) + " 个文件";
  const ButtonOptions go_options{.trailing_icon = Icon::ChevronRight, .enabled = !sources.empty(),
                                 .hint = sources.empty() ? "还没有数据" : ""};
  const float y = head.y + (head.h - px(kButtonHeight)) / 2;
  if (has_periods) draw_this_period(screen, head);
  const float go_x = head.right() - px(kGutterRight) - button_width(go, go_options, true);
  const float add_x = go_x - px(12) - button_width("添加文件", {.icon = Icon::Plus});
  set_cursor(add_x - px(12) - button_width("空白模板", {.icon = Icon::Download}), y);
  if (button_quiet("templates", "空白模板", {.icon = Icon::Download, .hint = "下载空白模板"}))
    screen.change_view([](app::ViewState& v) { v.dialog = app::Dialog::Templates; });
  set_cursor(add_x, y);
  if (button_secondary("add_files", "添加文件", {.icon = Icon::Plus})) screen.emit(app::PickFiles{});
  set_cursor(go_x, y);
  if (button_primary("data_done", go, go_options))
    screen.change_view([](app::ViewState& v) {
      v.step = app::Step::Roster;
      v.failed_files.clear();
      v.failed_idx = -1;
    });
  end_area();
  draw_rule(head.x, head.bottom() - 1, head.w);
  if (const float days_height = period_days_height(screen, rest.w); days_height > 0)
    draw_period_days(screen, cut_top(rest, days_height));

  const float n_list_rows =
      std::clamp(static_cast<float>(sources.size() + failed.size()), 1.0F, 5.0F);
  draw_file_list(screen, cut_top(rest, px(kTableHeaderHeight) + n_list_rows * px(36)));
  draw_rule(rest.x, rest.y, rest.w, kLine2);
  cut_top(rest, 1);
  const Rect problems =
      cut_right(rest, px(is_wide_page() ? 400 : is_narrow_page() ? 272 : 336));
  draw_chosen_file(screen, rest);
  draw_problems(screen, problems);
}

}  // namespace tongbao::gui
