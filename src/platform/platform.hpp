#pragma once
// platform.hpp: what the page can do for the program, and what it tells the program
//
// The platform moves bytes and text between the browser and the program and knows nothing of
// scoring. The program implements `Program`; the functions below perform its effects. Everything
// happens on one thread, between frames or inside Program::build_frame.
//
// Measure  positions and sizes in device pixels, times in seconds, text in UTF-8.
// Errors   a file that cannot be read is named (Program::on_unread); nothing else fails visibly.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "app/state/storage_state.hpp"

struct ImFont;

namespace tongbao::platform {

/// Why a file was not read.
enum class Unread {
  NotGiven = 0,  // the browser would not or could not read it
  TooLarge = 1,  // there is no memory for it
  Broke = 2,     // the reading module ended in the middle
  Stuck = 3,     // it did not end
  Missing = 4,   // it did not come
};

/// How the reading of files or of a paste ended. Stopped: nothing of it is taken.
enum class ReadingEnd { Files = 0, Paste = 1, Stopped = 2 };

/// What the program draws with.
struct DrawingSurface {
  ImFont* ui_font = nullptr;        // the system's Chinese sans
  ImFont* document_font = nullptr;  // the face of the notice (仿宋)
  float scale = 1;                  // device pixels per CSS pixel
  bool is_software = false;         // drawn without WebGL
};

/// The program as the platform sees it.
class Program {
 public:
  virtual ~Program() = default;
  /// Before the first frame, and whenever the scale or the renderer changed.
  virtual void on_surface(const DrawingSurface& surface) = 0;
  /// Draws the whole page, between ImGui::NewFrame and ImGui::Render. The frame of
  /// gui::widget_log() has begun, and gui::take_wake_request() is answered afterwards.
  virtual void build_frame() = 0;
  /// The rest of the program is there (web/split.mjs), once, after the first frame. Before it only what draws the first
  /// screen may be called; what the user does meanwhile waits.
  virtual void on_rest() = 0;
  /// Files or a paste are read, one batch after the other (web/bridge/31-reader.js): so many bytes from here on, then how
  /// far it is, if that or what comes after it takes longer than a moment, what each file holds
  /// (core/reader/found_bytes.hpp) or why it was not read, at last the end, with the text of the paste. Files are read when
  /// the program is whole.
  virtual void on_reading(std::int64_t n_bytes) = 0;
  virtual void on_progress(std::string name, std::int64_t n_bytes, std::int64_t n_rows) = 0;
  virtual void on_found(std::string name, std::int64_t n_bytes, std::string_view found) = 0;
  virtual void on_unread(std::string name, std::int64_t n_bytes, Unread why) = 0;
  virtual void on_reading_end(ReadingEnd end, std::string plain) = 0;
  /// What a paste is called if it is a notice, and if it is a table, with a line feed between them.
  virtual std::string paste_names() = 0;
  /// The files beside the program, once, after the first frame; empty: they could not be read.
  virtual void on_extras(std::string pack) = 0;
  /// What the browser shall print in place of the canvas: HTML of plain elements and classes.
  virtual std::string html_for_paper() = 0;
  /// Something about the browser's storage changed.
  virtual void on_storage(app::StorageReport report) = 0;
  /// Answers load_stored; `bytes` are empty if nothing could be read or another tab has the work.
  virtual void on_stored_loaded(std::uint64_t id, std::string bytes, std::string time) = 0;
  /// Answers wipe_storage.
  virtual void on_storage_wiped(bool all_gone) = 0;
  /// The time asked for with call_back_after has passed; or the page is being hidden or closed, and what
  /// is to be kept must be handed over at once.
  virtual void on_storage_due(bool is_last_chance) = 0;
};

/// Makes the one program of the page; called once, when Dear ImGui is ready.
std::unique_ptr<Program> make_program();

// Frames. Nothing is drawn unless someone asks; every user input asks by itself.

/// Draws at least `n` more frames. Dear ImGui needs two or three to settle after a change.
void request_frame(int n = 3);
/// Wakes the page once, not later than after `seconds`, for something that ends by itself (a
/// toast).
void request_frame_after(double seconds);

// Files and the clipboard.

/// Opens the browser's file dialog. Works only in answer to a click or a key (browsers refuse
/// otherwise).
void open_picker();
/// Gives up what is being read; Program::on_reading_end answers.
void stop_reading();
/// Hands a file to the browser's downloads.
void save_file(std::string_view name, std::string_view mime_type, std::string_view bytes);
/// Puts text on the clipboard, with an HTML form beside it when `html` is not empty.
void copy_text(std::string_view plain, std::string_view html = {});

/// How many files are being dragged over the page right now; 0 when none.
int drag_file_count();

// The browser's storage. All of these return at once; what came of it is reported to Program::on_storage.
// Bytes are kept as two alternating copies with a checksum, so that one is whole at any moment. A project
// has a number below 2^53.

/// A number that no other page has, nor the next thousand after it.
std::uint64_t new_project_number();
/// Keeps `bytes` in place of the older copy. While a copy is being written only the newest bytes wait.
void store_copy(std::uint64_t id, std::string_view name, std::string_view bytes);
void drop_copies(std::uint64_t id);
/// Takes the work over from the tab or session that left it, and answers with on_stored_loaded.
void load_stored(std::uint64_t id);
/// Tells other tabs what is open here, and looks whether one of them has the same bytes.
void hold_project(std::uint64_t id, std::string_view bytes);
/// On, Off, or Shared: off, everything removed, and remembered.
void allow_storage(app::Autosave wish);
/// Removes everything that this page ever kept, and answers with on_storage_wiped.
void wipe_storage();
/// Calls Program::on_storage_due once, without drawing; a later call replaces an earlier one.
void call_back_after(double seconds);

// The page around the canvas.

/// The name of this build of the page, the same for the same sources and tools.
std::string build_id();
/// The title of the browser's tab.
void set_title(std::string_view title);
/// While true, the browser asks before the page is closed.
void set_unsaved(bool is_unsaved);
/// Opens the browser's print dialog once the frame is done.
void print_page();
/// Has a screen reader say the text.
void announce(std::string_view text);

}  // namespace tongbao::platform
