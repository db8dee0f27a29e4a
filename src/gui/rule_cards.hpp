#pragma once
// rule_cards.hpp: the cards of the scoring step, one decision each (计分卡片)
//
// Each draws its content in the flow, `width` device pixels wide, and emits the changed rule set.

#include "gui/screen.hpp"

namespace tongbao::gui {

void draw_points_card(const Screen& screen, float width);  // 一条信息计几分
void draw_base_card(const Screen& screen, float width);    // 基础分、封顶、任务数
void draw_lists_card(const Screen& screen, float width);   // 名单线和加扣分
void draw_manual_card(const Screen& screen, float width);  // 名单的人工增减和次序
void draw_keys_card(const Screen& screen, float width);    // 排名依据和同分先后
void draw_ranks_card(const Screen& screen, float width);   // 名次写法

}  // namespace tongbao::gui
