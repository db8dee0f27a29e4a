// Which names may be one unit by their characters alone, and which never are.

#include "core/roster/name_alike.hpp"

#include <doctest.h>

#include <string>

using namespace tongbao::core;

namespace {

Likeness alike(const std::string& a, const std::string& b) {
  const Likeness likeness = likeness_of(NameLetters(a), NameLetters(b));
  CHECK(likeness_of(NameLetters(b), NameLetters(a)) == likeness);
  return likeness;
}

struct Pair {
  std::string a;
  std::string b;
};

}  // namespace

TEST_CASE("short forms") {
  const Pair pairs[] = {
      {"区经管局", "区经营管理局"},
      {"县教体局", "县教育和体育局"},
      {"县教体局", "教育和体育局"},
      {"教体局", "扎兰屯市教育和体育局"},
      {"市公安局", "公安局"},
      {"市公安局", "扎兰屯市公安局"},
      {"公安局", "扎兰屯市公安局"},
      {"市公安局", "内蒙古自治区呼伦贝尔市扎兰屯市公安局"},
      {"区市场监管局", "区市场监督管理局"},
      {"市监局", "市场监督管理局"},
      {"人社局", "人力资源和社会保障局"},
      {"县住建局", "县住房和城乡建设局"},
      {"文旅局", "文化广电和旅游局"},
      {"发改委", "发展和改革委员会"},
      {"卫健委", "市卫生健康委员会"},
      {"民宗局", "民族宗教事务局"},
      {"政府办", "区政府办公室"},
      {"市政府", "扎兰屯市人民政府"},
      {"退役军人局", "退役军人事务局"},
      {"城管局", "城市管理综合行政执法局"},
      {"工信局", "工业和信息化局"},
      {"残联", "残疾人联合会"},
      {"妇联", "区妇女联合会"},
      {"科协", "科学技术协会"},
      {"法院", "县人民法院"},
      {"一中", "第一中学"},
      {"县一中", "XX县第一中学"},
      {"实小", "实验小学"},
      {"城关镇", "城关镇人民政府"},
      {"城关", "城关镇"},
      {"扎兰屯市城关镇", "城关镇人民政府"},
      {"南关街道", "南关街道办事处"},
      {"南关办", "南关街道办事处"},
      {"南关", "南关街道办事处"},
      {"财政所", "城关镇财政所"},
      {"区委组织部", "中共岳阳楼区委组织部"},
      {"岳阳楼经管局", "岳阳楼区经营管理局"},
      {"公安", "公安局"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a);
    CAPTURE(pair.b);
    CHECK(alike(pair.a, pair.b) == Likeness::ShortForm);
  }
}

TEST_CASE("two units") {
  const Pair pairs[] = {
      {"公安局", "公安局交警大队"},
      {"一小", "二小"},
      {"一小", "第二小学"},
      {"一小", "第十一小学"},
      {"第一中学", "第二中学"},
      {"第1中学", "第11中学"},
      {"城东", "城西"},
      {"城东镇", "城西镇"},
      {"东街道", "西街道"},
      {"市公安局", "县公安局"},
      {"城东区公安局", "城西区公安局"},
      {"总寨镇", "总寨乡"},
      {"民政局", "财政局"},
      {"甲局", "乙局"},
      {"体育局", "教育和体育委"},
      {"城关镇", "城关街道"},
      {"单位1", "单位12"},
      {"A组", "AB组"},
      {"教育局", "教育考试院"},
      {"区政府", "区政府办公室"},
      {"妇幼保健院", "妇幼保健所"},
      {"城关镇", "城郊镇"},
      {"", "公安局"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a);
    CAPTURE(pair.b);
    CHECK(alike(pair.a, pair.b) == Likeness::None);
  }
}

TEST_CASE("names that are alike and may be two units are no short forms") {
  const struct {
    std::string a;
    std::string b;
    Likeness likeness;
  } pairs[] = {
      {"教育局", "教育和体育局", Likeness::Partial},
      {"农业局", "农业机械管理局", Likeness::Partial},
      {"林业局", "林业和草原局", Likeness::Partial},
      {"第二小学", "第二实验小学", Likeness::Partial},
      {"一小", "第一实验小学", Likeness::Partial},
      {"城东小学", "城东中心小学", Likeness::Partial},
      {"中学", "第一中学", Likeness::None},
      {"医院", "中医院", Likeness::Partial},
      {"交警大队", "公安局交警大队", Likeness::Partial},
      {"环保局", "生态环境保护局", Likeness::Partial},
      {"东街道", "东风街道", Likeness::Partial},
      {"石家镇", "石家庄镇", Likeness::Partial},
      {"体教局", "教体局", Likeness::Swapped},
      {"县科教局", "县教科局", Likeness::Swapped},
      {"水务管理局", "水利管理局", Likeness::OneCharacter},
      {"市融媒体中心", "市融煤体中心", Likeness::OneCharacter},
  };
  for (const auto& pair : pairs) {
    CAPTURE(pair.a);
    CAPTURE(pair.b);
    CHECK(alike(pair.a, pair.b) == pair.likeness);
  }
}

TEST_CASE("the place in front of a name") {
  const struct {
    std::string name;
    std::string place;
  } names[] = {{"扎兰屯市公安局", "扎兰屯市"},
               {"区经管局", "区"},
               {"市场监督管理局", ""},
               {"市市场监督管理局", "市"},
               {"区城市管理局", "区"},
               {"县乡村振兴局", "县"},
               {"社区服务中心", ""},
               {"市政府办公室", "市"},
               {"城关镇", ""},
               {"城关镇人民政府", ""},
               {"红旗街道办事处", ""},
               {"开发区管委会", ""},
               {"高新区税务局", ""},
               {"城关镇财政所", "城关镇"},
               {"县住房和城乡建设局", "县"},
               {"扎兰屯市城关镇人民政府", "扎兰屯市"}};
  for (const auto& one : names) {
    CAPTURE(one.name);
    const NameLetters letters(one.name);
    CHECK((letters.place() == NameLetters(one.place).all));
  }
}

TEST_CASE("common characters") {
  const auto common = [](const char* a, const char* b) { return n_common(NameLetters(a), NameLetters(b)); };
  CHECK(common("区卫计局", "区卫健局") == 2);
  CHECK(common("扶贫办", "乡村振兴局") == 0);
  CHECK(common("教育和体育局", "教体局") == 3);
  CHECK(common("", "教体局") == 0);
}

TEST_CASE("a name that is too long, and one of one character many times, cost nothing") {
  const std::string endless(100'000, 'x');
  CHECK(alike(endless, "x") == Likeness::None);
  std::string much, more;
  for (size_t i = 0; i < kMaxNameLength; ++i) more += "局";
  for (size_t i = 0; i + 9 < kMaxNameLength; ++i) much += "局";
  CHECK(alike(much + "院", more) == Likeness::None);
}
