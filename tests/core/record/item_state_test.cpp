#include "core/record/item_state.hpp"

#include <doctest.h>

#include <string>
#include <vector>

using namespace tongbao::core;

TEST_CASE("a cell of states is read by its parts") {
  struct Row {
    ItemState state;
    std::vector<const char*> cells;
  };
  const Row rows[] = {
      {ItemState::Adopted,
       {"采用",     "已采用",         "已被录用",     "√",        "是",       "1",  "Y",  "已刊发", "刊登",
        "发布",     "审核通过",       "采用（省级）", "全文采用", "部分采用", "已", "有", "已用",   "公开",
        "予以采用", "已报送，已采用", "采用。"}},
      {ItemState::Rejected,
       {"未采用",   "不采用", "未刊用",   "未录用",     "未被采纳",   "未予采用",     "不予采用", "没有采用", "没采用",
        "退稿",     "已退稿", "退回",     "已退回",     "已退",       "被退稿",       "已撤回",   "撤稿",     "已撤销",
        "已驳回",   "已删除", "删稿",     "作废",       "已作废",     "弃用",         "否",       "否决",     "×",
        "X",        "0",      "0条",      "未通过审核", "审核不通过", "审核未通过",   "不通过",   "未通过",   "不合格",
        "不予刊登", "拒稿",   "不用",     "未入选",     "不符合要求", "退稿（重复）", "打回",     "没有",     "不是",
        "无效",     "已取消", "不宜公开", "未曾采用",   "未能采用",   "落选",         "毙稿"}},
      {ItemState::Pending,
       {"待审", "待定", "待采用", "审核中", "在审", "处理中", "拟采用", "拟用", "暂不采用", "暂未采用", "尚未采用",
        "未审核", "未处理", "暂缓"}},
      {ItemState::NotSaid, {"", "—", "/", "无", "已报送", "已上报", "报送", "已投稿", "已提交"}},
      // Half a word of an adoption, or none.
      {ItemState::Unknown,
       {"已阅", "已收到", "已审核", "重复", "未知", "不详", "不确定", "采用后撤回", "退回修改后采用", "采用失败",
        "是否", "是/否", "未全文采用", "采用待定", "2", "12", "好", "市级采用", "部分退稿", "采用情况不明", "采用？",
        "待退回", "未报送", "内容重复退稿",
        // Kept for use, or used and kept.
        "备用", "留用", "留存", "候选"}},
  };
  for (const Row& row : rows)
    for (const char* cell : row.cells) {
      CAPTURE(cell);
      CHECK(static_cast<int>(read_item_state(cell)) == static_cast<int>(row.state));
    }
}

TEST_CASE("a word with a rejecting part is never adopted, whatever stands around it") {
  for (const char* rejection : {"退", "撤", "驳回", "删", "未", "不予", "没有", "否", "作废", "拒"})
    for (const char* before : {"", "已", "采用", "县级", "审核", "信息"})
      for (const char* behind : {"", "采用", "稿", "掉", "刊发", "通过", "了"}) {
        const std::string cell = std::string(before) + rejection + behind;
        CAPTURE(cell);
        CHECK(read_item_state(cell) != ItemState::Adopted);
        const PlaceCell places = read_places(cell);
        CHECK(places.state != ItemState::Adopted);
        CHECK(places.names.empty());
      }
}

TEST_CASE("a cell of levels or carriers names them, or says what a state says") {
  for (const char* name :
       {"县级", "市级", "县政府网", "今日某县", "每日信息", "未来网", "求是", "中国退役军人", "公开栏", "待业青年",
        "人民日报", "3", "上网", "时尚", "无锡日报", "信息", "专报第3期", "新闻发布"}) {
    CAPTURE(name);
    CHECK(read_places(name).state == ItemState::Adopted);
    CHECK(read_places(name).names == std::vector<std::string>{name});
  }
  struct Row {
    const char* cell;
    ItemState state;
  };
  const Row rows[] = {{"未采用", ItemState::Rejected},
                      {"未刊用", ItemState::Rejected},
                      {"退稿", ItemState::Rejected},
                      {"不采用", ItemState::Rejected},
                      {"未录用", ItemState::Rejected},
                      {"否", ItemState::Rejected},
                      {"×", ItemState::Rejected},
                      {"0", ItemState::Rejected},
                      {"退稿（重复）", ItemState::Rejected},
                      {"未采用、退稿", ItemState::Rejected},
                      {"待审", ItemState::Pending},
                      {"拟用", ItemState::Pending},
                      {"无", ItemState::NotSaid},
                      {"—", ItemState::NotSaid},
                      {"", ItemState::NotSaid},
                      {"已报送", ItemState::NotSaid},
                      {"√", ItemState::Adopted},
                      {"采用", ItemState::Adopted},
                      {"已归档", ItemState::Unknown},
                      {"需修改", ItemState::Unknown},
                      {"○", ItemState::Unknown},
                      {"采用2次", ItemState::Unknown},
                      {"县政府网未采用", ItemState::Unknown},
                      {"市级、未采用", ItemState::Unknown},
                      {"是/否", ItemState::Unknown}};
  for (const Row& row : rows) {
    CAPTURE(row.cell);
    const PlaceCell places = read_places(row.cell);
    CHECK(static_cast<int>(places.state) == static_cast<int>(row.state));
    CHECK(places.names.size() == (std::string_view(row.cell) == "市级、未采用" ? 1u : 0u));
  }
}

TEST_CASE("an adoption behind the name of a place is no part of it") {
  CHECK(read_places("市级采用、省级刊登").names == std::vector<std::string>{"市级", "省级"});
}

TEST_CASE("the state of a row is what its cells agree in") {
  using Cell = RowState::Cell;
  const auto is = [](const RowState& row, ItemState state, Cell doubtful) {
    return row.state == state && row.doubtful == doubtful;
  };
  constexpr ItemState kAdopted = ItemState::Adopted, kRejected = ItemState::Rejected, kNotSaid = ItemState::NotSaid,
                      kUnknown = ItemState::Unknown;
  CHECK(is(state_of_row({}, kAdopted, kNotSaid), kAdopted, Cell::None));
  CHECK(is(state_of_row({}, kNotSaid, kRejected), kRejected, Cell::None));
  CHECK(is(state_of_row({}, kAdopted, kRejected), kUnknown, Cell::Carrier));
  CHECK(is(state_of_row({}, kUnknown, kNotSaid), kUnknown, Cell::Level));
  CHECK(is(state_of_row(kAdopted, kNotSaid, kNotSaid), kAdopted, Cell::None));
  CHECK(is(state_of_row(kAdopted, kRejected, kNotSaid), kUnknown, Cell::Level));
  CHECK(is(state_of_row(kRejected, kAdopted, kNotSaid), kRejected, Cell::None));
  CHECK(is(state_of_row(kNotSaid, kAdopted, kNotSaid), kUnknown, Cell::Level));
  CHECK(is(state_of_row(kNotSaid, kNotSaid, kRejected), kRejected, Cell::None));
  CHECK(is(state_of_row(kUnknown, kAdopted, kAdopted), kUnknown, Cell::Status));
}

TEST_CASE("a remark may take an item back, or say that it does not count") {
  for (const char* cell : {"已撤稿", "8月已删除", "退回修改", "撤回", "作废"})
    CHECK_MESSAGE(read_item_remark(cell) == RemarkSays::TakenBack, cell);
  for (const char* cell : {"与上条重复", "重复报送", "不计分", "不算数"})
    CHECK_MESSAGE(read_item_remark(cell) == RemarkSays::NotCounted, cell);
  for (const char* cell : {"", "好", "头条", "含图片2张", "退回后采用", "县委办转发", "无", "约稿"})
    CHECK_MESSAGE(read_item_remark(cell) == RemarkSays::Nothing, cell);
}
