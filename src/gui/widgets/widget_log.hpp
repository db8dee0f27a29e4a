#pragma once
// widget_log.hpp: what the page shows, as data, for people and programs that cannot see the canvas.
//
// Every widget records its role, name, value and place while it is drawn. The platform turns the
// records into a hidden DOM of real buttons, inputs and tables (the accessibility mirror) and gives
// a person's acts on that DOM back as MirrorInput; the widget with that id takes it in its next
// frame and answers as to a click or a typed text. Items scrolled out of view are recorded too. A table of up to
// kMaxWholeTable rows holds them all, because it is written from the results and not from what was drawn; a longer
// one holds the rows in view and around, which follow the selection, the scroll bar and the reader.
//
// Measure  positions in device pixels, origin at the canvas's top left corner.
// Cost     a frame reuses the strings of the frame before, so a steady page allocates nothing.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/points.hpp"
#include "gui/widgets/imgui.hpp"

namespace tongbao::gui {

enum class Role {
  Button,
  Link,
  Tab,
  Checkbox,
  Radio,
  Slider,
  Textbox,
  Combobox,
  Option,
  Heading,
  Text,
  Table,
  Status,
  Dialog,
  // Groups: records with this one as their parent are found inside it.
  Region,
  Group,
  Radiogroup,
  Tablist,
  Listbox,
  Banner,
  Navigation,
  Main,
  Contentinfo
};

struct WidgetRecord {
  ImGuiID id = 0;
  ImGuiID parent = 0;  // a Region, Dialog or other group that was recorded earlier; 0: the page
  Role role = Role::Text;
  std::string name;
  std::string value;                 // text of a field, shown value of a slider, choice of a combobox
  std::string description;           // why it is disabled, an error sentence, a hint
  std::vector<std::string> options;  // choices of a combobox, in order
  bool enabled = true;
  bool checked = false;    // Checkbox, Radio
  bool expanded = false;   // Combobox, folded parts
  bool selected = false;   // Tab, Option; a Button for what is shown now
  bool focused = false;    // has the keyboard focus on the canvas
  bool tab_stop = false;   // Tab stops here
  bool multiline = false;  // Textbox
  bool invalid = false;    // its text was refused; description says why
  int level = 0;           // Heading: 1 step title, 2 section title
  float x = 0, y = 0, w = 0, h = 0;
  core::Points min = {}, max = {}, step = {}, number = {};  // Slider
};

constexpr int kMaxWholeTable = 200;

struct TableRecord {
  ImGuiID id = 0;
  ImGuiID parent = 0;
  std::size_t n_before = 0;  // widgets recorded before the table: its place in the order of the page
  std::string name;
  std::vector<std::string> headers;
  int name_column = 0;                         // the column that says what a row is about
  std::vector<std::vector<std::string>> rows;  // one text a column
  int first_row = 0;                           // of rows, in the whole table
  int n_rows = 0;                              // of the whole table
  int selected_row = -1;                       // in the whole table
  bool rows_selectable = false;
  bool focused = false;       // has the keyboard focus on the canvas
  std::string cell;           // the selected cell that can be typed over, in words
  std::uint64_t version = 0;  // as given by the caller; 0: not known
  float x = 0, y = 0, w = 0, h = 0;
};

// An act on the mirror. Combobox and Table: Select with the 0-based position as decimal digits in
// text; a Table row is opened by Click with its position and brought into view by Focus with it. SetNumber carries
// the number as decimal text.
struct MirrorInput {
  enum class Kind { Click, SetText, SetNumber, Select, Focus };
  ImGuiID id = 0;
  Kind kind = Kind::Click;
  std::string text;
};

class WidgetLog {
 public:
  // Call once a frame, after ImGui::NewFrame. An input that no widget took within three frames is
  // dropped: its widget is gone.
  void begin_frame();

  // Appends a record with every field reset. The reference is valid until the next add.
  WidgetRecord& add(ImGuiID id, Role role, std::string_view name);

  // Appends a table that is recorded whole; who records a part of it says so in first_row and n_rows. When `version` is not 0 and equals that of the same table in the frame before,
  // the rows of that frame are kept and `rows_kept` is true; otherwise headers and rows are to be
  // written, both already resized with reused strings.
  TableRecord& add_table(ImGuiID id, std::string_view name, std::size_t n_columns, std::size_t n_rows,
                         std::uint64_t version, bool& rows_kept);

  // Records added between the two have this parent.
  void push_parent(ImGuiID id);
  void pop_parent();

  // Says that a dialog is open: from the next frame on, widgets outside of it are recorded as
  // disabled and get no input.
  void set_dialog(ImGuiID id);
  ImGuiID dialog() const { return dialog_; }
  bool is_blocked() const;  // a widget added now lies behind the open dialog

  std::size_t n_widgets() const { return n_widgets_; }
  const WidgetRecord& widget(std::size_t idx) const { return widgets_[idx]; }
  WidgetRecord& widget(std::size_t idx) { return widgets_[idx]; }
  std::size_t n_tables() const { return n_tables_; }
  const TableRecord& table(std::size_t idx) const { return tables_[idx]; }

  // A hash over everything recorded since begin_frame; equal hashes mean the mirror is up to date.
  std::uint64_t hash() const;

  void push_input(MirrorInput input);
  std::optional<MirrorInput> take_input(ImGuiID id);
  bool has_input() const { return !inputs_.empty(); }

  // An id for something without one of its own (a text): the same text at the same place in the
  // order gives the same id in every frame, and two equal texts get different ids.
  ImGuiID unique_id(ImGuiID wanted);

 private:
  struct Waiting {
    MirrorInput input;
    int n_frames = 0;
  };

  std::vector<WidgetRecord> widgets_;
  std::size_t n_widgets_ = 0;
  std::vector<TableRecord> tables_;
  std::size_t n_tables_ = 0;
  std::vector<ImGuiID> parents_;
  std::vector<Waiting> inputs_;
  std::vector<std::pair<ImGuiID, std::uint32_t>> seen_;  // asked for in this frame, and how often
  ImGuiID dialog_ = 0;
  ImGuiID next_dialog_ = 0;
};

WidgetLog& widget_log();

}  // namespace tongbao::gui
