// A notice plan is in template files and inside projects with the same fields.

#include "core/project/json_parts.hpp"

namespace tongbao::core {
namespace {

void write_section(OrderedJson& object, const NoticeSection& section) {
  put_text(object, "heading", section.heading);
  put_text(object, "text", section.text);
}

void read_section(JsonObject& object, NoticeSection& section) {
  object.text("heading", Need::Optional, section.heading);
  object.text("text", Need::Optional, section.text);
}

void write_annex_column(OrderedJson& object, const AnnexColumn& column) {
  put_text(object, "header", column.header);
  object["field"] = word_of(kAnnexFieldWords, column.field);
  if (column.field == AnnexField::Measured || column.measure != Measure{}) {
    OrderedJson measure = OrderedJson::object();
    write_measure(measure, column.measure);
    object["measure"] = std::move(measure);
  }
  put_flag(object, "cumulative", column.cumulative);
  put_text(object, "printed", column.printed);
}

void read_annex_column(JsonObject& object, AnnexColumn& column) {
  object.text("header", Need::Optional, column.header);
  object.word("field", Need::Required, kAnnexFieldWords, column.field);
  const Need measure = column.field == AnnexField::Measured ? Need::Required : Need::Optional;
  object.object("measure", measure, column.measure, read_measure);
  object.flag("cumulative", Need::Optional, column.cumulative);
  object.text("printed", Need::Optional, column.printed);
}

void write_annex(OrderedJson& object, const AnnexPlan& annex) {
  put_text(object, "title", annex.title);
  put_texts(object, "groups", annex.groups);
  put_text(object, "period", annex.period);
  put_list(object, "columns", annex.columns, write_annex_column);
  if (annex.order != AnnexOrder::Rank) object["order"] = word_of(kAnnexOrderWords, annex.order);
  put_flag(object, "total_row", annex.total_row);
  put_texts(object, "notes", annex.notes);
}

void read_annex(JsonObject& object, AnnexPlan& annex) {
  object.text("title", Need::Optional, annex.title);
  object.texts("groups", Need::Optional, annex.groups);
  object.text("period", Need::Optional, annex.period);
  object.list("columns", Need::Optional, annex.columns, read_annex_column);
  object.word("order", Need::Optional, kAnnexOrderWords, annex.order);
  object.flag("total_row", Need::Optional, annex.total_row);
  object.texts("notes", Need::Optional, annex.notes);
}

void write_letter(OrderedJson& object, const LetterPlan& letter) {
  put_text(object, "name", letter.name);
  put_text(object, "title", letter.title);
  put_text(object, "addressees", letter.addressees);
  put_text(object, "body", letter.body);
  put_texts(object, "issuers", letter.issuers);
  put_date(object, "date", letter.date);
  put_text(object, "each_of", letter.each_of);
}

void read_letter(JsonObject& object, LetterPlan& letter) {
  object.text("name", Need::Optional, letter.name);
  object.text("title", Need::Optional, letter.title);
  object.text("addressees", Need::Optional, letter.addressees);
  object.text("body", Need::Optional, letter.body);
  object.texts("issuers", Need::Optional, letter.issuers);
  object.date("date", letter.date);
  object.text("each_of", Need::Optional, letter.each_of);
}

}  // namespace

void write_notice_fields(OrderedJson& object, const NoticePlan& plan) {
  put_text(object, "title", plan.title);
  put_text(object, "document_number", plan.document_number);
  put_text(object, "issue_number", plan.issue_number);
  put_text(object, "addressees", plan.addressees);
  put_text(object, "opening", plan.opening);
  put_list(object, "sections", plan.sections, write_section);
  put_list(object, "annexes", plan.annexes, write_annex);
  put_texts(object, "issuers", plan.issuers);
  put_date(object, "date", plan.date);
  if (plan.date_style != DateStyle::Arabic) object["date_style"] = word_of(kDateStyleWords, plan.date_style);
  put_text(object, "remark", plan.remark);
  if (plan.rate_places != kRatePlaces) object["rate_places"] = plan.rate_places;
  put_list(object, "letters", plan.letters, write_letter);
}

void read_notice_fields(JsonObject& object, NoticePlan& plan) {
  object.text("title", Need::Optional, plan.title);
  object.text("document_number", Need::Optional, plan.document_number);
  object.text("issue_number", Need::Optional, plan.issue_number);
  object.text("addressees", Need::Optional, plan.addressees);
  object.text("opening", Need::Optional, plan.opening);
  object.list("sections", Need::Optional, plan.sections, read_section);
  object.list("annexes", Need::Optional, plan.annexes, read_annex);
  object.texts("issuers", Need::Optional, plan.issuers);
  object.date("date", plan.date);
  object.word("date_style", Need::Optional, kDateStyleWords, plan.date_style);
  object.text("remark", Need::Optional, plan.remark);
  object.whole("rate_places", Need::Optional, 0, kMaxRatePlaces, plan.rate_places);
  object.list("letters", Need::Optional, plan.letters, read_letter);
}

}  // namespace tongbao::core
