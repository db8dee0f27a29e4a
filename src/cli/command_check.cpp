// One line a diagnostic, its severity in front, then how many there are of each.

#include <array>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "core/messages/messages_zh.hpp"

namespace tongbao::cli {
namespace {

constexpr std::array<const char*, 3> kSeverityNames = {"说明", "要看", "未计入"};

}  // namespace

ExitStatus run_check(const Arguments& arguments) {
  const auto loaded = load_project(arguments);
  if (!loaded) return ExitStatus::Unreadable;
  std::array<int64_t, 3> n_of{};
  for (const core::Diagnostic& diagnostic : loaded->results.diagnostics) {
    const auto severity = static_cast<size_t>(diagnostic.severity);
    ++n_of[severity];
    std::cout << "［" << kSeverityNames[severity] << "］" << core::message_zh(diagnostic) << "\n";
  }
  std::cout << "未计入 " << n_of[2] << " 处，要看 " << n_of[1] << " 处，说明 " << n_of[0] << " 处。\n";
  return status_of(*loaded);
}

}  // namespace tongbao::cli
