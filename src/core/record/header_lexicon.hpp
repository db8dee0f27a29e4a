#pragma once
// header_lexicon.hpp: the words that column headers are made of (表头词典)
//
// In       a folded text (text/fold) and a position in it.
// Out      the words that begin there, each with its class; a word of several characters stands beside
//          its parts (未采用 beside 采用), and whoever divides a header takes the longer one.
// Source   the headers of published notices, of the templates of offices and of the assessment methods
//          behind assets/rules. A new synonym is one line of header_lexicon.cpp.

#include <string>
#include <string_view>
#include <vector>

namespace tongbao::core {

/// What a word contributes to a header. The first group modifies, the second measures, the third names a field.
enum class WordClass {
  Neutral,  // 工作, 的: says nothing
  Items,    // 信息, 稿件: what all of this is about
  // Whose and when.
  ThisTime,        // 本月
  PreviousTime,    // 上月
  LastYear,        // 去年同期
  CumulativeTime,  // 累计, 本年
  NamedTime,       // 7月, 一季度, 昨日
  Level,           // 省级
  Carrier,         // 微信, 快报
  Category,        // 图片新闻
  Original,        // 原创, 转载
  Event,           // 迟报
  Site,            // 政府网站: with a place before it the site of an office
  // What.
  Submitted,
  Adopted,
  Rejected,
  Pending,
  Endorsed,
  // How it is measured.
  Count,       // 数, 条数: counts what stands before it
  Total,       // 总数, 合计
  Target,      // 任务, 应报
  Rate,        // 率, 占比
  Score,       // 得分
  PartScore,   // 加分, 扣分: a score that is not the whole
  Rank,        // 名次
  Difference,  // 增减; named by what is compared with: 上期, 同期, 年初
  Average,     // 人均
  Duration,    // 时长
  Other,       // 字, 稿酬, 阅读, 未报送: counts something that is no item
  // What happened to something else: 办结, 立案. Its number may be asked for.
  OtherMatter,
  // Fields.
  Serial,
  Unit,
  Group,
  Period,
  Date,
  Title,
  CategoryField,  // 栏目
  LevelField,     // 层级
  CarrierField,   // 刊物
  OriginField,    // 是否原创
  AuthorRole,     // 署名
  Status,         // 是否, 情况: with 采用 before or behind
  Person,
  Remark,
};

struct LexiconWord {
  WordClass word_class = WordClass::Neutral;
  size_t n_bytes = 0;
  std::string name;  // of a level, carrier, category, origin, event or period, as it is to be called
};

/// All words of the lexicon, and periods such as 7月, that begin at `at` of the folded text.
std::vector<LexiconWord> words_at(std::string_view folded, size_t at);

}  // namespace tongbao::core
