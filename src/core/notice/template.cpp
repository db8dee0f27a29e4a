// template.cpp: one walk from brace to brace.
//
// The text is never changed in place: what is kept is copied to the output, so a fact whose text
// holds braces cannot be read as a name.

#include "core/notice/template.hpp"

#include <algorithm>

#include "core/text/fold.hpp"

namespace tongbao::core {
namespace {

constexpr std::string_view kElse = "{:}";
constexpr std::string_view kEnd = "{/}";

/// What trim() keeps, as a part of the text itself.
std::string_view trimmed(std::string_view text) {
  const std::string kept = trim(text);
  return text.substr(text.find(kept), kept.size());
}

bool is_kept(const Fact* fact) {
  if (fact == nullptr) return false;
  switch (fact->kind) {
    case FactKind::Number:
    case FactKind::Percent:
    case FactKind::PercentPoints:
      return fact->value != Points();
    case FactKind::Text:
      return !fact->text.empty();
    case FactKind::List:
      return !fact->items.empty();
  }
  return false;
}

class Filler {
 public:
  explicit Filler(const FactLookup& find) : find_(find) {}

  void fill(std::string_view text) {
    size_t at = 0;
    while (at < text.size()) {
      const size_t open = std::min(text.find('{', at), text.size());
      out_.text += text.substr(at, open - at);
      if (open == text.size()) return;
      at = open + fill_braces(text.substr(open));
    }
  }

  FilledText take() { return std::move(out_); }

 private:
  /// `text` begins with a brace. Returns how many bytes were dealt with.
  size_t fill_braces(std::string_view text) {
    const size_t close = text.find_first_of("{}\n", 1);
    const bool closed = close != std::string_view::npos && text[close] == '}';
    const std::string_view inside = closed ? trimmed(text.substr(1, close - 1)) : std::string_view();
    if (inside.empty() || inside == ":" || inside == "/") {
      out_.text += '{';
      return 1;
    }
    if (inside[0] == '?') return fill_condition(text, trimmed(inside.substr(1)), close + 1);
    fill_name(inside);
    return close + 1;
  }

  size_t fill_condition(std::string_view text, std::string_view name, size_t begin) {
    const size_t end = text.find(kEnd, begin);
    if (end == std::string_view::npos) {
      out_.text += text.substr(0, begin);
      return begin;
    }
    const std::string_view body = text.substr(begin, end - begin);
    const size_t otherwise = std::min(body.find(kElse), body.size());
    if (is_kept(find_(name))) {
      fill(body.substr(0, otherwise));
    } else if (otherwise < body.size()) {
      fill(body.substr(otherwise + kElse.size()));
    }
    return end + kEnd.size();
  }

  void fill_name(std::string_view name) {
    const Fact* fact = find_(name);
    if (fact == nullptr) {
      auto& unknown = out_.unknown;
      out_.text += "{" + std::string(name) + "}";
      if (std::find(unknown.begin(), unknown.end(), name) == unknown.end()) {
        unknown.emplace_back(name);
      }
      return;
    }
    BoundSpan span;
    span.begin = static_cast<uint32_t>(out_.text.size());
    for (const char c : fact->text) out_.text += c == '\n' || c == '\r' ? ' ' : c;
    span.end = static_cast<uint32_t>(out_.text.size());
    span.fact = fact->name;
    if (span.end > span.begin) out_.spans.push_back(std::move(span));
  }

  const FactLookup& find_;
  FilledText out_;
};

}  // namespace

FilledText fill_text(std::string_view text, const FactLookup& find) {
  Filler filler(find);
  filler.fill(text);
  return filler.take();
}

std::vector<FilledText> lines_of(const FilledText& filled) {
  std::vector<FilledText> lines;
  const std::string_view text = filled.text;
  size_t begin = 0;
  while (begin <= text.size()) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trimmed(text.substr(begin, end - begin));
    if (!line.empty()) {
      FilledText kept;
      kept.text = std::string(line);
      const auto first = static_cast<uint32_t>(line.data() - text.data());
      const auto last = first + static_cast<uint32_t>(line.size());
      for (const auto& span : filled.spans) {
        // A fact that is only spaces may lie in the trimmed part.
        const uint32_t from = std::max(span.begin, first);
        const uint32_t to = std::min(span.end, last);
        if (from < to) kept.spans.push_back({from - first, to - first, span.fact});
      }
      lines.push_back(std::move(kept));
    }
    begin = end + 1;
  }
  return lines;
}

}  // namespace tongbao::core
