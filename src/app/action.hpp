#pragma once
// action.hpp: everything that can happen (动作)
//
// The screens only emit actions; update.hpp alone turns them into a new state. Changes of the project
// are sent as the new part with a label for undo (「每条采用 5 分 → 6 分」). Actions with the same merge
// key that follow each other make one undo step, until EndGesture: a drag or a typed word is one step.

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/read_files.hpp"
#include "app/storage_state.hpp"
#include "app/view_state.hpp"
#include "core/document/out_table.hpp"
#include "core/project/project.hpp"

namespace tongbao::app {

/// Files from the picker, a drop or a paste: data, roster, rules, notice template or project.
struct OpenFiles { std::vector<OpenedFile> files; };
struct OpenReadFiles { std::shared_ptr<const ReadFiles> files; };  // the same, large ones read before
/// A paste outside of any text field; `cells` as core::read_pasted_table wants them.
struct PasteTable { std::string plain; std::string cells; };
struct OpenSample { std::string folder; };  // samples/<folder>/project.json
struct ExtrasArrived { bool all_here = false; };  // false: they could not be read
struct StartNewPeriod {};                   // roster, rules and notice kept, data new
struct CloseProject {};                     // back to the start screen

/// How a change is named and merged in the history.
struct ChangeLabel {
  std::string text;
  std::string merge_key;  // empty = a step of its own
};

struct SetIdentity { std::string name; core::Period period; ChangeLabel label; };
/// Which periods of the tables are 本期; empty = all of them together.
struct SetThisPeriod { std::vector<std::string> included; };
struct SetSource { size_t source_idx = 0; core::SourceTable source; ChangeLabel label; };
/// A cell typed over, 0-based into the table; the printed text takes the correction back.
struct SetCell { size_t source_idx = 0; int64_t row_idx = 0; int32_t column_idx = 0; std::string text; };
struct RemoveSource { size_t source_idx = 0; };
struct SetRoster { core::Roster roster; ChangeLabel label; };
/// Another name for a unit or a group; what names it follows (core/project/rename.hpp). `roster` is the one
/// in force.
struct RenameUnit { core::Roster roster; size_t unit_idx = 0; std::string name; };
struct RenameGroup { core::Roster roster; std::string group; std::string name; };
struct SetRules { core::RuleSet rules; ChangeLabel label; };
struct SetListChanges {
  std::vector<core::ListChange> changes;
  std::vector<core::ListOrder> orders;
  ChangeLabel label;
};
struct SetManualPoints { std::vector<core::ManualPoints> points; ChangeLabel label; };
struct SetFigures {
  std::vector<core::Figure> figures;
  std::vector<core::FigureCheck> checks;
  ChangeLabel label;
};
struct SetNoticePlan { core::NoticePlan plan; ChangeLabel label; };
struct EndGesture {};
struct Undo {};
struct Redo {};

struct SetView { ViewState view; };
struct ShowToast { std::string text; };

// Wishes that become effects.
struct PickFiles {};
struct SaveProject {};
struct ExportFiles {};  // those that are ticked
struct SaveTemplate { bool item_log = false; };
struct SaveRules {};
struct SaveRoster {};
struct CopyTable { core::OutTable table; };
struct CopyNotice {};        // the document that is shown (shown_letter.hpp)
struct CopyRules {};         // 评分细则 in words
struct RulesIntoNotice {};   // the same as the notice's section 评分细则
struct PrintNotice {};       // the same
struct PrintGuide {};

// The browser's storage: what the user wants, and what the platform tells.
struct SetAutosave { Autosave wish = Autosave::On; };  // On, Off or Shared
struct RestoreWork { uint64_t id = 0; };
struct DropWork { uint64_t id = 0; };
struct WipeTraces {};
struct StoreNow {};
struct StorageReported { StorageReport report; };
struct WorkRestored {
  uint64_t id = 0;
  std::string bytes;  // empty: it could not be read, or another tab has it
  std::string time;
};
struct TracesWiped { bool all_gone = false; };

using Action = std::variant<OpenFiles, OpenReadFiles, PasteTable, OpenSample, ExtrasArrived, StartNewPeriod, CloseProject, SetIdentity,
                            SetThisPeriod, SetSource,
                            SetCell, RemoveSource, SetRoster, RenameUnit, RenameGroup, SetRules, SetListChanges, SetManualPoints,
                            SetFigures,
                            SetNoticePlan, EndGesture, Undo, Redo, SetView, ShowToast, PickFiles,
                            SaveProject, ExportFiles, SaveTemplate, SaveRules, SaveRoster,
                            CopyTable, CopyNotice, CopyRules, RulesIntoNotice, PrintNotice, PrintGuide, SetAutosave, RestoreWork, DropWork,
                            WipeTraces, StoreNow, StorageReported, WorkRestored, TracesWiped>;

}  // namespace tongbao::app
