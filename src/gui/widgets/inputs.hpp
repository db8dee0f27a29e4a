#pragma once
// inputs.hpp: fields that are typed into: text, search, exact numbers.
//
// A field is edited as a draft: the caller's value changes once, when the user presses Enter or
// leaves the field, so that one typed word is one undo step; Esc takes the draft back. A number
// that cannot be taken stays in the field with a red edge and a sentence that says what to type,
// and the value stays as it was.

#include <optional>
#include <string>
#include <string_view>

#include "core/base/points.hpp"
#include "gui/widgets/control.hpp"
#include "gui/widgets/icons.hpp"
#include "gui/widgets/text.hpp"

namespace tongbao::gui {

struct TextFieldOptions {
  float width = 0;   // device pixels; 0: the rest of the line
  float height = 0;  // device pixels; 0: 28 CSS pixels
  std::string_view placeholder = {};
  Icon icon = Icon::None;
  Align align = Align::Left;
  TextSize size = TextSize::Body;
  float trailing = 0;  // device pixels kept free at the right for what the caller puts there
  bool enabled = true;
  std::string_view hint = {};   // on hover; for a disabled field it says why
  std::string_view error = {};  // not empty: red edge; the sentence is drawn by the caller
};

// True when the text was committed (Enter, leaving the field, the mirror) and differs from before.
bool text_field(const char* id, std::string_view name, std::string& text, const TextFieldOptions& options = {});

// Follows every key; a × empties it. True when the text changed.
bool search_field(const char* id, std::string_view name, std::string& text, float width, std::string_view placeholder);

struct NumberOptions {
  float width = 0;  // of the box, device pixels; 0: 80 CSS pixels, 52 with steppers
  Align align = Align::Right;
  int max_places = core::Points::kMaxPlaces;  // 0: whole numbers only
  std::optional<core::Points> min = core::Points();
  std::optional<core::Points> max = std::nullopt;
  bool may_be_empty = false;
  std::string_view placeholder = {};  // what an empty field means, e.g. 不设任务
  bool steppers = false;              // − and + beside the box
  core::Points step = core::Points::from_raw(core::Points::kScale);
  bool enabled = true;
  std::string_view hint = {};
  bool marked = false;        // blue edge: differs from the compared value
  bool shows_message = true;  // draw the sentence of a refused text at the right
};

// `text` is the number as Points writes it, or empty. True when it was committed and differs.
bool number_field(const char* id, std::string_view name, std::string& text, const NumberOptions& options = {});
// The sentence of the refused draft of the last number_field; empty when there is none.
std::string_view number_field_message();

// Reads what a person types for a number: full-width digits and signs are taken as plain ones,
// blanks around it are dropped. On refusal gives the sentence for the user.
struct TypedNumber {
  std::optional<core::Points> value;  // empty also for an allowed empty text
  std::string message = {};           // empty: accepted
};
TypedNumber read_typed_number(std::string_view typed, const NumberOptions& options);

// A field's own × red sentence, at the cursor.
void field_message(std::string_view sentence);

}  // namespace tongbao::gui
