// annex_columns.cpp: a total is asked of the same reader as the cells above it, so that both read a measure alike.

#include "core/notice/annex_columns.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/record/count_cell.hpp"
#include "core/record/header_phrase.hpp"
#include "core/score/measure_reader.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

const Unit& unit_at(const Tally& tally, int32_t unit_idx) { return tally.roster.units[static_cast<size_t>(unit_idx)]; }

/// True if the unit has items of this status without a category: any one category is then too
/// small.
bool has_undivided_items(const Tally& tally, int32_t unit_idx, Status status) {
  const auto unit = static_cast<size_t>(unit_idx);
  for (int32_t i = tally.first_cell[unit]; i < tally.first_cell[unit + 1]; ++i) {
    const TallyCell& cell = tally.cells[static_cast<size_t>(i)];
    const Facet& facet = tally.facet_of(cell);
    if (facet.status == status && facet.category_idx == 0 && cell.n_items > 0) return true;
  }
  return false;
}

/// A measured column, its names looked up once for all rows.
class MeasuredColumn {
 public:
  MeasuredColumn(const ColumnData& data, const Measure& measure)
      : tally_(data.tally),
        measure_(measure),
        reader_(data.tally, data.scores, measure),
        rate_places_(data.rate_places) {}

  OutCell cell(int32_t unit_idx) const {
    if (is_rate(measure_.kind)) return rate_cell(reader_.share(unit_idx), rate_places_);
    return measure_cell(reader_.value(unit_idx));
  }

  OutCell total(const std::vector<int32_t>& unit_idxs) const {
    if (!can_be_added() || is_too_small(unit_idxs)) return {};
    return is_rate(measure_.kind) ? rate_cell(share_of_all(unit_idxs), rate_places_) : measure_cell(sum(unit_idxs));
  }

 private:
  /// A run of periods of one unit says nothing about another's.
  bool can_be_added() const {
    return measure_.kind != MeasureKind::ZeroPeriods && measure_.kind != MeasureKind::ConsecutiveZeroPeriods;
  }

  bool is_too_small(const std::vector<int32_t>& unit_idxs) const {
    if (measure_.items.category.empty()) return false;
    std::vector<Status> statuses;
    if (measure_.kind == MeasureKind::Items || measure_.kind == MeasureKind::ItemPoints)
      statuses = {measure_.items.status};
    if (measure_.kind == MeasureKind::AdoptionRate) statuses = {Status::Submitted, Status::Adopted};
    for (const Status status : statuses)
      for (const int32_t unit_idx : unit_idxs)
        if (has_undivided_items(tally_, unit_idx, status)) return true;
    return false;
  }

  /// Units that give only one of the two counts are left out of both.
  std::optional<Share> share_of_all(const std::vector<int32_t>& unit_idxs) const {
    Share all;
    for (const int32_t unit_idx : unit_idxs) {
      const auto share = reader_.share(unit_idx);
      if (!share) continue;
      all.n += share->n;
      all.of += share->of;
    }
    return all;
  }

  std::optional<Points> sum(const std::vector<int32_t>& unit_idxs) const {
    std::optional<Points> total;
    for (const int32_t unit_idx : unit_idxs) {
      const auto value = reader_.value(unit_idx);
      if (!value) continue;
      total = checked_add(total.value_or(Points()), *value);
      if (!total) return std::nullopt;
    }
    return total;
  }

  const Tally& tally_;
  const Measure& measure_;
  MeasureReader reader_;
  int rate_places_;
};

/// True for a column that is written down and not used: beside counts only these are worth showing as they are.
bool is_printable(const Column& column) {
  return column.role == ColumnRole::Ignored || column.role == ColumnRole::Score || column.role == ColumnRole::Rank ||
         column.role == ColumnRole::RowTotal;
}

/// What the tables say of each unit under the header: the first row of the unit that says something.
std::map<int32_t, std::string> printed_texts(const ColumnData& data, const std::string& header) {
  std::map<int32_t, std::string> texts;
  for (size_t i = 0; data.sources != nullptr && i < data.sources->size(); ++i) {
    const SourceTable& source = *(*data.sources)[i];
    const int32_t n_columns = n_block_columns(source);
    int32_t column_idx = 0;
    while (column_idx < n_columns && header_text(source, column_idx) != header) ++column_idx;
    // Of blocks side by side the row does not say which one a unit is in.
    if (column_idx == n_columns || n_columns < static_cast<int32_t>(source.columns.size())) continue;
    const std::vector<int64_t>& numbers = source.table->row_numbers;
    for (const TallySourceRow& row : data.tally.source_rows) {
      if (row.source_idx != static_cast<int32_t>(i)) continue;
      const auto at = std::lower_bound(numbers.begin(), numbers.end(), row.row);
      if (at == numbers.end() || *at != row.row) continue;
      std::string text = trim(cell_text(source, at - numbers.begin(), column_idx));
      if (!text.empty()) texts.try_emplace(row.unit_idx, std::move(text));
    }
  }
  return texts;
}

std::vector<OutCell> printed_cells(const ColumnData& data, const AnnexColumn& column, bool total_row) {
  const std::map<int32_t, std::string> texts = printed_texts(data, column.printed);
  const HeaderPhrase phrase = parse_header(column.printed);
  std::optional<int64_t> sum;
  if (phrase.how == HeaderHow::Count || phrase.how == HeaderHow::Total || phrase.how == HeaderHow::Target) sum = 0;
  std::vector<OutCell> cells;
  for (const int32_t unit_idx : data.units) {
    const auto found = texts.find(unit_idx);
    const std::string text = found == texts.end() ? std::string() : found->second;
    const CountCell number = read_count_cell(text);
    const bool is_number = number.kind == CountCell::Kind::Number;
    if (sum && is_number) *sum += number.value;
    if (!is_number && !text.empty()) sum.reset();
    cells.push_back({on_one_line(text), Points::parse(text).has_value()});
  }
  if (total_row) cells.push_back(sum && !texts.empty() ? number_cell(*sum) : OutCell{});
  return cells;
}

}  // namespace

std::vector<std::string> printable_headers(const std::vector<std::shared_ptr<const SourceTable>>& sources) {
  std::vector<std::string> headers;
  for (const auto& source : sources) {
    if (source->kind != TableKind::CountTable || !has_header(*source)) continue;
    const int32_t n_columns = n_block_columns(*source);
    if (n_columns < static_cast<int32_t>(source->columns.size())) continue;
    for (int32_t i = 0; i < n_columns; ++i) {
      const Column& column = source->columns[static_cast<size_t>(i)];
      std::string header = header_text(*source, i);
      if (header.empty() || !is_printable(column)) continue;
      if (std::find(headers.begin(), headers.end(), header) == headers.end()) headers.push_back(std::move(header));
    }
  }
  return headers;
}

ColumnData column_data(const Tally& tally, const Scores& scores, const Ranking& ranking, const RuleSet& rules,
                       std::vector<int32_t> units, int rate_places) {
  return {tally, scores, rank_places(ranking, rules, tally.roster.units.size()), std::move(units), rate_places};
}

std::vector<AnnexColumn> default_columns(const AnnexData& data, const std::vector<int32_t>& units) {
  std::vector<AnnexColumn> columns = {{"名次", AnnexField::Rank, {}}, {"单位", AnnexField::Unit, {}}};
  const bool several_groups = std::any_of(units.begin(), units.end(), [&](int32_t unit_idx) {
    return unit_at(data.tally, unit_idx).group != unit_at(data.tally, units[0]).group;
  });
  if (several_groups) columns.push_back({"分组", AnnexField::Group, {}});
  for (const auto& column : count_columns(data.tally, units)) {
    columns.push_back({column.header, AnnexField::Measured, {MeasureKind::Items, column.items}});
  }
  if (has_scores(data.scores, data.rules)) {
    columns.push_back({"得分", AnnexField::Measured, {MeasureKind::TotalScore, {}}});
  }
  return columns;
}

std::vector<OutCell> column_cells(const ColumnData& data, const AnnexColumn& column, bool total_row) {
  if (column.field == AnnexField::Printed) return printed_cells(data, column, total_row);
  const std::vector<int32_t>& units = data.units;
  std::vector<OutCell> cells;
  for (size_t row = 0; row < units.size() && column.field != AnnexField::Measured; ++row) {
    const Unit& unit = unit_at(data.tally, units[row]);
    switch (column.field) {
      case AnnexField::Serial:
        cells.push_back(number_cell(static_cast<int64_t>(row) + 1));
        break;
      case AnnexField::Rank:
        cells.push_back(rank_cell(data.places[static_cast<size_t>(units[row])].rank));
        break;
      case AnnexField::Unit:
        cells.push_back({on_one_line(unit.full_name), false});
        break;
      case AnnexField::Group:
        cells.push_back({on_one_line(unit.group), false});
        break;
      case AnnexField::Measured:
      case AnnexField::Printed:
        break;
    }
  }
  if (column.field != AnnexField::Measured) {
    if (total_row) cells.push_back(column.field == AnnexField::Unit ? OutCell{"合计", false} : OutCell{});
    return cells;
  }
  const MeasuredColumn measured(data, column.measure);
  for (const int32_t unit_idx : units) cells.push_back(measured.cell(unit_idx));
  if (total_row) cells.push_back(measured.total(units));
  return cells;
}

std::string on_one_line(std::string text) {
  for (char& c : text) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return text;
}

}  // namespace tongbao::core
