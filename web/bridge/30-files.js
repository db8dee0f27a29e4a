// Files in and out: the picker, files dropped anywhere on the page, downloads.
(function () {
  'use strict';

  const Module = window.Module;
  const bridge = Module.bridge;
  const input = document.getElementById('file-input');
  const SLICE = 4 * 1024 * 1024;
  // A download starts some time after the click; its address must live until then.
  const KEEP_DOWNLOAD_MS = 60000;
  // Chromium silently drops downloads beyond ten a second, so a large export is spread over time.
  const DOWNLOAD_GAP_MS = 120;

  let purpose = 0;
  let queue = Promise.resolve();
  let nextDownload = 0;

  function readSlice(blob) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = function () { resolve(new Uint8Array(reader.result)); };
      reader.onerror = function () { reject(reader.error); };
      reader.readAsArrayBuffer(blob);
    });
  }

  function hand(bytes) {
    const pointer = Module._malloc(bytes.length || 1);
    if (!pointer) throw new Error('no memory');
    bridge.bytes().set(bytes, pointer);
    bridge.call('file_bytes', pointer, bytes.length);
    Module._free(pointer);
  }

  async function readFile(file) {
    bridge.withTexts([file.name], (name) => { bridge.call('file_begin', name, file.size); });
    let wasRead = 1;
    try {
      for (let at = 0; at < file.size; at += SLICE) {
        hand(await readSlice(file.slice(at, at + SLICE)));
      }
    } catch (error) {
      wasRead = 0;
    }
    bridge.call('file_end', wasRead);
  }

  // `origin` in the order of FileOrigin. Lists are read one after the other, files in the order chosen.
  function read(list, origin, forPurpose) {
    const files = Array.from(list);
    if (files.length === 0) return;
    queue = queue.then(async () => {
      bridge.call('files_begin', origin, forPurpose);
      for (let i = 0; i < files.length; i++) await readFile(files[i]);
      bridge.call('files_end');
    });
  }

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
    read,

    pick: function (accept, multiple, forPurpose) {
      purpose = forPurpose;
      input.accept = accept;
      input.multiple = multiple;
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
      input.addEventListener('change', () => { read(input.files, 0, purpose); });
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
        read(event.dataTransfer.files, 1, 0);
      });
    }
  };
})();
