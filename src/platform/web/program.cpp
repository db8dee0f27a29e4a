// Joins the layers: what the platform receives becomes actions of a session (app/session/session.hpp), what it shows is drawn
// (gui/shell/shell.hpp), and effects go back to the platform.
//
// Actions are collected while the page is drawn and applied when it is done, so that a frame shows
// one state from its first to its last widget; the frame that shows the new state follows at once.

#include <emscripten.h>

#include "app/extras/assets.hpp"
#include "app/extras/guide.hpp"
#include "app/files/paste_names.hpp"
#include "app/session/session.hpp"
#include "app/state/autosave.hpp"
#include "app/state/shown_letter.hpp"
#include "core/base/has_memory.hpp"
#include "core/export/html.hpp"
#include "core/reader/found_bytes.hpp"
#include "gui/shell/shell.hpp"
#include "gui/widgets/theme.hpp"
#include "platform/platform.hpp"

#include <iterator>
#include <optional>
#include <utility>

namespace tongbao::platform {
namespace {

constexpr std::int64_t kMegabyte = 1 << 20;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string_view mime_type(std::string_view file_name) {
  if (ends_with(file_name, ".csv")) return "text/csv";
  if (ends_with(file_name, ".json")) return "application/json";
  if (ends_with(file_name, ".txt")) return "text/plain";
  return "application/octet-stream";
}

struct Perform {
  bool& prints_guide;  // what the browser is about to ask for

  void operator()(const app::OpenPicker&) const { open_picker(); }
  void operator()(const app::StopReading&) const { stop_reading(); }
  void operator()(const app::SaveFile& e) const { save_file(e.name, mime_type(e.name), e.bytes); }
  void operator()(const app::CopyText& e) const { copy_text(e.plain, e.html); }
  void operator()(const app::PrintPage& e) const {
    prints_guide = e.is_guide;
    print_page();
  }
  void operator()(const app::Announce& e) const { announce(e.text); }
  void operator()(const app::MarkUnsaved& e) const { set_unsaved(e.unsaved); }
  void operator()(const app::StoreProject& e) const { store_copy(e.id, e.name, e.bytes); }
  void operator()(const app::DropStored& e) const { drop_copies(e.id); }
  void operator()(const app::LoadStored& e) const { load_stored(e.id); }
  void operator()(const app::HoldProject& e) const { hold_project(e.id, e.bytes); }
  void operator()(const app::AllowStorage& e) const { allow_storage(e.wish); }
  void operator()(const app::WipeStorage&) const { wipe_storage(); }
};

core::Code code_of(Unread why) {
  switch (why) {
    case Unread::NotGiven:
      return core::Code::FileNotGiven;
    case Unread::TooLarge:
      return core::Code::FileTooLarge;
    case Unread::Stuck:
      return core::Code::ReadingStuck;
    case Unread::Missing:
      return core::Code::ReaderMissing;
    case Unread::Broke:
      break;
  }
  return core::Code::ReadingBroke;
}

/// Files that are being read.
struct Reading {
  app::ReadingProgress progress;
  bool is_shown = false;  // it takes longer than a moment
  core::FoundFiles found;
  std::optional<ReadingEnd> end = {};
  std::string plain;  // of a paste
};

class Page : public Program {
 public:
  Page() {
    session_.state.program = "通报台 " + build_id();
    session_.state.storage.next_id = new_project_number();
  }

  void on_surface(const DrawingSurface& surface) override {
    gui::set_fonts({surface.ui_font, surface.document_font});
    gui::apply_theme(surface.scale, surface.is_software);
    title_.clear();  // a new window has no title
    show_title();
  }

  void build_frame() override {
    gui::PageInput input{session_.shown()};
    input.n_dragged_files = drag_file_count();
    input.reading = reading_ && reading_->is_shown ? &reading_->progress : nullptr;
    input.is_waiting = is_awaited_;
    const std::size_t n_before = actions_.size();
    gui::draw_page(input, actions_);
    if (!is_whole_ && actions_.size() > n_before) await_rest();
    apply_actions();
    // What was read is counted in one long step; the frame that says so stays on the screen meanwhile.
    if (reading_ && reading_->end) {
      if (is_end_drawn_) return end_reading();
      is_end_drawn_ = true;
      request_frame();
    }
  }

  void on_rest() override {
    is_whole_ = true;
    is_awaited_ = false;
    apply_actions();
    request_frame();
  }

  void on_reading(std::int64_t n_bytes) override {
    end_reading();  // of files that came just before
    reading_.emplace();
    reading_->progress.n_total = n_bytes;
    act(app::BeginReading{});
    if (!is_whole_) await_rest();
  }

  void on_progress(std::string name, std::int64_t n_bytes, std::int64_t n_rows) override {
    if (!reading_) return;
    if (!std::exchange(reading_->is_shown, true)) announce("正在读入，请稍候");
    reading_->progress = {std::move(name), n_bytes, reading_->progress.n_total, n_rows};
    request_frame(1);
  }

  void on_found(std::string name, std::int64_t n_bytes, std::string_view found) override {
    if (!reading_) return;
    if (!core::has_memory_for(2 * found.size())) return on_unread(std::move(name), n_bytes, Unread::TooLarge);
    std::optional<core::FoundFiles> files = core::files_of_bytes(found);
    if (!files) return on_unread(std::move(name), n_bytes, Unread::Broke);
    std::move(files->begin(), files->end(), std::back_inserter(reading_->found));
  }

  void on_unread(std::string name, std::int64_t n_bytes, Unread why) override {
    if (!reading_) return;
    core::FoundFile file{name};
    file.error = core::Error{code_of(why), {std::move(name), 0, 0}, {}};
    if (why == Unread::TooLarge) file.error->args = {std::to_string(n_bytes / kMegabyte)};
    reading_->found.push_back(std::move(file));
  }

  void on_reading_end(ReadingEnd end, std::string plain) override {
    if (!reading_) return;
    reading_->end = end;
    reading_->plain = std::move(plain);
    is_end_drawn_ = false;
    if (!reading_->is_shown || end == ReadingEnd::Stopped) end_reading();
  }

  std::string paste_names() override {
    const core::PasteNames names = app::paste_names(session_.state);
    return names.notice + "\n" + names.table;
  }

  void on_extras(std::string pack) override { act(app::ExtrasArrived{app::add_assets(std::move(pack))}); }

  std::string html_for_paper() override {
    if (!is_whole_) return "<p>通报台还在读入，请稍候再打印。</p>";
    if (std::exchange(prints_guide_, false)) return app::guide_html(app::guide());
    const auto results = session_.results();
    const int32_t letter_idx =
        results == nullptr ? -1 : app::shown_letter(session_.state.view, *session_.state.project, *results);
    if (letter_idx >= 0) {
      const core::Letter& letter = results->letters[static_cast<size_t>(letter_idx)];
      return letter.copies.empty() ? "<p>现在没有要发的单位，没有可以打印的。</p>" : core::letter_html(letter);
    }
    if (results == nullptr || results->notice.blocks.empty())
      return "<p>还没有可以打印的通报。请先打开数据，在“通报”里看过以后再打印。</p>";
    return core::notice_html(results->notice);
  }

  void on_storage(app::StorageReport report) override { act(app::StorageReported{std::move(report)}); }

  void on_stored_loaded(std::uint64_t id, std::string bytes, std::string time) override {
    act(app::WorkRestored{id, std::move(bytes), std::move(time)});
  }

  void on_storage_wiped(bool all_gone) override { act(app::TracesWiped{all_gone}); }

  void on_storage_due(bool is_last_chance) override {
    if (!is_whole_) return;  // no work yet
    if (is_last_chance ? app::wants_store(session_.state) : timer_.wait(session_.state, seconds()) == 0)
      act(app::StoreNow{});
    else
      store_in_time();
  }

 private:
  /// The user sees and hears that what was asked for will be done.
  void await_rest() {
    if (!is_awaited_) announce("正在读入通报台的其余部分，马上就好");
    is_awaited_ = true;
    request_frame();
  }

  void end_reading() {
    if (!reading_) return;
    Reading read = std::move(*reading_);
    reading_.reset();
    if (!read.end || *read.end == ReadingEnd::Stopped) return;
    auto files = std::make_shared<const core::FoundFiles>(std::move(read.found));
    if (*read.end == ReadingEnd::Paste)
      act(app::OpenPaste{std::move(files), std::move(read.plain)});
    else
      act(app::OpenFiles{std::move(files)});
  }

  void act(app::Action action) {
    actions_.push_back(std::move(action));
    apply_actions();
  }

  void apply_actions() {
    if (actions_.empty() || !is_whole_) return;
    for (const app::Action& action : std::exchange(actions_, {})) {
      for (const app::Effect& effect : session_.act(action)) std::visit(Perform{prints_guide_}, effect);
    }
    const std::string news = session_.take_news();
    if (!news.empty()) announce(news);
    show_title();
    store_in_time();
    request_frame();
  }

  static double seconds() { return emscripten_get_now() / 1000; }

  // Always by way of the browser's timer, so that the frame that shows a change is drawn first.
  void store_in_time() {
    const double wait = timer_.wait(session_.state, seconds());
    if (wait >= 0) call_back_after(wait);
  }

  void show_title() {
    std::string title = "通报台";
    if (session_.state.project && !session_.state.project->name.empty())
      title = session_.state.project->name + " - " + title;
    if (title == title_) return;
    title_ = title;
    set_title(title_);
  }

  app::Session session_;
  std::vector<app::Action> actions_;
  bool is_whole_ = false;    // on_rest was called
  bool is_awaited_ = false;  // the user did something before
  app::AutosaveTimer timer_;
  std::optional<Reading> reading_;
  bool is_end_drawn_ = false;  // a frame said that all is read
  std::string title_;
  bool prints_guide_ = false;
};

}  // namespace

std::unique_ptr<Program> make_program() { return std::make_unique<Page>(); }

}  // namespace tongbao::platform
