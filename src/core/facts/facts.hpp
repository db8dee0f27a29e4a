#pragma once
// facts.hpp: every figure and list that a notice may use, by name (数据项)
//
// In       Tally, Scores, Ranking, Lists, the rule set, and what the user typed by hand (figures).
// Out      Facts: named values in a fixed order. Names are Chinese, built from parts with a dot;
//          部门, 上级, 图片新闻, 7月 and 表扬 stand for names that the data and the rules give.
//
//          Totals over everybody, outside units included; parts by group, level, category and, if
//          there are several, period; the share of the outside units:
//            期间  任务数  单位数  考核单位数  报送  采用  退稿  待定  采用率  得分
//            报送.部门  采用.上级  采用.部门.上级  采用.图片新闻  采用.部门.7月
//            报送.未纳入考核  单位数.未纳入考核
//
//          Shares of the whole that add up to exactly 100% (shares.hpp), of groups, levels, and categories where every
//          item has one; none if the whole is 0 or a part is not given:
//            报送占比.部门  采用占比.部门  采用占比.上级  采用占比.图片新闻
//
//          A rate that names no level is of one, named in its evidence: rate_adoptions.hpp. All percentages have the
//          places that the notice asks for (rate_places), rounded half up from the exact share; why somebody is not on
//          a list is reported with the places that the list compares.
//
//          Units without items (not given counts as 0; 零采用 leaves out those of 零报送), and the
//          first by group, or without group if there is one ranking:
//            零报送  零报送.家数  零报送.部门  零报送.部门.家数  零采用
//            第一名.部门  第一名得分.部门  前三名.部门; equals are all named, and again as 并列第一名.部门
//          Units that a count table does not name, and that are not zero therefore:
//            未出现  未出现.家数  未出现.部门  未出现.部门.家数
//
//          Lists; by kind they join all lists of that kind, with .家数, groups, and .条件 unless a
//          list was changed by hand:
//            名单.表扬  名单.表扬.家数  名单.表扬.部门  名单.表扬.部门.家数
//            名单.表扬.条件 (报送24条及以上)  名单.表扬.标准 (24)  名单.表扬.部门.标准
//            名单.表扬.加扣分 (2: without sign)
//            表扬单位  批评单位  零报送单位  其他名单单位
//          Where somebody is in a list's places and is not on it, or a veto is met:
//            名单.表扬.未列入  名单.表扬.未列入说明 (第2名乙局采用3条，不足5条，未列入“表扬”)
//            表扬单位.未列入  表扬单位.未列入说明  一票否决  一票否决.家数  一票否决.说明
//
//          Compared with other periods, as far as the data holds them:
//            累计期间  累计报送  累计采用  上期报送  报送环比 (增长12.5%)  上期采用  采用环比
//            上期采用率  采用率环比 (上升3.2个百分点)  上期零报送家数  零报送家数增减  名次上升最多
//            去年同期报送  报送同比  去年同期采用  采用同比  去年同期采用率  采用率同比
//          The change of a rate is the difference of the two as printed, so that a reader can do the sum, and 持平 where
//          they are printed the same; there is none where the two periods' rates are of different levels.
//          Changes are of the units of both periods; where these are not all, the text says so: 增长12.5%（按两期都有的18家）
//
//          Ready-made prose, so that a template need not know groups, levels and lists by name; a
//          division is said from two parts and one item on:
//            分组报送 (部门1165条、乡镇街道835条)  分组采用  分组单位数
//            分组第一名 (部门为甲局、镇办为乙镇; 部门为甲局、丙局并列，镇办为乙镇)
//            层级采用 (本级773条、上级14条)  类别报送  类别采用  期间报送  期间采用
//            分组报送占比 (部门占58.3%、乡镇街道占41.7%)  分组采用占比  层级采用占比
//            加扣分 (甲局、乙局各加2分；丙局扣2分)  加扣分事由
//            计分办法 (本级采用每条5分，上级采用每条10分)
//
//          Entered figures come last under their own names and may use those before them. A name
//          that nothing gives does not exist; of two facts with one name the earlier keeps it. If
//          no source gives rejected counts, 退稿 is submitted minus adopted, unless adoptions are
//          counted at several levels. Counts without level, category or group beside divided ones
//          are called 未分层级, 未分类别, 未分组.
// Errors   none; diagnostics: a check that does not hold (SumDiffers), a figure that differs from
//          the tables (FigureDiffers), an unreadable entry or formula (FigureUnreadable), units that a
//          comparison leaves out (ComparedUnitsDiffer).
// Cost     O(cells + units × (lists + log facts)).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/quantity.hpp"
#include "core/lists/lists.hpp"
#include "core/trend/trend.hpp"

namespace tongbao::core {

/// A figure or list that no table holds, typed by the user with its source (另填的数).
struct Figure {
  std::string name;
  std::string text;                // as typed: 2000, 12000多, 97.1%, words; empty if formula or units is used
  std::string formula;             // 报送.县级部门 + 未纳入考核报送; the language is in figure_formula.hpp
  std::vector<std::string> units;  // a named list without counts
  std::string must_equal;          // formula that a published figure is compared with; empty = none
  std::string source_note;         // 出处
  RatioForm form = RatioForm::Automatic;  // of a formula: 百分数 or 平均数 where the program cannot tell
  bool operator==(const Figure&) const = default;
};

/// 2940 = 1947 + 993, by names or numbers: "发布 = 转载 + 审核发布", "办结率 = 办结 / 来信".
struct FigureCheck {
  std::string text;
  bool operator==(const FigureCheck&) const = default;
};

enum class FactKind { Number, Percent, PercentPoints, Text, List };

struct Fact {
  std::string name;
  FactKind kind = FactKind::Number;
  std::string text;                // as the notice prints it; a list is joined with 、
  Points value;                    // of what is a number; a List's length
  std::vector<std::string> items;  // List
  std::string evidence;            // where it comes from: 439 + 992 + 82, 附件1 35 家 …
  bool by_hand = false;            // typed by the user, or computed from something typed
  bool approximate = false;        // 12000多
  /// What formulas compute with where text and value say less: the range of an approximate number, the parts of a ratio.
  std::optional<Quantity> exact = {};
};

struct CheckResult {
  std::string text;  // 发布 2940 = 转载 1947 + 审核发布 993
  bool holds = false;
};

struct Facts {
  std::vector<Fact> facts;
  std::vector<CheckResult> checks;
  const Fact* find(std::string_view name) const;
};

Checked<Facts> find_facts(const Tally& tally, const Scores& scores, const Ranking& ranking, const Lists& lists,
                          const Trends& trends, const RuleSet& rules, const std::string& period_label,
                          const std::vector<Figure>& figures, const std::vector<FigureCheck>& checks,
                          int rate_places = kRatePlaces);

}  // namespace tongbao::core
