// Offices with made-up official names, shortened as clerks do, beside names of other units that look much like them: no
// other unit is ever sure, nearly all short forms are proposed, and what is sure is right.
//
// The generator knows the words of which a name is made, which the program does not.

#include "core/tally/name_proposals.hpp"

#include <doctest.h>

#include <map>
#include <set>

#include "support/files.hpp"
#include "support/small_model.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

using Names = std::vector<std::string>;

constexpr size_t kChar = 3;  // bytes of a Chinese character

const Names kWords = {"经营", "教育", "体育", "财政", "农业", "林业", "水利", "交通", "运输", "文化", "旅游", "卫生",
                      "健康", "民族", "宗教", "科学", "技术", "工业", "信息", "住房", "城乡", "市场", "自然", "资源",
                      "生态", "环境", "人力", "社会", "保障", "统计", "审计", "司法", "民政", "应急", "退役", "军人",
                      "医疗", "商务", "粮食", "物资", "档案", "信访", "招商", "投资", "畜牧", "渔业"};
const Names kPlain = {"", "", "管理", "监督管理", "事务", "服务"};
const Names kPlaces = {"扎兰屯市", "岳阳楼区", "西畴县", "区", "市", "县", ""};
const Names kTowns = {"城关", "河东", "河西", "总寨", "东风", "石家庄", "红旗", "和平", "南关", "北关"};
const Names kNumbers = {"一", "二", "三", "四", "五", "六", "七", "八", "十一", "十二"};

std::string level_of(const std::string& place) { return place.empty() ? "" : place.substr(place.size() - kChar); }
std::string first_of(const std::string& word) { return word.substr(0, kChar); }

/// An official name in its parts.
struct Official {
  std::string place;
  std::string filler;  // 第
  Names words;         // what it is about
  std::string plain;   // 管理
  std::string ending;
  std::string short_ending;
  bool is_row_of_words = true;  // false: a town or a school
  bool has_and = false;

  std::string core() const {
    std::string name = filler;
    for (size_t i = 0; i < words.size(); ++i)
      name += (i > 0 && has_and && i + 1 == words.size() ? "和" : "") + words[i];
    return name + plain + ending;
  }
  std::string full() const { return place + core(); }

  /// Every short form that a clerk may use.
  std::set<std::string> short_forms() const {
    std::set<std::string> cores;
    if (is_row_of_words) {
      std::string firsts, all;
      for (const std::string& word : words) {
        firsts += first_of(word);
        all += word;
      }
      if (words.size() > 1) cores.insert(firsts + short_ending);
      cores.insert(all + short_ending);
      if (words.size() == 1 && !plain.empty()) cores.insert(firsts + first_of(plain) + short_ending);
      if (!plain.empty()) cores.insert(all + first_of(plain) + short_ending);
    } else {
      cores.insert(words[0] + short_ending);
      if (!filler.empty()) cores.insert(filler + words[0] + short_ending);
    }
    cores.insert(core());
    std::set<std::string> forms;
    for (const std::string& one : cores)
      for (const std::string& front : {place, level_of(place), std::string()}) forms.insert(front + one);
    forms.erase(full());
    return forms;
  }
};

class OfficeMaker {
 public:
  explicit OfficeMaker(TinyRandom& random) : random_(random), place_(random.pick(kPlaces)) {}

  /// Units of which no two have the same name.
  std::vector<Official> officials() {
    std::vector<Official> all;
    std::set<std::string> names;
    while (all.size() < 12) {
      Official one = official();
      if (names.insert(one.core()).second) all.push_back(std::move(one));
    }
    return all;
  }

  /// Another unit whose name looks like that of the official one.
  std::string other_unit(const Official& like) {
    if (!like.is_row_of_words) return other_place(like);
    switch (random_.below(5)) {
      case 0:
        return like.full() + random_.pick<std::string>({"交警大队", "宣教股", "驾驶学校", "第二分局", "工会"});
      case 1: {  // the words in another order
        Official other = like;
        std::swap(other.words.front(), other.words.back());
        return other.words.size() > 1 ? other.full() : "气象" + like.ending;
      }
      case 2:  // of another place
        return (level_of(like.place) == "市" ? "安岳县" : "安岳市") + (like.place.empty() ? "烟草局" : like.core());
      case 3:  // about less
        return like.words.size() > 1 ? like.place + like.words[0] + like.ending : "烟草" + like.ending;
      default:
        return like.place + "烟草" + like.words[0] + like.ending;
    }
  }

 private:
  Official official() {
    Official made;
    made.place = random_.chance(3) ? "" : place_;
    switch (random_.below(6)) {
      case 0:
        made.words = {random_.pick(kTowns)};
        made.short_ending = random_.pick<std::string>({"镇", "乡", "街道"});
        made.ending = made.short_ending + (made.short_ending == "街道" ? "办事处" : "人民政府");
        made.is_row_of_words = false;
        return made;
      case 1:
        made.words = {random_.pick(kNumbers)};
        made.ending = random_.pick<std::string>({"中学", "小学"});
        made.short_ending = first_of(made.ending);
        made.is_row_of_words = false;
        made.filler = "第";
        return made;
      default:
        break;
    }
    Names words = kWords;
    random_.shuffle(words);
    words.resize(static_cast<size_t>(1 + random_.below(3)));
    made.words = words;
    made.has_and = random_.chance(2);
    made.plain = random_.pick(kPlain);
    const std::vector<std::pair<std::string, std::string>> endings = {
        {"局", "局"}, {"局", "局"}, {"委员会", "委"}, {"办公室", "办"}, {"中心", "中心"}};
    const auto& ending = random_.pick(endings);
    made.ending = ending.first;
    made.short_ending = ending.second;
    return made;
  }

  /// 二中 for 一中, 城西镇 for 城东镇, 总寨乡 for 总寨镇.
  std::string other_place(const Official& like) {
    Official other = like;
    if (!like.filler.empty()) return random_.pick(kNumbers) + "百" + like.short_ending;
    if (random_.chance(2)) return like.words[0] + (like.short_ending == "镇" ? "乡" : "镇");
    return "老" + like.words[0] + like.short_ending;
  }

  TinyRandom& random_;
  std::string place_;
};

/// One office: its official names, what its clerks wrote, and which of that are other units.
struct Office {
  std::vector<Official> officials;
  std::map<std::string, std::set<size_t>> truth;  // a short form that was written → whose it may be
  std::set<std::string> others;
};

/// What is left of a name without the words that say nothing of what a unit is about.
std::string without_plain(std::string name) {
  for (const std::string word : {"监督管理", "管理", "事务", "服务"})
    for (size_t at = name.find(word); at != std::string::npos; at = name.find(word)) name.erase(at, word.size());
  return name;
}

Office make_office(TinyRandom& random) {
  OfficeMaker maker(random);
  Office office;
  office.officials = maker.officials();
  std::vector<std::set<std::string>> forms;
  for (const Official& one : office.officials) {
    forms.push_back(one.short_forms());
    forms.back().insert(one.full());
  }
  const auto owners_of = [&](const std::string& name) {
    std::set<size_t> owners;
    for (size_t i = 0; i < forms.size(); ++i)
      if (forms[i].count(name) > 0) owners.insert(i);
    return owners;
  };
  for (const Official& one : office.officials) {
    if (random.chance(2)) {
      const std::set<std::string> all = one.short_forms();
      if (all.empty()) continue;
      auto picked = all.begin();
      std::advance(picked, random.below(static_cast<int64_t>(all.size())));
      const bool is_full_name = std::any_of(office.officials.begin(), office.officials.end(),
                                            [&](const Official& other) { return other.full() == *picked; });
      if (!is_full_name) office.truth[*picked] = owners_of(*picked);
    } else {
      const std::string other = maker.other_unit(one);
      const bool is_said_shorter =
          std::any_of(office.officials.begin(), office.officials.end(), [&](const Official& one) {
            return without_plain(other).ends_with(without_plain(one.full())) ||
                   without_plain(one.full()).ends_with(without_plain(other));
          });
      if (owners_of(other).empty() && !is_said_shorter) office.others.insert(other);
    }
  }
  return office;
}

struct Score {
  int n_forms = 0;
  int n_proposed = 0;
  int n_unique = 0;
  int n_sure = 0;
};

void judge(const Office& office, const std::vector<NameProposal>& proposals, Score& score) {
  for (const NameProposal& proposal : proposals) {
    CAPTURE(proposal.name);
    CAPTURE(proposal.choices.front().unit);
    const auto owners = office.truth.find(proposal.name);
    if (proposal.is_sure) {
      REQUIRE(office.others.count(proposal.name) == 0);
      REQUIRE(owners != office.truth.end());
      REQUIRE(owners->second.size() == 1);
      REQUIRE(proposal.choices.size() == 1);
      REQUIRE(proposal.choices[0].unit == office.officials[*owners->second.begin()].full());
      ++score.n_sure;
    }
    if (owners == office.truth.end()) continue;
    const bool is_right = std::any_of(proposal.choices.begin(), proposal.choices.end(), [&](const NameChoice& choice) {
      return std::any_of(owners->second.begin(), owners->second.end(),
                         [&](size_t i) { return office.officials[i].full() == choice.unit; });
    });
    score.n_proposed += is_right ? 1 : 0;
  }
  for (const auto& [name, owners] : office.truth) {
    ++score.n_forms;
    score.n_unique += owners.size() == 1 ? 1 : 0;
  }
}

SourceCounts table_of(const std::string& period, const std::set<std::string>& names) {
  std::vector<GivenRow> rows;
  for (const std::string& name : names) rows.push_back({name, {}, period});
  return source_of(rows);
}

std::set<std::string> written(const Office& office) {
  std::set<std::string> names = office.others;
  for (const auto& [name, owners] : office.truth) names.insert(name);
  return names;
}

int n_offices() { return full_run() ? 20000 : 600; }

void check(const Score& score) {
  MESSAGE(score.n_forms << " short forms, proposed " << score.n_proposed << "; of one unit " << score.n_unique
                        << ", sure " << score.n_sure);
  CHECK(score.n_forms > 1000);
  CHECK(score.n_proposed * 100 >= score.n_forms * 95);
  CHECK(score.n_sure * 100 >= score.n_unique * 70);
}

}  // namespace

TEST_CASE("property: short forms against a roster") {
  TinyRandom random(1);
  Score score;
  for (int i = 0; i < n_offices(); ++i) {
    const Office office = make_office(random);
    Roster roster;
    for (const Official& one : office.officials) roster.units.push_back(unit_of(one.full()));
    const SourceCounts july = table_of("7月", written(office));
    judge(office, propose_names({{"7月.csv", &july}}, roster, true, {}).value, score);
  }
  check(score);
}

TEST_CASE("property: short forms of one month and full names of another, without a roster") {
  TinyRandom random(2);
  Score score;
  for (int i = 0; i < n_offices(); ++i) {
    const Office office = make_office(random);
    std::set<std::string> full;
    for (const Official& one : office.officials) full.insert(one.full());
    const SourceCounts june = table_of("6月", full);
    const SourceCounts july = table_of("7月", written(office));
    const Roster in_force = tally_of({june, july}).value.roster;
    judge(office, propose_names({{"6月.csv", &june}, {"7月.csv", &july}}, in_force, false, {}).value, score);
  }
  check(score);
}
