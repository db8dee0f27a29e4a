#pragma once
// header_phrase.hpp: a column header → what it says, part by part (表头 → 短语)
//
// A header is a phrase: when (本月, 累计) × whose (省级, 微信, 图片新闻) × what (报送, 采用) × how (数, 率,
// 得分, 任务数). The last word decides, as in every Chinese noun phrase: 采用得分 is a score and 采用标题 a
// title, though 采用 stands in both. The whole header is divided into words of the lexicon; what no word
// explains is kept, because a header that is not fully understood must not decide a number by itself.
//
// In       the text of a header as printed; line breaks, spaces and full-width forms do not matter.
// Out      a HeaderPhrase; every header has one.
// Cost     O(length × words).

#include <string>
#include <string_view>

#include "core/record/header_lexicon.hpp"

namespace tongbao::core {

enum class HeaderHow {
  Unknown,
  Count,       // 报送数, 采用
  Total,       // 报送总数, 合计
  Target,      // 任务数, 应报送数
  Rate,        // 采用率
  Score,       // 采用得分
  Rank,        // 名次
  Difference,  // 比上月增减
  Average,     // 人均报送
  Other,       // 采用字数, 稿酬: a number of something else
  Serial,
  Unit,
  Group,
  Period,
  Date,
  Title,
  Category,
  Level,
  Carrier,
  Origin,
  AuthorRole,
  Status,
  Person,
  Remark,
};

enum class HeaderWhat { Nothing, Submitted, Adopted, Rejected, Pending, Endorsed, Event };

enum class HeaderWhen { NotSaid, This, Previous, LastYear, Cumulative, Named };

struct HeaderPhrase {
  HeaderHow how = HeaderHow::Unknown;
  HeaderWhat what = HeaderWhat::Nothing;
  HeaderWhen when = HeaderWhen::NotSaid;
  std::string period = {};     // as the header names it: 7月, 一季度
  std::string day = {};        // 3日 of 7月3日采用; how is Unknown if nothing else is said
  std::string level = {};      // 本级, 省级; of endorsements whose: 市领导
  std::string carrier = {};    // 微信, 快报
  std::string category = {};   // 图片新闻
  std::string origin = {};     // 原创, 转载
  std::string event = {};      // 迟报
  std::string site = {};       // 扎兰屯市政府网: an office's own site, which is as good as a level
  std::string left_over = {};  // what no word explains, folded
  bool is_part = false;        // 其中 …, 扣分: a part of another column
  bool is_bare_count = false;  // 条数, 总数: a number of items and nothing else
  bool is_inferred = false;    // 图片数: that such items were adopted is meant, not said
  bool is_pair = false;        // 上报/采用: several numbers in one cell
  bool is_at_least = false;    // 市级以上: what is of higher levels is among it
  bool is_joint = false;       // 省、市采用, 网站和微信采用: one number of several places
  bool operator==(const HeaderPhrase&) const = default;
};

/// 报送, 采用 … are what is counted; any other word says nothing of it.
HeaderWhat what_of(WordClass word);

HeaderPhrase parse_header(std::string_view header);

}  // namespace tongbao::core
