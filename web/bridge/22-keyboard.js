// Keys: which are the program's, which the browser's, and which belong to a control of the mirror.
//
// The listeners sit on the window, so the program hears keys whatever has the focus. Keys that an input
// method uses are nobody else's. Copy, cut and paste keys are handed on but not cancelled, for the browser
// answers them with the clipboard events (24-clipboard.js).
(function () {
  'use strict';

  const bridge = window.Module.bridge;

  const PLAIN = ['Tab', 'Enter', 'NumpadEnter', 'Escape', 'Backspace', 'Delete', 'Insert', 'Home', 'End',
    'PageUp', 'PageDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'F1', 'F2', 'F6', 'F8'];
  const WITH_CTRL = ['KeyA', 'KeyO', 'KeyS', 'KeyY', 'KeyZ', 'Enter', 'NumpadEnter', 'Backspace', 'Delete',
    'Home', 'End', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
  const WITH_ALT = ['ArrowUp', 'ArrowDown'];
  // Still the program's while a text box of the mirror has the focus.
  const EVERYWHERE = ['F1', 'F6', 'F8', 'Escape'];
  const EVERYWHERE_WITH_CTRL = ['KeyO', 'KeyS'];

  let usedLast = 'pointer';

  // The physical key, or what stands for it: on-screen keyboards and remote desktops give no code.
  function codeOf(event) {
    const isLetter = /^[a-z]$/i.test(event.key);
    if (isLetter && (!event.code || /^Key[A-Z]$/.test(event.code))) return 'Key' + event.key.toUpperCase();
    return event.code || (event.key === ' ' ? 'Space' : event.key);
  }

  function isClipboardKey(event) {
    const code = codeOf(event);
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) {
      return !event.shiftKey && ['KeyC', 'KeyX', 'KeyV', 'Insert'].indexOf(code) >= 0;
    }
    return event.shiftKey && ['Insert', 'Delete'].indexOf(code) >= 0;
  }

  // 'take' hands the key to the program and cancels the browser's answer, 'share' only hands it on.
  function verdict(event) {
    const code = codeOf(event);
    const ctrl = event.ctrlKey || event.metaKey;
    const focus = bridge.mirror.focusKind(event.target);
    if (focus === 'text') {
      const everywhere = ctrl ? EVERYWHERE_WITH_CTRL : EVERYWHERE;
      return everywhere.indexOf(code) >= 0 ? 'take' : 'leave';
    }
    if (focus === 'control' && !ctrl && bridge.mirror.usesKey(event.target, code)) return 'leave';
    if (isClipboardKey(event)) return 'share';
    if (event.altKey) return !ctrl && WITH_ALT.indexOf(code) >= 0 ? 'take' : 'leave';
    if (ctrl) return WITH_CTRL.indexOf(code) >= 0 ? 'take' : 'leave';
    if (PLAIN.indexOf(code) >= 0 || /^Numpad/.test(code) && event.key.length > 1) return 'take';
    // A character: the text agent must receive it, everywhere else the browser's own use of it (quick
    // search, scrolling) is unwanted.
    if (event.key.length === 1) return bridge.textAgent.hasFocus() ? 'share' : 'take';
    return 'leave';
  }

  function send(event, isDown) {
    bridge.withTexts([codeOf(event), event.key], (code, key) => {
      bridge.call('key', code, key, isDown, bridge.pointer.modifiers(event));
    });
  }

  bridge.keyboard = {
    // A key that only its effect tells of.
    press: function (key) {
      bridge.withTexts([key], (pointer) => {
        bridge.call('key', pointer, pointer, 1, 0);
        bridge.call('key', pointer, pointer, 0, 0);
      });
    },

    isMac: function () {
      return /^(Mac|iP)/.test(navigator.platform);
    },

    pointerUsed: function () {
      usedLast = 'pointer';
    },

    wasUsedLast: function () {
      return usedLast === 'keyboard';
    },

    listen: function () {
      window.addEventListener('keydown', (event) => {
        if (event.isComposing || event.keyCode === 229) return;
        const answer = verdict(event);
        if (answer === 'leave') return;
        usedLast = 'keyboard';
        if (answer === 'take') event.preventDefault();
        if (event.repeat) return;
        send(event, 1);
        // The first Tab shows the focus where it already was, which changes no record.
        if (event.key === 'Tab') bridge.call('mirror_touched');
      }, true);
      // Always handed on, also while composing: a key that was let go must never stay held, and the first
      // letter of a composition may have been told before it began.
      window.addEventListener('keyup', (event) => {
        if (bridge.mirror.focusKind(event.target) === 'control' &&
            verdict(event) === 'take') event.preventDefault();
        send(event, 0);
      }, true);
      window.addEventListener('focus', () => { bridge.call('window_focus', 1); });
      window.addEventListener('blur', () => { bridge.call('window_focus', 0); });
    }
  };
})();
