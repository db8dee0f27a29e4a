#include "core/record/repeated_titles.hpp"

#include <algorithm>

#include "core/text/fold.hpp"

namespace tongbao::core {

RepeatedTitles::RepeatedTitles(int32_t n_texts)
    : is_seen_(static_cast<size_t>(n_texts), false), is_repeated_(static_cast<size_t>(n_texts), false) {}

void RepeatedTitles::see(int32_t text_id, const std::string& text) {
  const auto at = static_cast<size_t>(text_id);
  if (is_seen_[at]) is_repeated_[at] = true;
  if (is_seen_[at]) return;
  is_seen_[at] = true;
  const std::string folded = fold_name(text);
  if (!folded.empty()) hashes_.push_back({hash_text(folded), text_id});
}

void RepeatedTitles::finish() {
  std::sort(hashes_.begin(), hashes_.end());
  for (size_t i = 1; i < hashes_.size(); ++i)
    if (hashes_[i].first == hashes_[i - 1].first)
      for (const size_t one : {i - 1, i}) is_repeated_[static_cast<size_t>(hashes_[one].second)] = true;
  hashes_ = {};
  is_seen_ = {};
}

int32_t RepeatedTitles::class_of(int32_t text_id, const std::string& text) {
  if (!is_repeated_[static_cast<size_t>(text_id)]) return -1;
  const int32_t folded = classes_.get(text_id, [&] { return titles_.id_of(fold_name(text)); });
  return folded == 0 ? -1 : folded;
}

}  // namespace tongbao::core
