#include "core/reader/pasted_file.hpp"

#include <utility>

#include "core/prose/published_notice.hpp"
#include "core/table/pasted_table.hpp"

namespace tongbao::core {
namespace {

bool is_notice(std::string_view text) {
  return may_be_notice(text.size()) && looks_like_notice(text) && read_notice({}, text).has_value();
}

}  // namespace

std::optional<PastedFile> pasted_file(std::string_view plain, std::string_view cells, const PasteNames& names) {
  if (is_notice(plain)) return PastedFile{names.notice, std::string(plain)};
  std::optional<std::string> csv = read_pasted_table(plain, cells);
  if (!csv) return std::nullopt;
  return PastedFile{names.table, std::move(*csv)};
}

}  // namespace tongbao::core
