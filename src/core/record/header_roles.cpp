#include "core/record/header_roles.hpp"

namespace tongbao::core {
namespace {

ColumnRole role_of_what(HeaderWhat what) {
  switch (what) {
    case HeaderWhat::Nothing:
      return ColumnRole::Ignored;
    case HeaderWhat::Submitted:
      return ColumnRole::Submitted;
    case HeaderWhat::Adopted:
      return ColumnRole::Adopted;
    case HeaderWhat::Rejected:
      return ColumnRole::Rejected;
    case HeaderWhat::Pending:
      return ColumnRole::Pending;
    case HeaderWhat::Endorsed:
      return ColumnRole::Endorsed;
    case HeaderWhat::Event:
      return ColumnRole::Event;
  }
  return ColumnRole::Ignored;
}

}  // namespace

ColumnRole role_of_phrase(const HeaderPhrase& phrase) {
  switch (phrase.how) {
    case HeaderHow::Serial:
      return ColumnRole::Serial;
    case HeaderHow::Unit:
      return ColumnRole::Unit;
    case HeaderHow::Group:
      return ColumnRole::Group;
    case HeaderHow::Period:
      return ColumnRole::Period;
    case HeaderHow::Date:
      return ColumnRole::Date;
    case HeaderHow::Title:
      return ColumnRole::Title;
    case HeaderHow::AuthorRole:
      return ColumnRole::Role;
    case HeaderHow::Status:
      return ColumnRole::Status;
    case HeaderHow::Origin:
      return ColumnRole::Origin;
    // A name is no field: 图片新闻 over numbers counts a category, 栏目 over texts names it.
    case HeaderHow::Category:
      return phrase.category.empty() && phrase.left_over.empty() ? ColumnRole::Category : ColumnRole::Ignored;
    case HeaderHow::Level:
      return phrase.level.empty() && phrase.left_over.empty() ? ColumnRole::Level : ColumnRole::Ignored;
    case HeaderHow::Carrier:
      return phrase.carrier.empty() && phrase.site.empty() && phrase.left_over.empty() ? ColumnRole::Carrier
                                                                                       : ColumnRole::Ignored;
    case HeaderHow::Rank:
      return ColumnRole::Rank;
    case HeaderHow::Score:
      return phrase.is_part ? ColumnRole::Ignored : ColumnRole::Score;
    case HeaderHow::Count:
    case HeaderHow::Total:
      if (phrase.is_bare_count) return ColumnRole::Submitted;
      if (phrase.what == HeaderWhat::Nothing && phrase.how == HeaderHow::Total && phrase.when == HeaderWhen::NotSaid &&
          phrase.left_over.empty())
        return ColumnRole::RowTotal;
      return role_of_what(phrase.what);
    case HeaderHow::Unknown:
    case HeaderHow::Target:
    case HeaderHow::Rate:
    case HeaderHow::Difference:
    case HeaderHow::Average:
    case HeaderHow::Other:
    case HeaderHow::Person:
    case HeaderHow::Remark:
      return ColumnRole::Ignored;
  }
  return ColumnRole::Ignored;
}

bool is_of_this_period(HeaderWhen when) {
  return when == HeaderWhen::NotSaid || when == HeaderWhen::This || when == HeaderWhen::Named;
}

namespace {

/// Why the words leave a column out, as far as they say.
RoleReason reason_to_leave(const HeaderPhrase& phrase) {
  switch (phrase.how) {
    case HeaderHow::Count:
    case HeaderHow::Total:
      return is_of_this_period(phrase.when) ? RoleReason::NothingKnown : RoleReason::OtherPeriod;
    case HeaderHow::Target:
      return RoleReason::TargetGiven;
    case HeaderHow::Rate:
    case HeaderHow::Difference:
    case HeaderHow::Average:
    case HeaderHow::Other:
      return RoleReason::NoCount;
    default:
      return RoleReason::NothingKnown;
  }
}

}  // namespace

Column column_of_phrase(const HeaderPhrase& phrase) {
  Column column;
  column.role = role_of_phrase(phrase);
  column.reason = column.role == ColumnRole::Ignored ? reason_to_leave(phrase) : RoleReason::HeaderSays;
  switch (column.role) {
    case ColumnRole::Endorsed:
      column.level = phrase.level + phrase.left_over;
      break;
    case ColumnRole::Event:
      column.category = phrase.event;
      break;
    case ColumnRole::Origin:
      column.origin = phrase.origin;
      break;
    case ColumnRole::Adopted:
      column.level = phrase.level;
      [[fallthrough]];
    case ColumnRole::Submitted:
      column.origin = phrase.origin;
      column.carrier = phrase.carrier;
      column.category = phrase.category;
      break;
    default:
      break;
  }
  return column;
}

ColumnRole role_of_header(std::string_view header) { return role_of_phrase(parse_header(header)); }

bool is_understood(const HeaderPhrase& phrase) {
  return phrase.how != HeaderHow::Unknown && phrase.left_over.empty() && !phrase.is_pair;
}

bool is_header_like(const HeaderPhrase& phrase) {
  if (role_of_phrase(phrase) != ColumnRole::Ignored) return true;
  switch (phrase.how) {
    case HeaderHow::Unknown:
    case HeaderHow::Category:
    case HeaderHow::Level:
    case HeaderHow::Carrier:
      return false;
    default:
      return phrase.left_over.empty();
  }
}

bool are_headers(const std::vector<std::string>& texts) {
  bool has_measure = false;
  for (const std::string& text : texts) {
    const HeaderPhrase phrase = parse_header(text);
    if (!is_header_like(phrase)) return false;
    has_measure = has_measure || phrase.how == HeaderHow::Count || phrase.how == HeaderHow::Score ||
                  role_of_phrase(phrase) == ColumnRole::Unit;
  }
  return texts.size() > 1 && has_measure;
}

}  // namespace tongbao::core
