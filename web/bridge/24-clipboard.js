// Copy, cut and paste through the browser's clipboard events, which need neither a secure origin nor a
// permission, so that they work on plain http and from a file.
(function () {
  'use strict';

  const bridge = window.Module.bridge;
  let event = null;    // the copy or cut event being answered
  let waiting = null;  // what execCommand is about to copy

  function fill(data, content) {
    data.setData('text/plain', content.plain);
    if (content.html) data.setData('text/html', content.html);
  }

  function onCopy(copied) {
    if (waiting) {
      fill(copied.clipboardData, waiting);
      copied.preventDefault();
      return;
    }
    if (bridge.mirror.focusKind(copied.target) === 'text') return;
    event = copied;
    bridge.call('frame_now');
    event = null;
  }

  // Outside of a copy event (a button was clicked): have the browser make one.
  function copyByCommand(content) {
    const agent = bridge.textAgent.element;
    const before = document.activeElement;
    waiting = content;
    // Browsers copy only when something is selected.
    agent.value = content.plain || ' ';
    agent.focus({ preventScroll: true });
    agent.select();
    let done = false;
    try {
      done = document.execCommand('copy');
    } catch (error) {
      done = false;
    }
    waiting = null;
    agent.value = '';
    if (before && before !== agent && before.focus) before.focus({ preventScroll: true });
    if (before === document.body) agent.blur();
    if (!done && navigator.clipboard) navigator.clipboard.writeText(content.plain).catch(() => {});
  }

  bridge.clipboard = {
    copy: function (plain, html) {
      const content = { plain: plain, html: html };
      if (event) {
        fill(event.clipboardData, content);
        event.preventDefault();
      } else {
        copyByCommand(content);
      }
    },

    listen: function () {
      document.addEventListener('copy', onCopy);
      document.addEventListener('cut', onCopy);
      document.addEventListener('paste', (pasted) => {
        if (bridge.mirror.focusKind(pasted.target) === 'text') return;
        pasted.preventDefault();
        const data = pasted.clipboardData;
        // A copied table comes with a picture of itself: files count only where there is no text.
        const plain = data.getData('text/plain');
        if (!plain && data.files.length > 0) {
          bridge.files.read(data.files, 2, 0);
          return;
        }
        bridge.withTexts([plain, data.getData('text/html')], (plainPointer, htmlPointer) => {
          bridge.call('paste', plainPointer, htmlPointer);
        });
      });
    }
  };
})();
