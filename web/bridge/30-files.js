// Files in and out: the picker, files dropped anywhere on the page, downloads.
(function () {
  'use strict';

  const bridge = window.Module.bridge;
  const input = document.getElementById('file-input');
  // A download starts some time after the click; its address must live until then.
  const KEEP_DOWNLOAD_MS = 60000;
  // Chromium silently drops downloads beyond ten a second, so a large export is spread over time.
  const DOWNLOAD_GAP_MS = 120;

  let nextDownload = 0;

  function hasFiles(event) {
    const types = event.dataTransfer ? Array.from(event.dataTransfer.types) : [];
    return types.indexOf('Files') >= 0;
  }

  function countFiles(event) {
    const items = event.dataTransfer.items || [];
    let n = 0;
    for (let i = 0; i < items.length; i++) if (items[i].kind === 'file') n++;
    return Math.max(n, 1);
  }

  let dragged = 0;
  function setDragged(n) {
    if (n === dragged) return;
    dragged = n;
    bridge.call('drag', n);
  }

  bridge.files = {
    pick: function () {
      input.value = '';  // so that the same file can be chosen again
      input.click();
    },

    save: function (name, type, pointer, length) {
      const blob = new Blob([bridge.bytes().slice(pointer, pointer + length)], { type: type });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = name;
      const now = Date.now();
      nextDownload = Math.max(now, nextDownload);
      setTimeout(() => { link.click(); }, nextDownload - now);
      setTimeout(() => { URL.revokeObjectURL(link.href); }, nextDownload - now + KEEP_DOWNLOAD_MS);
      nextDownload += DOWNLOAD_GAP_MS;
    },

    listen: function () {
      input.addEventListener('change', () => { bridge.reader.readFiles(input.files); });
      ['dragenter', 'dragover'].forEach((type) => {
        window.addEventListener(type, (event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
          setDragged(countFiles(event));
        });
      });
      window.addEventListener('dragleave', (event) => {
        if (!event.relatedTarget) setDragged(0);
      });
      window.addEventListener('drop', (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDragged(0);
        bridge.reader.readFiles(event.dataTransfer.files);
      });
    }
  };
})();
