#pragma once
// mirror.hpp: the accessibility mirror, the page's widgets as a hidden DOM
//
// While the page rests, the records of gui::widget_log() are turned into real buttons, inputs and
// tables that lie invisibly over the canvas (web/bridge/41-mirror.js). Screen readers and browser
// tests use them; what a person does there comes back as gui::MirrorInput and is answered by the
// widget's next frame.
//
// Cost     one hash over the records when nothing changed; the DOM is touched only where a record
// changed.

namespace tongbao::platform {

/// Brings the DOM up to date with the records of the last frame. Call when no more frames are due.
void update_mirror();

}  // namespace tongbao::platform
