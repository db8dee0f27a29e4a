// Method: the shared parts are compared by value and then made the same object, so that the compiler's own
// comparison sees every field, those of tomorrow too.

#include "core/project/project.hpp"

namespace tongbao::core {
namespace {

bool same_file(const SourceTable& a, const SourceTable& b) {
  if (a.table != b.table && *a.table != *b.table) return false;
  SourceTable shared = b;
  shared.table = a.table;
  return a == shared;
}

}  // namespace

void take_head(Project& project, const NoticeHead& head) {
  NoticePlan& notice = project.notice;
  if (notice.title.empty()) notice.title = head.title;
  if (notice.issuers.empty()) notice.issuers = head.issuers;
  if (notice.date || !head.date) return;
  notice.date = head.date;
  notice.date_style = head.date_in_numerals ? DateStyle::Numerals : DateStyle::Arabic;
}

bool same_project(const Project& a, const Project& b) {
  if (a.sources.size() != b.sources.size()) return false;
  for (size_t i = 0; i < a.sources.size(); ++i)
    if (a.sources[i] != b.sources[i] && !same_file(*a.sources[i], *b.sources[i])) return false;
  if (a.roster != b.roster && *a.roster != *b.roster) return false;
  Project shared = b;
  shared.sources = a.sources;
  shared.roster = a.roster;
  return a == shared;
}

}  // namespace tongbao::core
