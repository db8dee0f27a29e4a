// Method: the longest word of the list at each place, read in order; what no word explains is Other. Names that hold
// the character of a negation (未来网, 求是) are words of their own.

#include "core/record/item_state.hpp"

#include <algorithm>
#include <utility>

#include "core/record/count_cell.hpp"
#include "core/record/header_phrase.hpp"
#include "core/record/item_cells.hpp"
#include "core/record/site_levels.hpp"
#include "core/text/any_word.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

enum class Part {
  Nothing,  // 已, 稿件, marks between words
  Manner,   // 全文, 部分
  Adopts,
  Rejects,
  Negates,  // turns what is behind it
  Fits,     // 合格, 同意: says something only behind a negation
  Reviews,  // 审核, 处理: behind a negation it is still to come
  Waits,
  Sent,
  Doubts,  // 是否, 不明
  Other,
};

struct PartWords {
  Part part;
  std::string_view texts;  // with spaces between
};

constexpr PartWords kWords[] = {
    {Part::Nothing,
     "已 已经 被 予 予以 给予 经 了 的 稿 稿件 信息 该 此 文 原 能 可以 获 获得 得到 因 已由 由 结果 状态 "
     ", ， 、 。 . ; ； : ： ! ！ - — ~ ( ) \" ' “ ”"},
    {Part::Manner, "全文 综合 摘要 单篇 整篇 部分 全部 全 完全 单独 合并"},
    {Part::Adopts,
     "采用 采纳 采编 采信 采录 采稿 录用 录取 选用 编用 刊用 刊登 刊发 刊载 刊出 刊 刊稿 发布 发表 登载 登报 "
     "登出 见报 见刊 通过 过稿 公开 入选 选入 上网 上稿 上线 编发 编入 用稿 收录 报道 转发采用 是 √ ✓ ✔ ☑ ✅"},
    {Part::Rejects,
     "退 退稿 退回 退还 退件 退改 回退 打回 返回 返稿 返工 发回 失败 撤 撤稿 撤回 撤销 撤下 撤除 撤换 驳 驳回 删 删除 "
     "删稿 删去 作废 废 废稿 废弃 "
     "弃 弃用 放弃 毙 毙稿 枪毙 否 否决 否定 拒 拒稿 拒绝 拒收 淘汰 落选 下架 下线 屏蔽 取消 终止 剔除 "
     "无效 免用 × ╳ ✗ ✘ ✕ ☒ ❌"},
    {Part::Negates,
     "未 未能 未被 未予 未获 未有 未曾 没 没有 没被 没能 不 不予 不能 不可 不被 不得 无 非 无法 并未 均未"},
    {Part::Fits,
     "合格 符合 合适 适合 适宜 宜 达标 同意 批准 认可 合规 规范 用 采 发 登 中 过 上 行 收 够 入 录 选 要 可 "
     "达到 获准 适用 准 准予 符"},
    {Part::Reviews, "审核 审查 审批 审 终审 复审 初审 审定 审阅 处理 办理 办 定 决定 决 反馈 回复 研究 答复 编辑 排版"},
    {Part::Waits,
     "待 等待 拟 拟用 暂 暂时 暂缓 暂存 暂未 暂不 暂无 尚 尚未 还未 还没 候审 缓 缓发 "
     "缓用 在审 在编 排队 审核中 审查中 审批中 审阅中 审稿中 处理中 办理中 研究中 编辑中 排版中 初审中 复审中 "
     "终审中 送审 送审中 刊发中 发布中 采用中 录用中"},
    {Part::Sent, "报送 上报 投稿 提交 推送 已报 报 已投 投 呈报 呈送 送 已送"},
    {Part::Doubts,
     "? ？ 吗 是否 与否 或 不明 备用 备选 候选 留用 留存 不详 不清 不清楚 不知 不知道 不确定 不定 未知 未明 未定论 "
     "未填 未报 未报送 未上报 "
     "未登记 "
     "未统计 不久 不日 不少"},
    {Part::Other,
     "未来 未成年 退役 退休 退伍 退耕 退税 退捕 退出 离退 不动产 不忘 不断 不止 不忘初心 无锡 无线 无人 无障碍 "
     "无偿 无党派 无为 非遗 非公 非洲 招待 接待 优待 待遇 期待 待业 求是 自拟 时尚 高尚 和尚 尚志 尚义 中国 中央 "
     "公开栏 公开网 是非 残废 废品 废旧 报社 报刊 日报 晚报 周报 简报 快报 专报 月报 手机报 报纸 文化 文明 "
     "登记 登录 报告"},
};

struct Entry {
  std::string_view text;
  Part part = Part::Other;
};

std::vector<Entry> sorted_entries() {
  std::vector<Entry> entries;
  for (const PartWords& words : kWords)
    for (size_t at = 0; at < words.texts.size();) {
      const size_t end = std::min(words.texts.find(' ', at), words.texts.size());
      if (end > at) entries.push_back({words.texts.substr(at, end - at), words.part});
      at = end + 1;
    }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.text < b.text; });
  return entries;
}

/// The longest word that begins `rest`; one character of Other if there is none.
Entry longest_at(std::string_view rest) {
  static const std::vector<Entry> entries = sorted_entries();
  size_t n_first = 0;
  next_code_point(rest, n_first);
  const std::string_view first = rest.substr(0, n_first);
  // The words that begin rest lie before it in the order, the longest last.
  auto entry = std::upper_bound(entries.begin(), entries.end(), rest,
                                [](std::string_view text, const Entry& one) { return text < one.text; });
  while (entry != entries.begin() && (--entry)->text.starts_with(first))
    if (rest.starts_with(entry->text)) return *entry;
  return {first, Part::Other};
}

std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  for (size_t at = 0; at < text.size();) {
    const Entry one = longest_at(text.substr(at));
    parts.push_back(one.part);
    at += one.text.size();
  }
  return parts;
}

/// What a negation makes of the words behind it, which are taken with it. 未全文采用 is half an adoption.
Part negated(const std::vector<Part>& parts, size_t& at) {
  bool in_part = false;
  Part behind = Part::Nothing;
  while (at < parts.size() && (parts[at] == Part::Nothing || parts[at] == Part::Manner)) {
    in_part = in_part || parts[at] == Part::Manner;
    ++at;
  }
  if (at < parts.size()) behind = parts[at];
  const bool is_read = behind == Part::Adopts || behind == Part::Fits || behind == Part::Reviews;
  if (is_read) ++at;
  // 未审核通过, 不同意采用: the adoption is what was refused.
  if ((behind == Part::Reviews || behind == Part::Fits) && at < parts.size() && parts[at] == Part::Adopts) {
    behind = Part::Adopts;
    ++at;
  }
  if (in_part || !is_read) return Part::Doubts;
  return behind == Part::Reviews ? Part::Waits : Part::Rejects;
}

/// The parts with negations taken together, without what says nothing.
std::vector<Part> meanings_of(const std::vector<Part>& parts) {
  std::vector<Part> meanings;
  for (size_t at = 0; at < parts.size();) {
    const Part part = parts[at++];
    if (part == Part::Negates)
      meanings.push_back(negated(parts, at));
    else if (part == Part::Fits)
      meanings.push_back(Part::Other);
    else if (part != Part::Nothing)
      meanings.push_back(part);
  }
  return meanings;
}

bool holds(const std::vector<Part>& parts, Part part) {
  return std::find(parts.begin(), parts.end(), part) != parts.end();
}

ItemState state_of(std::vector<Part> meanings) {
  if (holds(meanings, Part::Doubts)) return ItemState::Unknown;
  const bool adopts = holds(meanings, Part::Adopts);
  const bool rejects = holds(meanings, Part::Rejects);
  const bool waits = holds(meanings, Part::Waits);
  if (adopts || rejects || waits) std::erase(meanings, Part::Sent);
  // 审核通过, 审核后退回: what the review came to.
  if (adopts || rejects || waits) std::erase(meanings, Part::Reviews);
  if (meanings.empty()) return ItemState::Unknown;
  switch (meanings.front()) {
    case Part::Rejects:
      return adopts ? ItemState::Unknown : ItemState::Rejected;
    case Part::Waits:
      return rejects ? ItemState::Unknown : ItemState::Pending;
    case Part::Manner:
    case Part::Adopts:
      return adopts && !rejects && !waits && !holds(meanings, Part::Reviews) ? ItemState::Adopted : ItemState::Unknown;
    case Part::Sent:
      return std::all_of(meanings.begin(), meanings.end(), [](Part part) { return part == Part::Sent; })
                 ? ItemState::NotSaid
                 : ItemState::Unknown;
    default:
      return ItemState::Unknown;
  }
}

/// A cell that is one mark, number or letter; empty for words.
std::optional<ItemState> state_of_mark(std::string_view cell, const std::string& text) {
  if (holds_any(text, {"报", "采用"})) return std::nullopt;  // 未报送 is 0 only where items are counted
  const CountCell number = read_count_cell(cell);
  if (number.kind == CountCell::Kind::NotGiven || text.empty()) return ItemState::NotSaid;
  if (number.kind == CountCell::Kind::Number) {
    if (number.value == 0) return ItemState::Rejected;
    return number.value == 1 && text.starts_with("1") ? ItemState::Adopted : ItemState::Unknown;
  }
  if (equals_any(text, {"y", "yes", "ok", "已", "有", "采", "已采", "已用", "已发", "已登", "已上", "已选"}))
    return ItemState::Adopted;
  if (equals_any(text, {"n", "no", "x", "xx", "未", "不", "没", "没有"})) return ItemState::Rejected;
  return std::nullopt;
}

/// True for a text that tells what was done instead of naming a place: 已归档, 需修改, 采用2次, ○.
bool tells_no_place(std::string_view text) {
  size_t n_first = 0;
  const char32_t first = next_code_point(text, n_first);
  const bool is_sign = n_first == text.size() && first > 0x7f && (first < 0x3400 || first > 0x9fff);
  return is_sign ||
         starts_with_any(text, {"已",   "被",   "需",     "应",   "采用", "采纳", "录用", "修改", "搁置", "归档",
                                "存档", "存查", "逾期",   "超期", "过期", "迟报", "重报", "再报", "补报", "补充",
                                "约稿", "转办", "转有关", "办结", "办理", "核实", "重复", "?"});
}

/// Without the remark in brackets behind it.
std::string without_remark(std::string text) {
  if (text.ends_with(")"))
    if (const size_t open = text.find('('); open != std::string::npos && open > 0) text.erase(open);
  return text;
}

}  // namespace

ItemState read_item_state(std::string_view cell) {
  const std::string text = fold_name(cell);
  if (const std::optional<ItemState> state = state_of_mark(cell, text)) return *state;
  // 采用2次 is more than one adoption.
  if (const size_t at = text.find_first_of("23456789"); at != std::string::npos)
    if (starts_with_any(std::string_view(text).substr(at + 1), {"次", "条", "篇"})) return ItemState::Unknown;
  return state_of(meanings_of(parts_of(text)));
}

RemarkSays read_item_remark(std::string_view cell) {
  const std::string text = fold_name(cell);
  if (holds_any(text, {"重复", "不计", "不算", "不予计", "不参与"})) return RemarkSays::NotCounted;
  const std::vector<Part> meanings = meanings_of(parts_of(text));
  return holds(meanings, Part::Rejects) && !holds(meanings, Part::Adopts) ? RemarkSays::TakenBack : RemarkSays::Nothing;
}

bool title_is_taken_back(std::string_view title) {
  for (const std::string_view open : {"【", "(", "（", "["})
    for (size_t at = title.find(open); at != std::string_view::npos; at = title.find(open, at + 1))
      if (const std::string_view inside = title.substr(at + open.size());
          starts_with_any(inside, {"作废", "撤稿", "已撤", "撤回", "撤下", "已删", "删除", "退稿", "重复"}))
        return true;
  return false;
}

bool may_change_counts(std::string_view remark) {
  return holds_any(remark, {"重复", "应减", "扣减", "扣除", "减去", "不计", "不算", "未计", "另补", "补报", "另报",
                            "漏报", "不参与", "不参加", "不排名", "并入", "不含", "撤稿", "作废"});
}

std::optional<ItemState> read_place_state(std::string_view name) {
  const std::string text = fold_name(name);
  if (const std::optional<ItemState> state = state_of_mark(name, text))
    return *state == ItemState::Unknown ? std::nullopt : state;
  const std::vector<Part> parts = parts_of(without_remark(text));
  const std::vector<Part> meanings = meanings_of(parts);
  const bool is_whole = !holds(meanings, Part::Other);
  // 上网 and 见报 say where.
  if (equals_any(text, {"上网", "上线", "见报", "见刊", "登报"})) return std::nullopt;
  if (const ItemState state = state_of(meanings); is_whole && state != ItemState::Unknown) return state;
  const bool is_doubtful = tells_no_place(text) || holds(meanings, Part::Rejects) || holds(meanings, Part::Doubts) ||
                           (!meanings.empty() && meanings.front() == Part::Waits);
  return is_doubtful ? std::optional(ItemState::Unknown) : std::nullopt;
}

ItemState join_states(ItemState one, ItemState other) {
  if (one == ItemState::NotSaid || one == other) return other;
  if (other == ItemState::NotSaid) return one;
  const bool adopts = one == ItemState::Adopted || other == ItemState::Adopted;
  const bool is_unknown = one == ItemState::Unknown || other == ItemState::Unknown;
  return adopts || is_unknown ? ItemState::Unknown : ItemState::Rejected;
}

namespace {

/// 市级 of 市级采用.
std::string place_in(std::string name) {
  for (const std::string_view said : {"采用", "采纳", "录用", "刊用", "刊发", "刊登"})
    if (name.ends_with(said) && name.size() > said.size()) return trim(name.substr(0, name.size() - said.size()));
  return name;
}

}  // namespace

RowState state_of_row(std::optional<ItemState> status, ItemState levels, ItemState carriers) {
  using Cell = RowState::Cell;
  const ItemState places = join_states(levels, carriers);
  const bool is_of_levels = levels == ItemState::Unknown || carriers == ItemState::NotSaid;
  const Cell place = is_of_levels ? Cell::Level : Cell::Carrier;
  if (!status) return {places, places == ItemState::Unknown ? place : Cell::None};
  if (*status == ItemState::Unknown) return {ItemState::Unknown, Cell::Status};
  const bool is_denied = *status == ItemState::Adopted && join_states(*status, places) == ItemState::Unknown;
  const bool is_open = *status == ItemState::NotSaid && (places == ItemState::Adopted || places == ItemState::Unknown);
  if (is_denied || is_open) return {ItemState::Unknown, place};
  return {*status == ItemState::NotSaid ? places : *status, Cell::None};
}

namespace {

/// 网站 and 微信 of 网站+微信, 网站和微信 or 网站 微信; the name itself unless each part is a place that is known.
std::vector<std::string> known_places(const std::string& name) {
  std::string text;
  for (size_t at = 0; at < name.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(name, at);
    if (c == U'和' || c == U'及' || c == U'与')
      text += '+';
    else
      text.append(name, start, at - start);
  }
  std::vector<std::string> parts = split_names(text, U"+＋&| 　");
  const auto is_place = [](const std::string& part) {
    const HeaderPhrase phrase = parse_header(part);
    return (phrase.how == HeaderHow::Carrier || phrase.how == HeaderHow::Level) && phrase.left_over.empty();
  };
  if (parts.size() > 1 && std::all_of(parts.begin(), parts.end(), is_place)) return parts;
  return {name};
}

}  // namespace

PlaceCell read_places(const std::string& cell) {
  constexpr std::u32string_view kBetween = U"、，,；;/";
  PlaceCell places;
  std::vector<std::string> names;
  for (const std::string& name : split_names(cell, kBetween))
    for (std::string& place : known_places(name)) names.push_back(std::move(place));
  for (std::string& name : names) {
    const std::optional<ItemState> state = read_place_state(name);
    places.state = join_states(places.state, state.value_or(ItemState::Adopted));
    if (!state) places.names.push_back(place_in(std::move(name)));
  }
  return places;
}

std::vector<std::string> levels_said(const std::string& cell) {
  std::vector<std::string> levels;
  std::string places = cell;
  // 是（市级）, 已采用（省级）.
  if (std::string folded = fold_name(cell); folded.ends_with(")"))
    if (const size_t open = folded.find('(');
        open != std::string::npos && open > 0 && read_item_state(folded.substr(0, open)) == ItemState::Adopted)
      places = folded.substr(open + 1, folded.size() - open - 2);
  for (const std::string& name : read_places(places).names) {
    const HeaderPhrase phrase = parse_header(name);
    // 县网, 市政府网站.
    if (const std::string level = level_at_front(phrase.site);
        !level.empty() && phrase.left_over.empty() && !phrase.is_joint) {
      levels.push_back(level);
      continue;
    }
    if (phrase.how != HeaderHow::Level || phrase.level.empty() || !phrase.left_over.empty() || phrase.is_joint)
      return {};
    levels.push_back(phrase.level);
  }
  return levels;
}

}  // namespace tongbao::core
