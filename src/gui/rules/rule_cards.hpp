#pragma once
// rule_cards.hpp: the cards of the scoring step, one decision each (计分卡片)
//
// Each draws its content in the flow, `width` device pixels wide, and emits the changed rule set. Rarely used kinds
// of rules have an add_… beside them, for the card is folded to one line until there is one.

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

// learnt_card.cpp
bool can_learn_rules(const Screen& screen);                // the tables print something to learn from
void draw_learnt_card(const Screen& screen, float width);  // 从表上的得分找细则

// rule_cards_points.cpp
void draw_points_card(const Screen& screen, float width);    // 一条信息计几分
void draw_repeats_card(const Screen& screen, float width);   // 一条多次采用
void draw_counting_card(const Screen& screen, float width);  // 计数规则
void add_counting_rule(const Screen& screen);

// rule_cards_quota.cpp
void draw_quota_card(const Screen& screen, float width);  // 任务
void add_quota_rule(const Screen& screen);

// rule_cards_deductions.cpp
void draw_conditions_card(const Screen& screen, float width);  // 条件加扣分
void add_condition_rule(const Screen& screen);
void draw_vetoes_card(const Screen& screen, float width);  // 一票否决
void add_veto_rule(const Screen& screen);

// rule_cards_manual.cpp
void draw_manual_points_card(const Screen& screen, float width);  // 人工评分
void add_manual_rule(const Screen& screen);
void empty_rules(const Screen& screen);                        // with what was decided by hand under them
void draw_ready_made_card(const Screen& screen, float width);  // 现成得分
void add_ready_made(const Screen& screen);

// rule_cards_total.cpp
void draw_parts_card(const Screen& screen, float width);  // 分项
void add_part(const Screen& screen);
void draw_total_card(const Screen& screen, float width);  // 总分
void draw_about_card(const Screen& screen, float width);  // 名称和出处

// list_cards.cpp, list_change_card.cpp
void draw_lists_card(const Screen& screen, float width);         // 名单线和加扣分
void draw_list_changes_card(const Screen& screen, float width);  // 名单的人工增减和次序

// list_finder.cpp
void draw_list_finder(const Screen& screen, float width);  // 从名单找线

// rule_cards_ranks.cpp
void draw_ranks_card(const Screen& screen, float width);  // 排名

}  // namespace tongbao::gui
