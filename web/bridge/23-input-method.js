// The text agent: one invisible textarea through which all text comes, whatever the input method.
//
// It stands at the caret while a text field on the canvas is being edited, so that the list of candidates
// opens there, and shows the letters being composed. Three rules keep each character from arriving twice:
// while composing, input events are ignored and the text is taken from compositionend; pasted text is
// ignored, since it comes as a key; the textarea is emptied after every event.
//
// It has the focus already while a cell of a table is merely selected, so that the first letter typed there
// begins a composition like any other.
(function () {
  'use strict';

  const bridge = window.Module.bridge;
  const agent = document.getElementById('text-agent');
  const COMES_AS_KEY = ['insertFromPaste', 'insertFromDrop'];
  // A real key is cancelled before it changes the textarea (22-keyboard.js), so these come from on-screen
  // keyboards, and become the key.
  const STANDS_FOR_KEY = {
    insertLineBreak: 'Enter', insertParagraph: 'Enter', deleteContentBackward: 'Backspace',
    deleteContentForward: 'Delete'
  };
  // Some browsers repeat in such an event what compositionend has already given.
  const COMES_WITH_COMPOSITION = ['insertCompositionText', 'insertFromComposition'];

  let wanted = 0;
  let composing = false;
  let last = '';

  function send(text) {
    if (!text) return;
    bridge.withTexts([text], (pointer) => { bridge.call('text', pointer); });
  }

  // As wide as what is composed, at least one character, at most up to the window's edge.
  function fitWidth() {
    agent.style.width = 'calc(' + (agent.value.length + 1) + 'em)';
    agent.style.maxWidth = 'calc(100% - ' + agent.style.left + ')';
  }

  bridge.textAgent = {
    hasFocus: function () {
      return document.activeElement === agent;
    },

    // After every frame; positions in device pixels. `isWanted` 0 no text, 1 the first character would begin
    // an edit, 2 a text is being edited.
    place: function (isWanted, x, y, height) {
      wanted = isWanted;
      if (!wanted) {
        if (document.activeElement === agent && !composing) {
          agent.value = '';
          agent.blur();
        }
        return;
      }
      const scale = bridge.surface.scale();
      const place = [x / scale, y / scale, height / scale].join(' ');
      if (place !== last) {
        last = place;
        agent.style.left = x / scale + 'px';
        agent.style.top = y / scale + 'px';
        agent.style.height = agent.style.lineHeight = agent.style.fontSize = height / scale + 'px';
      }
      const isLeft = wanted === 1 ? bridge.mirror.ownsFocus() : bridge.mirror.isTyping();
      if (document.activeElement !== agent && !isLeft) {
        agent.focus({ preventScroll: true });
      }
    },

    // Which field is being edited. Not as the textarea's own name, which would then stand twice on the page.
    describe: function (text) {
      if (agent.getAttribute('aria-description') !== text) agent.setAttribute('aria-description', text);
    },

    // A press elsewhere ends the composition; its text still belongs to the field that was edited, so the
    // field gets it before the press.
    finishComposition: function () {
      if (!composing) return;
      agent.blur();
      bridge.call('frame_now');
    },

    element: agent,

    listen: function () {
      agent.addEventListener('compositionstart', () => {
        composing = true;
        agent.classList.add('composing');
      });
      agent.addEventListener('compositionupdate', () => { setTimeout(fitWidth, 0); });
      agent.addEventListener('compositionend', (event) => {
        composing = false;
        agent.classList.remove('composing');
        agent.value = '';
        send(event.data);
      });
      agent.addEventListener('beforeinput', (event) => {
        const key = STANDS_FOR_KEY[event.inputType];
        if (!key || composing || event.isComposing) return;
        event.preventDefault();
        bridge.keyboard.press(key);
      });
      agent.addEventListener('input', (event) => {
        if (composing || event.isComposing) return;
        const text = agent.value;
        agent.value = '';
        if (COMES_AS_KEY.indexOf(event.inputType) >= 0) return;
        if (COMES_WITH_COMPOSITION.indexOf(event.inputType) >= 0) return;
        send(text);
      });
      // Something else took the focus: the next frame takes it back while a field is being edited.
      agent.addEventListener('blur', () => {
        if (wanted) bridge.call('request_frame', 2);
      });
    }
  };
})();
