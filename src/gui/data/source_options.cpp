#include "gui/data/source_options.hpp"

#include <string>
#include <utility>
#include <vector>

#include "core/record/recognise.hpp"
#include "gui/data/send_source.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {

using core::SourceTable;

void draw_source_options(const Screen& screen, size_t source_idx, Rect area) {
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
  const std::vector<std::string> kinds = {label(core::TableKind::CountTable), label(core::TableKind::ItemLog)};
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
                    .max = core::Points::from_whole(static_cast<int64_t>(source.table->rows.size()) - 1),
                    .steppers = true,
                    .shows_message = false}))
    if (const auto typed = core::Points::parse(n_rows)) {
      SourceTable next = source;
      next.n_header_rows = static_cast<int32_t>(typed->raw() / core::Points::kScale);
      core::recognise_columns_again(next);
      send_source(screen, source_idx, std::move(next), "表头改为 " + n_rows + " 行");
    }
  // Where it is narrow, the bin is worth more than the word.
  if (rest.w >= px(64)) caption("行");
  const float remove_width = button_width("去掉这个文件", {.icon = Icon::Trash});
  if (rest.w > remove_width) {
    set_cursor(rest.right() - remove_width, area.y + (area.h - px(kButtonHeight)) / 2);
    if (link("remove", "去掉这个文件", {.icon = Icon::Trash})) screen.emit(app::RemoveSource{source_idx});
  } else if (rest.w >= px(28)) {
    set_cursor(rest.right() - px(28), area.y + (area.h - px(28)) / 2);
    if (icon_button("remove", Icon::Trash, "去掉这个文件")) screen.emit(app::RemoveSource{source_idx});
  }
  end_area();
}

}  // namespace tongbao::gui
