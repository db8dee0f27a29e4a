// Method: dynamic programming from the last column. Each way to give a column its text has a worth, by the words of the
// text and the cells below; the number of ways that reach the best sum says whether it is certain.

#include "core/prose/header_fit.hpp"

#include <algorithm>
#include <string_view>

#include "core/record/header_roles.hpp"
#include "core/text/join.hpp"

namespace tongbao::core {
namespace {

constexpr int kImpossible = -100'000;
/// A header that cannot stand over such cells: 报送数 over names.
constexpr int kContradiction = -20;
constexpr size_t kMostPieces = 3;  // of one header cell

int worth_of(const std::string& text, CellKind cells) {
  const HeaderPhrase phrase = parse_header(text);
  const ColumnRole role = role_of_phrase(phrase);
  const bool is_known = is_understood(phrase);
  // 图片新闻 stands beside 政务信息, not above it.
  if (phrase.is_joint && phrase.how == HeaderHow::Category) return kContradiction;
  if (cells == CellKind::Text) {
    if (role == ColumnRole::Unit) return 6;
    if (phrase.how == HeaderHow::Unknown) return -1;
    const bool is_number = phrase.how <= HeaderHow::Other || phrase.how == HeaderHow::Serial;
    return is_number && is_known ? kContradiction : 2;
  }
  if (cells == CellKind::NotGiven) return role == ColumnRole::Unit ? kContradiction : 0;
  if (role == ColumnRole::Unit) return kContradiction;
  if (phrase.how == HeaderHow::Remark || phrase.how == HeaderHow::Person) return -2;
  if (phrase.how == HeaderHow::Unknown) return 0;
  return is_known ? 4 : 2;
}

bool ends_as_count(const std::string& piece) {
  for (const std::string_view end : {"数", "量", "分", "率", "次", "条"})
    if (piece.ends_with(end)) return true;
  return false;
}

/// Nothing goes on with 单位, 序号 and 采用数, or stands below them.
bool stands_alone(const std::string& piece) {
  const ColumnRole role = role_of_header(piece);
  return ends_as_count(piece) || role == ColumnRole::Serial || role == ColumnRole::Unit;
}

/// 条数 under 网站报送 goes on with it; nothing goes on with 条数.
bool may_join(const std::vector<std::string>& pieces, size_t first, size_t end) {
  for (size_t i = first; i + 1 < end; ++i)
    if (parse_header(pieces[i]).is_bare_count || stands_alone(pieces[i])) return false;
  return true;
}

std::string joined(const std::vector<std::string>& pieces, size_t first, size_t end) {
  std::string text;
  for (size_t i = first; i < end; ++i) text += pieces[i];
  return text;
}

/// A header over cells that are all empty: 备注.
bool may_be_empty_below(const std::string& piece) {
  const HeaderHow how = parse_header(piece).how;
  return how == HeaderHow::Remark || how == HeaderHow::Person || how == HeaderHow::Unknown;
}

struct Best {
  int worth = kImpossible;
  int n_ways = 0;
  int choice = 0;

  void offer(int rest_worth, int rest_ways, int own, int own_choice) {
    if (rest_ways == 0) return;
    const int all = rest_worth + own;
    if (n_ways == 0 || all > worth) {
      worth = all;
      n_ways = rest_ways;
      choice = own_choice;
    } else if (all == worth) {
      n_ways = std::min(n_ways + rest_ways, 1000);
    }
  }
};

bool is_certain(const Best& best, const std::vector<std::string>& texts, const std::vector<CellKind>& columns) {
  if (best.n_ways != 1) return false;
  for (size_t i = 0; i < texts.size(); ++i)
    if (worth_of(texts[i], columns[i]) == kContradiction) return false;
  return true;
}

}  // namespace

std::vector<std::string> join_bare_counts(const std::vector<std::string>& pieces) {
  std::vector<std::string> headers;
  for (size_t i = 0; i < pieces.size(); ++i)
    if (i > 0 && parse_header(pieces[i]).is_bare_count && may_join(pieces, i - 1, i + 1))
      headers.back() += pieces[i];
    else
      headers.push_back(pieces[i]);
  return headers;
}

std::optional<FittedHeader> fit_header(const std::vector<std::string>& pieces, const std::vector<CellKind>& columns) {
  const size_t n_pieces = pieces.size(), n_columns = columns.size();
  if (n_columns == 0 || n_pieces < n_columns || n_pieces > n_columns * kMostPieces) return std::nullopt;
  constexpr int kLeftOut = 0;
  std::vector<std::vector<Best>> best(n_pieces + 1, std::vector<Best>(n_columns + 1));
  best[n_pieces][n_columns] = {0, 1, 0};
  for (size_t piece = n_pieces; piece-- > 0;)
    for (size_t column = n_columns + 1; column-- > 0;) {
      Best& here = best[piece][column];
      if (may_be_empty_below(pieces[piece])) {
        const Best& rest = best[piece + 1][column];
        here.offer(rest.worth, rest.n_ways, -2, kLeftOut);
      }
      if (column == n_columns) continue;
      for (size_t n = 1; n <= kMostPieces && piece + n <= n_pieces; ++n) {
        if (!may_join(pieces, piece, piece + n)) break;
        const Best& rest = best[piece + n][column + 1];
        const int worth = worth_of(joined(pieces, piece, piece + n), columns[column]) - static_cast<int>(n - 1);
        here.offer(rest.worth, rest.n_ways, worth, static_cast<int>(n));
      }
    }
  const Best& whole = best[0][0];
  if (whole.n_ways == 0) return std::nullopt;
  FittedHeader header;
  for (size_t piece = 0, column = 0; column < n_columns;) {
    const auto n = static_cast<size_t>(best[piece][column].choice);
    if (n != kLeftOut) {
      header.texts.push_back(joined(pieces, piece, piece + n));
      ++column;
    }
    piece += std::max<size_t>(n, 1);
  }
  header.is_certain = is_certain(whole, header.texts, columns);
  return header;
}

std::optional<FittedHeader> fit_header_rows(const std::vector<std::string>& upper,
                                            const std::vector<std::string>& lower,
                                            const std::vector<CellKind>& columns) {
  const size_t n_upper = upper.size(), n_lower = lower.size(), n_columns = columns.size();
  if (n_upper == 0 || n_upper > n_columns || n_lower > n_columns) return std::nullopt;
  // Of a column, the texts left of both rows are enough to know the columns left only together with the column itself.
  std::vector<Best> best((n_columns + 1) * (n_upper + 1) * (n_lower + 1));
  const auto at = [&](size_t column, size_t a, size_t b) -> Best& {
    return best[(column * (n_upper + 1) + a) * (n_lower + 1) + b];
  };
  at(n_columns, n_upper, n_lower) = {0, 1, 0};
  for (size_t column = n_columns; column-- > 0;)
    for (size_t a = 0; a < n_upper; ++a)
      for (size_t b = 0; b <= n_lower; ++b) {
        Best& here = at(column, a, b);
        const Best& alone = at(column + 1, a + 1, b);
        here.offer(alone.worth, alone.n_ways, worth_of(upper[a], columns[column]), 0);
        int worth = 0;
        for (size_t n = 1; !stands_alone(upper[a]) && column + n <= n_columns && b + n <= n_lower; ++n) {
          worth += worth_of(upper[a] + lower[b + n - 1], columns[column + n - 1]);
          const Best& rest = at(column + n, a + 1, b + n);
          // A cell is rarely merged over a single column.
          here.offer(rest.worth, rest.n_ways, worth - (n == 1 ? 3 : 0), static_cast<int>(n));
        }
      }
  const Best& whole = at(0, 0, 0);
  if (whole.n_ways == 0) return std::nullopt;
  FittedHeader header;
  for (size_t column = 0, a = 0, b = 0; column < n_columns; ++a) {
    const auto n = static_cast<size_t>(at(column, a, b).choice);
    if (n == 0) header.texts.push_back(upper[a]);
    for (size_t i = 0; i < n; ++i) header.texts.push_back(upper[a] + lower[b + i]);
    column += std::max<size_t>(n, 1);
    b += n;
  }
  header.is_certain = is_certain(whole, header.texts, columns);
  return header;
}

std::optional<FittedHeader> fit_any_header(const std::vector<std::string>& pieces,
                                           const std::vector<CellKind>& columns) {
  std::optional<FittedHeader> found = fit_header(pieces, columns);
  if (found && found->is_certain) return found;
  int n_certain = 0;
  for (size_t n_upper = 1; n_upper < pieces.size(); ++n_upper) {
    const auto middle = pieces.begin() + static_cast<std::ptrdiff_t>(n_upper);
    auto rows = fit_header_rows({pieces.begin(), middle}, {middle, pieces.end()}, columns);
    if (!rows || (found && !rows->is_certain)) continue;
    if (rows->is_certain) ++n_certain;
    if (!found || n_certain == 1) found = std::move(rows);
  }
  if (found) found->is_certain = found->is_certain && n_certain <= 1;
  return found;
}

}  // namespace tongbao::core
