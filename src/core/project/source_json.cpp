// The cells of a table are the bulk of a project file, so they are read straight from the JSON
// value, and each source is held together while it is read: as many columns as the widest row has
// cells, rows that ascend, corrections of cells that exist. The stages behind rely on that without
// asking again.

#include <algorithm>
#include <utility>

#include "core/base/code_name.hpp"
#include "core/project/json_parts.hpp"

namespace tongbao::core {
namespace {

/// Far above what spreadsheets hold, far below what arithmetic on row numbers could not bear.
constexpr int64_t kMaxRow = int64_t{1} << 40;
constexpr int64_t kMaxColumn = int64_t{1} << 20;

void write_column(OrderedJson& object, const Column& column) {
  object["role"] = word_of(kColumnRoleWords, column.role);
  put_text(object, "level", column.level);
  put_text(object, "category", column.category);
  put_text(object, "carrier", column.carrier);
  put_text(object, "origin", column.origin);
  put_text(object, "author_role", column.author_role);
  put_text(object, "period", column.period);
  if (column.n_parts > 0) object["n_parts"] = column.n_parts;
  if (column.is_asked) object["is_asked"] = true;
  if (column.reason != RoleReason::NothingKnown) object["reason"] = word_of(kRoleReasonWords, column.reason);
}

void read_column(JsonObject& object, Column& column) {
  object.word("role", Need::Required, kColumnRoleWords, column.role);
  object.text("level", Need::Optional, column.level);
  object.text("category", Need::Optional, column.category);
  object.text("carrier", Need::Optional, column.carrier);
  object.text("origin", Need::Optional, column.origin);
  object.text("author_role", Need::Optional, column.author_role);
  object.text("period", Need::Optional, column.period);
  int64_t n_parts = 0;
  object.whole("n_parts", Need::Optional, 0, kMaxColumn, n_parts);
  column.n_parts = static_cast<int32_t>(n_parts);
  object.flag("is_asked", Need::Optional, column.is_asked);
  object.word("reason", Need::Optional, kRoleReasonWords, column.reason);
}

void write_edit(OrderedJson& object, const CellEdit& edit) {
  object["row"] = edit.row;
  object["column"] = edit.column;
  object["text"] = edit.text;
}

void read_edit(JsonObject& object, CellEdit& edit) {
  int64_t column = 1;
  object.whole("row", Need::Required, 1, kMaxRow, edit.row);
  object.whole("column", Need::Required, 1, kMaxColumn, column);
  object.text("text", Need::Required, edit.text);
  edit.column = static_cast<int32_t>(column);
}

void write_place(OrderedJson& object, const Place& place) {
  put_text(object, "file", place.file);
  if (place.row != 0) object["row"] = place.row;
  if (place.column != 0) object["column"] = place.column;
}

void read_place(JsonObject& object, Place& place) {
  int64_t column = 0;
  object.text("file", Need::Optional, place.file);
  object.whole("row", Need::Optional, 0, kMaxRow, place.row);
  object.whole("column", Need::Optional, 0, kMaxColumn, column);
  place.column = static_cast<int32_t>(column);
}

bool is_numbered_from_one(const Table& table) {
  for (size_t i = 0; i < table.row_numbers.size(); ++i)
    if (table.row_numbers[i] != static_cast<int64_t>(i) + 1) return false;
  return true;
}

void read_rows(JsonObject& object, Table& table) {
  const nlohmann::ordered_json* rows = object.field("rows", Need::Required);
  if (rows == nullptr) return;
  if (!rows->is_array()) {
    object.wrong("rows", "列表 [ ]");
    return;
  }
  for (size_t row = 0; row < rows->size(); ++row) {
    const nlohmann::ordered_json& cells = (*rows)[row];
    if (!cells.is_array()) {
      object.wrong("rows[" + std::to_string(row) + "]", "列表 [ ]");
      return;
    }
    std::vector<std::string_view> texts;
    texts.reserve(cells.size());
    for (size_t column = 0; column < cells.size(); ++column) {
      const auto* text = cells[column].get_ptr<const std::string*>();
      if (text == nullptr) {
        object.wrong("rows[" + std::to_string(row) + "][" + std::to_string(column) + "]", "带引号的文字");
        return;
      }
      texts.push_back(*text);
    }
    table.rows.add(texts);
  }
}

void read_row_numbers(JsonObject& object, Table& table) {
  const nlohmann::ordered_json* numbers = object.field("row_numbers", Need::Optional);
  const auto n_rows = static_cast<int64_t>(table.rows.size());
  if (numbers == nullptr) {
    for (int64_t row = 1; row <= n_rows; ++row) table.row_numbers.push_back(row);
    return;
  }
  bool ascends = numbers->is_array() && numbers->size() == table.rows.size();
  for (size_t i = 0; ascends && i < numbers->size(); ++i) {
    const nlohmann::ordered_json& number = (*numbers)[i];
    const int64_t before = table.row_numbers.empty() ? 0 : table.row_numbers.back();
    ascends = number.is_number_integer() && number.get<int64_t>() > before && number.get<int64_t>() <= kMaxRow;
    if (ascends) table.row_numbers.push_back(number.get<int64_t>());
  }
  if (!ascends) object.wrong("row_numbers", "和 rows 一样多、从小到大的行号");
}

void check_source(JsonObject& object, const SourceTable& source) {
  const Table& table = *source.table;
  size_t widest = 0;
  for (size_t row = 0; row < table.rows.size(); ++row) widest = std::max(widest, table.rows[row].size());
  if (source.columns.size() != widest)
    object.wrong("columns", "和最宽的一行一样多（" + std::to_string(widest) + " 列）");
  for (const CellEdit& edit : source.edits) {
    const bool exists = std::binary_search(table.row_numbers.begin(), table.row_numbers.end(), edit.row) &&
                        static_cast<size_t>(edit.column) <= widest;
    if (!exists) object.wrong("edits", "表内已有的行和列");
  }
}

}  // namespace

void write_diagnostic(OrderedJson& object, const Diagnostic& diagnostic) {
  object["code"] = static_cast<int>(diagnostic.code);
  object["severity"] = word_of(kSeverityWords, diagnostic.severity);
  if (diagnostic.place != Place{}) {
    OrderedJson place = OrderedJson::object();
    write_place(place, diagnostic.place);
    object["place"] = std::move(place);
  }
  put_texts(object, "args", diagnostic.args);
}

void read_diagnostic(JsonObject& object, Diagnostic& diagnostic) {
  int64_t code = 0;
  object.whole("code", Need::Required, 0, 999, code);
  diagnostic.code = static_cast<Code>(code);
  if (object.has("code") && std::string_view(code_name(diagnostic.code)).empty())
    object.wrong("code", "已知的问题编号");
  object.word("severity", Need::Required, kSeverityWords, diagnostic.severity);
  object.object("place", Need::Optional, diagnostic.place, read_place);
  object.texts("args", Need::Optional, diagnostic.args);
}

void write_source_fields(OrderedJson& object, const SourceTable& source) {
  object["file_name"] = source.file_name;
  object["encoding"] = word_of(kEncodingWords, source.encoding);
  object["kind"] = word_of(kTableKindWords, source.kind);
  object["n_header_rows"] = source.n_header_rows;
  OrderedJson columns = OrderedJson::array();
  for (const Column& column : source.columns) {
    OrderedJson entry = OrderedJson::object();
    write_column(entry, column);
    columns.push_back(std::move(entry));
  }
  object["columns"] = std::move(columns);
  if (source.block_width > 0) object["block_width"] = source.block_width;
  if (source.is_turned) object["is_turned"] = true;
  if (source.turn_is_asked) object["turn_is_asked"] = true;
  if (source.is_to_point_out) object["is_to_point_out"] = true;
  if (source.repeated_rows != RepeatedRows::Unsettled)
    object["repeated_rows"] = word_of(kRepeatedRowsWords, source.repeated_rows);
  if (source.date_numbers != DateNumbers::Unsettled)
    object["date_numbers"] = word_of(kDateNumbersWords, source.date_numbers);
  if (source.blank_units != BlankUnits::Unsettled)
    object["blank_units"] = word_of(kBlankUnitsWords, source.blank_units);
  if (source.log_holds != LogHolds::Unsettled) object["log_holds"] = word_of(kLogHoldsWords, source.log_holds);
  put_text(object, "period", source.period);
  put_text(object, "group", source.group);
  put_list(object, "edits", source.edits, write_edit);
  put_texts(object, "beside", source.beside);
  put_list(object, "read_diagnostics", source.read_diagnostics, write_diagnostic);
  if (!is_numbered_from_one(*source.table)) object["row_numbers"] = source.table->row_numbers;
  OrderedJson rows = OrderedJson::array();
  for (size_t row = 0; row < source.table->rows.size(); ++row) rows.push_back(source.table->rows[row].texts());
  object["rows"] = std::move(rows);
}

void read_source_fields(JsonObject& object, SourceTable& source) {
  auto table = std::make_shared<Table>();
  object.text("file_name", Need::Required, source.file_name);
  object.word("encoding", Need::Required, kEncodingWords, source.encoding);
  object.word("kind", Need::Required, kTableKindWords, source.kind);
  read_rows(object, *table);
  read_row_numbers(object, *table);
  int64_t n_header_rows = 0;
  object.whole("n_header_rows", Need::Required, 0, static_cast<int64_t>(table->rows.size()), n_header_rows);
  source.n_header_rows = static_cast<int32_t>(n_header_rows);
  object.list("columns", Need::Required, source.columns, read_column);
  int64_t block_width = 0;
  object.whole("block_width", Need::Optional, 0, static_cast<int64_t>(source.columns.size()), block_width);
  source.block_width = static_cast<int32_t>(block_width);
  object.flag("is_turned", Need::Optional, source.is_turned);
  object.flag("turn_is_asked", Need::Optional, source.turn_is_asked);
  object.flag("is_to_point_out", Need::Optional, source.is_to_point_out);
  object.word("repeated_rows", Need::Optional, kRepeatedRowsWords, source.repeated_rows);
  object.word("date_numbers", Need::Optional, kDateNumbersWords, source.date_numbers);
  object.word("blank_units", Need::Optional, kBlankUnitsWords, source.blank_units);
  object.word("log_holds", Need::Optional, kLogHoldsWords, source.log_holds);
  object.text("period", Need::Optional, source.period);
  object.text("group", Need::Optional, source.group);
  object.list("edits", Need::Optional, source.edits, read_edit);
  order_edits(source.edits);
  object.texts("beside", Need::Optional, source.beside);
  object.list("read_diagnostics", Need::Optional, source.read_diagnostics, read_diagnostic);
  source.table = std::move(table);
  if (!object.reading().error) check_source(object, source);
}

}  // namespace tongbao::core
