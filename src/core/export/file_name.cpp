#include "core/export/file_name.hpp"

#include <algorithm>
#include <array>

#include "core/base/digits.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

bool is_refused(char32_t c) {
  constexpr std::u32string_view kSeparators = U"/\\:*?\"<>|";
  const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == kReplacement;
  const bool turns_direction = c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
                               (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
  return is_control || turns_direction || kSeparators.find(c) != std::u32string_view::npos;
}

/// CON, com1, and also CON.txt: what is before the first dot counts.
bool is_device(std::string_view name) {
  constexpr std::array<std::string_view, 6> kDevices = {"con", "prn", "aux", "nul", "com", "lpt"};
  std::string stem;
  for (const char c : name.substr(0, name.find('.'))) stem += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  while (!stem.empty() && stem.back() == ' ') stem.pop_back();
  const auto* const found = std::find(kDevices.begin(), kDevices.end(), std::string_view(stem).substr(0, 3));
  if (found == kDevices.end()) return false;
  const bool has_number = *found == "com" || *found == "lpt";
  // Windows takes ¹ ² ³ for digits too.
  const std::string_view rest = std::string_view(stem).substr(3);
  if (!has_number) return rest.empty();
  return (rest.size() == 1 && is_digit(rest[0])) || rest == "\xC2\xB9" || rest == "\xC2\xB2" || rest == "\xC2\xB3";
}

}  // namespace

std::string safe_file_name(std::string_view text) {
  std::string name;
  size_t n_characters = 0;
  for (size_t at = 0; at < text.size() && n_characters < kMaxNameCharacters; ++n_characters) {
    const char32_t c = next_code_point(text, at);
    std::string one;
    append_utf8(one, is_refused(c) ? U'_' : c);
    if (name.size() + one.size() > kMaxNameBytes) break;
    name += one;
  }
  if (name.empty()) return name;
  const auto is_edge = [](char c) { return c == '.' || c == ' '; };
  if (is_edge(name.front())) name.front() = '_';
  if (is_edge(name.back())) name.back() = '_';
  if (is_device(name)) name.insert(0, "_");
  return name;
}

std::string FileNames::unique(const std::string& stem, const std::string& extension) {
  std::string name = stem + extension;
  for (int n = 2; !taken_.insert(fold_name(name)).second; ++n) name = stem + "-" + std::to_string(n) + extension;
  return name;
}

}  // namespace tongbao::core
