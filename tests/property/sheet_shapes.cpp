// Length: one maker, whose layouts share the table that they lay out; each of them is a few lines.

#include "property/sheet_shapes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/record/count_cell.hpp"
#include "core/record/read_counts.hpp"
#include "core/text/encode.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::sheet_shapes {
namespace {

using core::Status;
using test_support::TinyRandom;
using Row = std::vector<std::string>;
using Texts = std::vector<std::string>;

constexpr std::array kNames = {
    "levels",       "months",       "carriers",      "categories",     "days",          "parts",      "wholes",
    "upper levels", "serial",       "rank",          "score",          "target",        "previous",   "cumulative",
    "last year",    "rate",         "difference",    "average",        "other measure", "person",     "remark",
    "row total",    "title rows",   "unit line",     "totals row",     "footer",        "empty rows", "headings",
    "group sums",   "rows about",   "merged header", "no header",      "blocks",        "transposed", "repeated",
    "merged units", "header again", "table below",   "numbered units", "measure words", "full width", "thousands",
    "dashes",       "plus signs",   "decimals",      "gb18030",        "utf-16",        "tabs",       "Chinese commas",
    "spaces"};
static_assert(kNames.size() == kLayouts);

const std::string kFirstPart = "部门动态";  // of a unit in two rows

struct Measure {
  Status status = Status::Submitted;
  std::string level, carrier, category, period;
  std::string header;
  std::string group;  // above it, in a merged header
};

struct Column {
  std::string header;
  std::string group;
  Row cells;  // by unit
  bool is_count = false;
  bool is_summed = false;            // has a number in a totals row
  std::vector<int64_t> counts = {};  // by unit, of what is_count
};

class SheetMaker {
 public:
  SheetMaker(TinyRandom& random, std::vector<Layout> layouts) : random_(random), layouts_(std::move(layouts)) {
    leave_only_one({Layout::Levels, Layout::Months, Layout::Carriers, Layout::Categories, Layout::Days, Layout::Parts,
                    Layout::Wholes, Layout::UpperLevels});
    if (has(Layout::Days) || has(Layout::Parts) || has(Layout::Wholes) || has(Layout::UpperLevels))
      drop(Layout::MergedHeader);
    leave_only_one({Layout::MergedHeader, Layout::NoHeader, Layout::Blocks, Layout::Transposed, Layout::RepeatedUnits,
                    Layout::MergedUnits});
    const bool has_several_rows = has(Layout::RepeatedUnits) || has(Layout::MergedUnits);
    const bool is_divided = has(Layout::Levels) || has(Layout::Carriers) || has(Layout::Months);
    if (has(Layout::MergedHeader) && !is_divided) {
      drop(Layout::Categories);
      layouts_.push_back(Layout::Levels);
    }
    leave_only_one({Layout::Gb18030, Layout::Utf16, Layout::Tabs, Layout::ChineseCommas, Layout::Spaces});
    // What is pasted from a chat has neither quotes nor blank cells, and its header is one row.
    if (has(Layout::ChineseCommas) || has(Layout::Spaces))
      for (const Layout other :
           {Layout::Thousands, Layout::MergedHeader, Layout::Blocks, Layout::Transposed, Layout::GroupHeadings,
            Layout::EmptyRows, Layout::UnitLine, Layout::Footer, Layout::TableBelow})
        drop(other);
    if (has(Layout::MergedHeader) || has(Layout::NoHeader) || has(Layout::Blocks) || has(Layout::Transposed) ||
        has_several_rows)
      drop(Layout::HeaderAgain);
    // Below stands the second half of the units, in columns of another order.
    if (has(Layout::TableBelow))
      for (const Layout other : {Layout::MergedHeader, Layout::NoHeader, Layout::Blocks, Layout::Transposed,
                                 Layout::RepeatedUnits, Layout::MergedUnits, Layout::HeaderAgain, Layout::TotalsRow})
        drop(other);
    // The rows of a merged cell have blanks, and so no place in a chat.
    if (has(Layout::ChineseCommas) || has(Layout::Spaces)) drop(Layout::MergedUnits);
    if (has(Layout::RepeatedUnits) || has(Layout::TableBelow) || has(Layout::Spaces)) drop(Layout::NumberedUnits);
    // A table that is turned has no rows for the rest; blocks have no room for it.
    if (has(Layout::Transposed) || has(Layout::Blocks) || has(Layout::NoHeader))
      for (const Layout other : {Layout::GroupHeadings, Layout::EmptyRows, Layout::UnitLine}) drop(other);
    // Rows of numbers without a unit have blank cells, and their place among the units.
    if (has(Layout::Transposed) || has(Layout::Blocks) || has(Layout::NoHeader) || has_several_rows ||
        has(Layout::TableBelow) || has(Layout::ChineseCommas) || has(Layout::Spaces))
      for (const Layout other : {Layout::GroupSums, Layout::RowsAbout}) drop(other);
    leave_only_one({Layout::GroupHeadings, Layout::GroupSums});
    // With a number first in the rows below, nothing says what cuts them in a chat: such a file is refused.
    if (has(Layout::ChineseCommas) || has(Layout::Spaces)) drop(Layout::TableBelow);
  }

  Sheet make() {
    make_units();
    make_measures();
    make_counts();
    make_columns();
    lay_out();
    sheet_.layouts = layouts_;
    sheet_.file_name = "表.csv";
    sheet_.bytes = encode();
    return std::move(sheet_);
  }

 private:
  bool has(Layout layout) const { return std::find(layouts_.begin(), layouts_.end(), layout) != layouts_.end(); }
  void drop(Layout layout) { std::erase(layouts_, layout); }
  void leave_only_one(std::initializer_list<Layout> group) {
    bool seen = false;
    for (const Layout one : group) {
      if (!has(one)) continue;
      if (seen) drop(one);
      seen = true;
    }
  }
  std::string pick(const Texts& texts) { return random_.pick(texts); }

  void make_units() {
    static const Texts kPlaces = {"东山", "西河", "南坪", "北川", "城关", "柳林",
                                  "石桥", "清溪", "松岭", "云台", "龙泉", "白马"};
    static const Texts kOffices = {"教育局", "财政局", "民政局", "水利局", "司法局",
                                   "审计局", "统计局", "信访局", "卫健局", "农业农村局"};
    const bool mixed = random_.chance(3);
    const auto n_units = static_cast<size_t>(4 + random_.below(14));
    for (size_t i = 0; i < n_units; ++i) {
      const bool office = mixed && i >= n_units / 2;
      units_.push_back(office ? "县" + kOffices[(i - n_units / 2) % kOffices.size()]
                              : kPlaces[i % kPlaces.size()] + (i < kPlaces.size() ? "镇" : "乡"));
    }
  }

  void make_measures() {
    static const Texts kSubmitted = {"报送数", "上报数",     "报送条数", "信息报送量",      "投稿篇数",
                                     "报送",   "本月报送数", "来稿数",   "上报信息数（条）"};
    static const Texts kAdopted = {"采用数",     "采纳数",   "采用条数", "录用数",    "采用",
                                   "本月采用数", "刊发篇数", "发布条数", "采用（篇）"};
    static const Texts kAdoptedWords = {"采用", "采用数", "采用条数", "录用数"};
    const auto add = [&](Measure measure) { measures_.push_back(std::move(measure)); };
    const std::string word = pick(kAdoptedWords);
    if (has(Layout::Categories)) {
      static const Texts kCategories = {"图片新闻", "政务信息", "工作动态", "调研信息", "信息公开", "政策解读"};
      Texts names = kCategories;
      random_.shuffle(names);
      names.resize(static_cast<size_t>(2 + random_.below(3)));
      for (const std::string& name : names)
        add({Status::Adopted, "本级", "", name, "", name + (has(Layout::RowTotal) ? "" : word), ""});
      return;
    }
    if (!random_.chance(4)) add({Status::Submitted, "", "", "", "", pick(kSubmitted), ""});
    if (has(Layout::Levels)) {
      Texts levels = random_.chance(2) ? Texts{"本级", "上级"} : Texts{"县级", "市级", "省级"};
      for (const std::string& level : levels) add({Status::Adopted, level, "", "", "", level + word, "采用情况"});
    } else if (has(Layout::Months)) {
      const int64_t first = 1 + random_.below(9);
      for (int64_t month = first; month < first + 3; ++month) {
        const std::string period = std::to_string(month) + "月";
        add({Status::Adopted, "本级", "", "", period, period + word, "采用情况"});
      }
    } else if (has(Layout::Parts)) {
      add({Status::Adopted, "本级", "", "", "", pick({"采用数", "采用总数", "采用条数"}), ""});
      if (random_.chance(2)) {
        add({Status::Adopted, "上级", "", "", "", pick({"其中：上级采用", "其中上级采用数"}), ""});
      } else {
        add({Status::Adopted, "市级", "", "", "", pick({"其中：市级采用", "其中:市级"}), ""});
        add({Status::Adopted, "省级", "", "", "", pick({"省级采用", "其中：省级采用"}), ""});
      }
    } else if (has(Layout::Wholes)) {
      add({Status::Adopted, "本级", "", "", "", pick({"采用数", "采用", "采用条数"}), ""});
      const int64_t way = random_.below(3);
      if (way == 0)
        for (const char* carrier : {"微信", "微博"}) add({Status::Adopted, "", carrier, "", "", carrier + word, ""});
      else if (way == 1)
        add({Status::Adopted, "本级", "", "图片", "", "图片" + word, ""});
      else
        add({Status::Adopted, "省级", "", "", "", "省级" + word, ""});
    } else if (has(Layout::UpperLevels)) {
      add({Status::Adopted, "县级", "", "", "", "县级" + word, ""});
      add({Status::Adopted, "市级", "", "", "", pick({"市级以上", "市级及以上"}) + word, ""});
    } else if (has(Layout::Carriers)) {
      for (const char* carrier : {"微信", "微博", "简报"})
        add({Status::Adopted, "", carrier, "", "", carrier + word, "采用情况"});
    } else {
      add({Status::Adopted, "本级", "", "", "", has(Layout::Days) ? word : pick(kAdopted), ""});
    }
    if (!has(Layout::Days)) return;
    day_way_ = random_.below(4);
    month_ = std::to_string(1 + random_.below(12));
    // Days of a month say of which month the whole table is.
    if (day_way_ > 0)
      for (Measure& measure : measures_) measure.period = month_ + "月";
  }

  void make_counts() {
    for (size_t u = 0; u < units_.size(); ++u) {
      counts_.emplace_back();
      for (const Measure& measure : measures_) {
        const int64_t most = has(Layout::Thousands) ? 9000 : measure.status == Status::Submitted ? 90 : 25;
        int64_t n = random_.chance(8) ? 0 : random_.below(most) + (measure.status == Status::Submitted ? 30 : 0);
        if (measure.status == Status::Submitted && has(Layout::Thousands)) n += 9000;
        counts_.back().push_back(n);
      }
    }
    for (size_t u = 0; u < units_.size(); ++u) {
      sheet_.truth[units_[u]] = 0;
      for (size_t m = 0; m < measures_.size(); ++m) {
        const Measure& one = measures_[m];
        if (counts_[u][m] > 0)
          sheet_.truth[units_[u] + "|" + one.period + "|" + std::to_string(static_cast<int>(one.status)) + "|" +
                       one.level + "|" + one.carrier + "|" + one.category] = counts_[u][m];
      }
    }
  }

  /// A count as somebody types it.
  std::string typed(int64_t n) {
    std::string text = std::to_string(n);
    if (has(Layout::Thousands) && n > 999) text.insert(text.size() - 3, ",");
    if (has(Layout::Decimals)) text += ".0";
    if (has(Layout::PlusSigns) && n > 0 && random_.chance(3)) text = "+" + text;
    if (has(Layout::FullWidthDigits)) {
      std::string wide;
      for (const char c : text) {
        constexpr std::array kWide = {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
        wide += c >= '0' && c <= '9' ? kWide[static_cast<size_t>(c - '0')] : std::string(1, c);
      }
      text = wide;
    }
    if (has(Layout::MeasureWords)) text += "条";
    if (has(Layout::Dashes) && n == 0) text = pick({"-", "—", "/", "无", ""});
    return text;
  }

  template <class Make>
  void add_column(const Texts& headers, Make make, bool in_front = false) {
    Column column;
    column.header = pick(headers);
    for (size_t u = 0; u < units_.size(); ++u) column.cells.push_back(make(u));
    if (in_front)
      columns_.insert(columns_.begin(), std::move(column));
    else
      columns_.insert(
          columns_.begin() + 1 + static_cast<std::ptrdiff_t>(random_.below(static_cast<int64_t>(columns_.size()))),
          std::move(column));
  }

  void make_columns() {
    columns_.push_back({pick({"单位", "单位名称", "报送单位", "部门名称"}), "", units_, false, false});
    for (size_t m = 0; m < measures_.size(); ++m) {
      if (has(Layout::Days) && measures_[m].status == Status::Adopted) {
        add_days(m);
        continue;
      }
      Column column{measures_[m].header, measures_[m].group, {}, true, true};
      for (const auto& counts : counts_) {
        column.counts.push_back(counts[m]);
        // Above 其中 stands all of it.
        const bool is_whole = (has(Layout::Parts) || has(Layout::Wholes)) && measures_[m].header.find("采") == 0 &&
                              measures_[m].level == "本级";
        for (size_t part = m + 1; is_whole && part < counts.size(); ++part) column.counts.back() += counts[part];
      }
      columns_.push_back(typed_column(std::move(column)));
    }
    const auto number = [&](int64_t n) { return std::to_string(n); };
    if (has(Layout::UpperLevels)) {
      Column within{"省级采用", "", {}, false, true};
      for (const auto& counts : counts_) within.cells.push_back(number(counts.back() / 2));
      columns_.push_back(std::move(within));
    }
    const auto last = [&](size_t u) { return counts_[u].back(); };
    const Status status = measures_.back().status;
    const std::string what = status == Status::Submitted ? "报送" : "采用";
    if (has(Layout::Target))
      add_column({"任务数", "应报送数", "全年目标任务", "报送指标"},
                 [&](size_t u) { return number(u % 2 == 0 ? 60 : 100); });
    if (has(Layout::PreviousTime))
      add_column({"上月" + what + "数", "上期" + what, "上季度" + what + "条数"},
                 [&](size_t) { return number(random_.below(40)); });
    if (has(Layout::LastYear))
      add_column({"去年同期" + what + "数", "上年同期"}, [&](size_t) { return number(random_.below(40)); });
    if (has(Layout::Cumulative) && !has(Layout::Months) && !has(Layout::Categories))
      add_column({"累计" + what, "本年累计" + what + "数", "年度累计" + what + "条数"},
                 [&](size_t u) { return number(last(u) + random_.below(200)); });
    if (has(Layout::Rate))
      add_column({"采用率", "采用率(%)", "占比"}, [&](size_t) { return number(random_.below(100)) + pick({"", "%"}); });
    if (has(Layout::Difference))
      add_column({"较上月增减", what + "数增减", "环比", "同比增减"},
                 [&](size_t) { return number(random_.below(40) - 20); });
    if (has(Layout::Average))
      add_column({"人均" + what, "平均" + what + "数"}, [&](size_t) { return number(random_.below(9)); });
    if (has(Layout::OtherMeasure))
      add_column({"采用字数", "阅读量", "稿酬", "人数", "点赞数", "稿费（元）"},
                 [&](size_t) { return number(random_.below(9000)); });
    if (has(Layout::Person))
      add_column({"联系人", "上报员", "填报人", "负责人"}, [&](size_t) { return pick({"张三", "李四", "王五"}); });
    if (has(Layout::Remark))
      add_column({"备注", "说明"}, [&](size_t) { return pick({"", "", "含约稿1条", "2月起报"}); });
    if (has(Layout::MergedUnits)) add_column({"栏目", "类别", "信息类别"}, [&](size_t) { return kFirstPart; });
    if (has(Layout::Score)) add_column({"得分", "总得分", "积分"}, [&](size_t u) { return number(last(u) * 5); });
    if (has(Layout::Rank)) {
      add_column({"排名", "名次", "位次"}, [&](size_t u) {
        return number(1 + std::count_if(counts_.begin(), counts_.end(),
                                        [&](const auto& other) { return other.back() > last(u); }));
      });
    }
    if (has(Layout::RowTotal)) add_total();
    if (has(Layout::Serial))
      add_column(
          {"序号", "编号", "No."}, [&](size_t u) { return number(static_cast<int64_t>(u) + 1); }, true);
  }

  /// One column a day in place of the count that they add up to.
  void add_days(size_t measure_idx) {
    const int64_t first = 1 + random_.below(20), n_days = 3 + random_.below(8);
    std::vector<Column> days;
    for (int64_t day = first; day < first + n_days; ++day) {
      const std::string number = std::to_string(day);
      const std::string name = day_way_ == 0   ? number + "日"
                               : day_way_ == 1 ? month_ + "月" + number + "日"
                               : day_way_ == 2 ? month_ + "." + number
                                               : month_ + "/" + number;
      days.push_back(
          {name + measures_[measure_idx].header, "", {}, true, true, std::vector<int64_t>(units_.size(), 0)});
    }
    for (size_t u = 0; u < units_.size(); ++u)
      for (int64_t n = counts_[u][measure_idx]; n > 0; --n)
        ++days[static_cast<size_t>(random_.below(n_days))].counts[u];
    for (Column& day : days) columns_.push_back(typed_column(std::move(day)));
  }

  Column typed_column(Column column) {
    for (const int64_t n : column.counts) column.cells.push_back(typed(n));
    return column;
  }

  /// The sum of the adopted counts, or of the only ones there are; at the end.
  void add_total() {
    const auto is_adopted = [](const Measure& m) { return m.status == Status::Adopted; };
    const bool several = std::count_if(measures_.begin(), measures_.end(), is_adopted) > 1;
    if (!several) {
      drop(Layout::RowTotal);
      return;
    }
    Column column{has(Layout::Categories) ? "合计" : pick({"采用合计", "合计", "采用总数"}), "", {}, false, true};
    for (const auto& counts : counts_) {
      int64_t sum = 0;
      for (size_t m = 0; m < measures_.size(); ++m)
        if (is_adopted(measures_[m])) sum += counts[m];
      column.cells.push_back(std::to_string(sum));
    }
    columns_.push_back(std::move(column));
  }

  Row row_of(size_t u) const {
    Row row;
    for (const Column& column : columns_) row.push_back(column.cells[u]);
    return row;
  }

  /// The number of a cell as typed(); blank where it is none.
  static int64_t number_in(const std::string& cell) { return core::read_count_cell(cell).value; }

  /// The label beside the sums of some of the units.
  Row sums_row(const std::string& label, size_t first, size_t last) const {
    Row row(columns_.size());
    for (size_t c = 0; c < columns_.size(); ++c) {
      if (columns_[c].cells == units_) row[c] = label;
      if (!columns_[c].is_summed) continue;
      int64_t sum = 0;
      for (size_t u = first; u < last; ++u) {
        sum += columns_[c].is_count ? columns_[c].counts[u] : number_in(columns_[c].cells[u]);
      }
      row[c] = std::to_string(sum);
    }
    return row;
  }

  Row totals_row() { return sums_row(pick({"合计", "总计", "合 计", "全县合计"}), 0, units_.size()); }

  Row heading(size_t u) {
    const size_t half = units_.size() / 2;
    const size_t last = u == 0 ? half : units_.size();
    if (has(Layout::GroupSums))
      return sums_row(u == 0 ? pick({"乡镇", "一、乡镇（3个）", "一、某片"})
                             : pick({"县直部门", "二、县直单位（5家）", "二、另片"}),
                      u, last);
    Row row(columns_.size());
    row[0] = u == 0 ? "一、乡镇" : "二、县直单位";
    return row;
  }

  void lay_out() {
    Row header, above;
    for (const Column& column : columns_) {
      header.push_back(column.header);
      above.push_back(column.group);
    }
    if (has(Layout::MergedHeader)) merge_header(header, above);
    for (size_t u = 0; u < units_.size(); ++u) {
      if ((has(Layout::GroupHeadings) || has(Layout::GroupSums)) && (u == 0 || u == units_.size() / 2))
        grid_.push_back(heading(u));
      if (has(Layout::HeaderAgain) && u == units_.size() / 2) grid_.push_back(header);
      if (has(Layout::EmptyRows) && random_.chance(5)) grid_.push_back(Row(columns_.size()));
      grid_.push_back(row_of(u));
    }
    if (has(Layout::TableBelow)) begin_table_below(header);
    if (has(Layout::NumberedUnits)) number_units();
    if (has(Layout::RepeatedUnits) || has(Layout::MergedUnits)) repeat_units();
    if (has(Layout::RowsAbout))
      grid_.push_back(sums_row(pick({"平均", "乡镇平均", "任务数", "上月数", "最高值", "其中：下属站"}), 0, 2));
    if (has(Layout::TotalsRow)) grid_.push_back(totals_row());
    if (!has(Layout::NoHeader)) grid_.insert(grid_.begin(), header);
    if (has(Layout::MergedHeader)) grid_.insert(grid_.begin(), above);
    if (has(Layout::Blocks)) fold_into_blocks();
    if (has(Layout::Transposed)) transpose();
    if (has(Layout::UnitLine)) {
      Row line(grid_.front().size());
      line.back() = "单位：条";
      grid_.insert(grid_.begin(), line);
    }
    if (has(Layout::TitleRows)) {
      Row title(grid_.front().size());
      title[0] = pick({"全县政府网站信息报送情况统计表", "政府门户网站信息报送采用情况"});
      grid_.insert(grid_.begin(), title);
    }
    if (has(Layout::Footer)) {
      Row footer(grid_.front().size());
      footer[0] = pick({"填表人：张三", "备注：数据截止月底", "审核：李四", "注：采用以网站公开为准"});
      grid_.push_back(footer);
    }
  }

  /// Of the columns of one group the first has its name above, as merged cells are saved; others reach up.
  void merge_header(Row& header, Row& above) {
    std::string last;
    for (size_t c = 0; c < header.size(); ++c) {
      if (above[c].empty()) {
        above[c] = std::exchange(header[c], "");
        last.clear();
        continue;
      }
      const std::string group = above[c];
      const size_t at = header[c].find("采用");
      if (at != std::string::npos) header[c].resize(at);
      if (group == last) above[c].clear();
      last = group;
    }
  }

  /// The rows of the second half are turned round, below a header of their own and perhaps a title.
  void begin_table_below(const Row& header) {
    const auto is_unit = [&](const Row& row, const std::string& unit) {
      return std::find(row.begin(), row.end(), unit) != row.end();
    };
    auto begin = std::find_if(grid_.begin(), grid_.end(),
                              [&](const Row& row) { return is_unit(row, units_[units_.size() / 2]); });
    for (auto row = begin; row != grid_.end(); ++row) std::reverse(row->begin(), row->end());
    begin = grid_.insert(begin, Row(header.rbegin(), header.rend()));
    if (random_.chance(2)) return;
    Row title(header.size());
    title[0] = pick({"附件2", "各部门报送采用情况统计表", "附件2：市直单位信息采用情况"});
    grid_.insert(begin, title);
  }

  size_t unit_column() const {
    const auto at = std::find_if(columns_.begin(), columns_.end(), [&](const Column& c) { return c.cells == units_; });
    return static_cast<size_t>(at - columns_.begin());
  }

  void number_units() {
    const int64_t way = random_.below(4);
    const size_t column = unit_column();
    int64_t n = 0;
    for (Row& row : grid_) {
      if (std::find(units_.begin(), units_.end(), row[column]) == units_.end()) continue;
      const std::string number = std::to_string(++n);
      std::string circled;
      core::append_utf8(circled, U'①' + static_cast<char32_t>(n - 1));
      row[column] = (way == 0   ? number + "."
                     : way == 1 ? (n < 10 ? "0" : "") + number + " "
                     : way == 2 ? number + "、"
                                : circled) +
                    row[column];
    }
  }

  /// Each unit has two rows with a part of its counts in each: the second ones at the end, or below the first in a merged
  /// cell.
  void repeat_units() {
    std::vector<Row> rows, second;
    for (Row& row : grid_) {
      Row rest = row;
      bool has_counts = false;
      for (size_t c = 0; c < row.size(); ++c) {
        if (rest[c] == kFirstPart) rest[c] = "通知公告";
        if (!columns_[c].is_count || row[c].empty()) continue;
        has_counts = true;
        const int64_t all = number_in(row[c]);
        const int64_t part = random_.below(all + 1);
        row[c] = std::to_string(part);
        rest[c] = std::to_string(all - part);
      }
      rows.push_back(row);
      if (!has_counts) continue;
      if (has(Layout::MergedUnits)) rest[unit_column()].clear();
      (has(Layout::MergedUnits) ? rows : second).push_back(rest);
    }
    grid_ = std::move(rows);
    grid_.insert(grid_.end(), second.begin(), second.end());
  }

  void fold_into_blocks() {
    const bool has_total = has(Layout::TotalsRow);
    Row total;
    if (has_total) {
      total = grid_.back();
      grid_.pop_back();
    }
    const size_t n_rows = (grid_.size() - 1 + 1) / 2;
    std::vector<Row> folded(n_rows + 1);
    const size_t width = grid_.front().size();
    for (size_t r = 0; r < grid_.size(); ++r) {
      const size_t block = r == 0 ? 0 : (r - 1) / n_rows;
      const size_t at = r == 0 ? 0 : (r - 1) % n_rows + 1;
      Row& row = folded[at];
      row.resize(2 * width);
      for (size_t c = 0; c < width; ++c) row[block * width + c] = grid_[r][c];
    }
    for (size_t c = 0; c < width; ++c) folded[0][width + c] = grid_[0][c];
    grid_ = std::move(folded);
    if (has_total) {
      total.resize(2 * width);
      grid_.push_back(total);
    }
  }

  void transpose() {
    std::vector<Row> turned(grid_.front().size(), Row(grid_.size()));
    for (size_t r = 0; r < grid_.size(); ++r)
      for (size_t c = 0; c < grid_[r].size(); ++c) turned[c][r] = grid_[r][c];
    grid_ = std::move(turned);
  }

  std::string encode() {
    const std::string separator = has(Layout::Tabs)            ? "\t"
                                  : has(Layout::ChineseCommas) ? "，"
                                  : has(Layout::Spaces)        ? "  "
                                                               : ",";
    const bool is_chat = has(Layout::ChineseCommas) || has(Layout::Spaces);
    std::string text;
    for (Row row : grid_) {
      // Titles stand alone, and a blank is said.
      const bool is_title = std::find_first_of(row.begin(), row.end(), units_.begin(), units_.end()) == row.end();
      while (is_chat && is_title && row.size() > 1 && row.back().empty()) row.pop_back();
      if (is_chat)
        for (std::string& cell : row) {
          if (cell.empty()) cell = "—";
          std::erase(cell, ' ');
        }
      for (size_t c = 0; c < row.size(); ++c) {
        if (c > 0) text += separator;
        const bool quotes = !is_chat && row[c].find_first_of(",\n\"") != std::string::npos;
        text += quotes ? "\"" + row[c] + "\"" : row[c];
      }
      text += "\r\n";
    }
    if (has(Layout::Gb18030)) return core::encode_gb18030(text, nullptr);
    if (has(Layout::Utf16)) return utf16(text);
    return (random_.chance(2) ? "\xEF\xBB\xBF" : "") + text;
  }

  static std::string utf16(const std::string& text) {
    std::string bytes = "\xFF\xFE";
    for (size_t at = 0; at < text.size();) {
      const char32_t c = core::next_code_point(text, at);
      bytes += static_cast<char>(c & 0xFF);
      bytes += static_cast<char>((c >> 8) & 0xFF);
    }
    return bytes;
  }

  TinyRandom& random_;
  std::vector<Layout> layouts_;
  Texts units_;
  std::vector<Measure> measures_;
  int64_t day_way_ = 0;                       // how the days of Layout::Days are written
  std::string month_;                         // of them
  std::vector<std::vector<int64_t>> counts_;  // by unit and measure
  std::vector<Column> columns_;
  std::vector<Row> grid_;
  Sheet sheet_;
};

}  // namespace

std::string name_of(Layout layout) { return kNames[static_cast<size_t>(layout)]; }

Sheet make_sheet(TinyRandom& random, std::vector<Layout> layouts) {
  return SheetMaker(random, std::move(layouts)).make();
}

}  // namespace tongbao::sheet_shapes
