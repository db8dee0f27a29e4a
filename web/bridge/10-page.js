// The page itself: what is shown while it opens and when it fails, the title, the question before closing.
//
// Scripts of this folder run in the order of their names, before the program. Each adds one part to
// Module.bridge, which the C++ of the same name (src/platform/web) calls; calls the other way go through
// bridge.call, which does nothing before the program has started and after it has broken down.
(function () {
  'use strict';

  const Module = window.Module;
  const bridge = Module.bridge = {};
  const SLOW_START_MS = 1000;
  const encoder = window.TextEncoder ? new TextEncoder() : null;
  let running = false;
  let shown = false;  // the first frame was drawn
  let failed = false;

  function element(id) {
    return document.getElementById(id);
  }

  function fail(reason, detail) {
    if (failed) return;
    failed = true;
    running = false;
    const texts = {
      renderer: ['通报台没有打开：浏览器没有给出可以作图的画布',
        '请按 F5 重新打开；仍然不行时，请换一个浏览器，或关闭拦截画布的扩展程序。'],
      start: ['通报台没有打开',
        '请按 F5 重新打开；仍然不行时，请重新取得这个文件，或换一个浏览器。'],
      local: ['通报台没有打开：本页不能直接从文件夹里打开',
        '请打开单文件版 tongbao.html；它双击就能用，也可以放在 U 盘里。'],
      broken: ['通报台出错，停下来了', '您的数据文件没有受影响。' + (unsaved ? '正在看改动有没有自动保存…' :
        '没有未保存的改动。请按 F5 重新打开，再打开最近保存的项目继续。')]
    };
    element('message-title').textContent = texts[reason][0];
    element('message-text').textContent = texts[reason][1];
    element('message-detail').textContent = detail ? '给技术人员：' + detail : '';
    element('message').className = 'failed';
    element('stage').style.display = 'none';
    element('message').style.display = '';
    if (unsaved) tellWhatIsKept();
  }

  // The storage goes on without the program: what was handed to it is still written.
  async function tellWhatIsKept() {
    const isKept = await bridge.storage.settled();
    bridge.page.unsaved(false);
    element('message-text').textContent = '您的数据文件没有受影响。' + (isKept ?
      '改动已自动保存在这个浏览器里：请按 F5 重新打开，在开始页点“恢复”接着做。出错前最后一秒的改动可能不在里面。' :
      '没有自动保存，最近一次保存之后的改动没有留下。请按 F5 重新打开，再打开最近保存的项目继续。');
  }

  // Calls a function of the program by name, numbers in, number out.
  bridge.call = function (name, ...numbers) {
    return running ? Module['_tongbao_' + name](...numbers) : 0;
  };

  // Lends the program a list of texts as pointers to UTF-8 with a closing 0 while `use` runs.
  bridge.withTexts = function (texts, use) {
    if (!running) return;
    const pointers = texts.map((text) => {
      // A NUL would end the text early, and means nothing in names or typed text.
      const bytes = encoder.encode(text.replace(/\0/g, ''));
      const pointer = Module._malloc(bytes.length + 1);
      if (!pointer) throw new Error('no memory');
      bridge.bytes().set(bytes, pointer);
      bridge.bytes()[pointer + bytes.length] = 0;
      return pointer;
    });
    try {
      use(...pointers);
    } finally {
      pointers.forEach((pointer) => Module._free(pointer));
    }
  };

  // The program is ready: from here on events reach it.
  bridge.start = function () {
    running = true;
    Object.keys(bridge).forEach((part) => {
      if (bridge[part].listen) bridge[part].listen();
    });
  };

  // The rest of the program, then samples, presets and licences, which lie beside it, come when the page can already be seen.
  async function bringRest() {
    try {
      await Module.bringRest();
    } catch (error) {
      fail('start', String(error));
      return;
    }
    bridge.call('rest');
    bridge.reader.prepare();
    let pack = '';
    try {
      pack = await (await Module.openPart('data')).text();
    } catch (error) {
      console.warn('tongbao.data: ' + error);
    }
    bridge.withTexts([pack], (text) => { bridge.call('extras', text); });
  }

  // How far the program is read in; shown only when the start takes long.
  let share = 0;
  function showProgress() {
    if (shown || failed) return;
    element('message-progress').style.display = 'block';
    element('message-bar').value = share;
    element('message-share').textContent = share < 1 ?
      '已经读入 ' + Math.floor(share * 100) + '%' : '已经读完，正在准备…';
  }
  setTimeout(showProgress, Math.max(0, SLOW_START_MS - performance.now()));

  let unsaved = false;
  let timer = 0;
  const said = [];
  bridge.page = {
    fail,

    progress: function (value) {
      share = value;
      if (performance.now() > SLOW_START_MS) showProgress();
    },

    firstFrame: function () {
      shown = true;
      element('message').style.display = 'none';
      setTimeout(bringRest, 0);
    },

    // The page has come to rest. Tests read the number of frames here.
    rest: function (frames) {
      document.documentElement.dataset.frames = frames;
    },

    wakeAfter: function (seconds) {
      clearTimeout(timer);
      timer = setTimeout(() => { bridge.call('wake'); }, seconds * 1000);
    },

    title: function (text) {
      document.title = text;
    },

    unsaved: function (value) {
      unsaved = value;
    },

    // The text is set a moment after the region was emptied: the same words twice are two announcements.
    // What comes together, a receipt and what it changed, is said together.
    announce: function (text) {
      const live = element('live');
      live.textContent = '';
      if (said.push(text) > 1) return;
      setTimeout(() => { live.textContent = said.splice(0).join('。'); }, 50);
    },

    listen: function () {
      window.addEventListener('beforeunload', (event) => {
        if (!unsaved) return;
        event.preventDefault();
        event.returnValue = '';
      });
      window.addEventListener('resize', () => { bridge.call('request_frame', 2); });
      document.addEventListener('visibilitychange', () => { bridge.call('request_frame', 2); });
    }
  };

  Object.defineProperty(Module, 'frameCount', {
    get: function () { return bridge.call('frame_count'); }
  });

  Module.canvas = element('canvas');
  Module.print = function (text) { console.log(text); };
  Module.printErr = function (text) { console.warn(text); };
  Module.onAbort = function (what) {
    fail(shown ? 'broken' : 'start', String(what));
  };

  function isTrap(error) {
    return window.WebAssembly && error instanceof WebAssembly.RuntimeError;
  }
  window.addEventListener('error', (event) => {
    if (isTrap(event.error) || !shown) fail(shown ? 'broken' : 'start', event.message);
  });
  // Files and storage call the program from promises.
  window.addEventListener('unhandledrejection', (event) => {
    if (isTrap(event.reason)) fail(shown ? 'broken' : 'start', String(event.reason));
  });

  if (!window.WebAssembly || !encoder) {
    failed = true;
    Module.tooOld();
  }
  // A canvas of its own: the page's canvas must not get a 2D context before its renderer is chosen.
  else if (!document.createElement('canvas').getContext('2d')) fail('renderer', '');
})();
