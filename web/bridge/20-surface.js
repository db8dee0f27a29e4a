// The canvas: which renderer to use, how large it is, and what happens when WebGL goes away.
(function () {
  'use strict';

  const Module = window.Module;
  const bridge = Module.bridge;

  // WebGL that the processor imitates is slower than drawing without WebGL.
  const IMITATED = /swiftshader|llvmpipe|softpipe|basic render|software|warp/i;

  function graphicsCardName() {
    const canvas = document.createElement('canvas');
    let gl = null;
    try {
      gl = canvas.getContext('webgl');
    } catch (error) {
      return '';
    }
    if (!gl) return '';
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const name = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
    const loser = gl.getExtension('WEBGL_lose_context');
    if (loser) loser.loseContext();
    return String(name || 'unknown');
  }

  let isSlow;  // asked for once
  function webglIsSlow() {
    if (isSlow === undefined) {
      const name = graphicsCardName();
      isSlow = !name || IMITATED.test(name);
    }
    return isSlow;
  }

  function onContextLost(event) {
    event.preventDefault();
    bridge.call('context_lost');
    bridge.call('request_frame', 3);
  }

  function scale() {
    return window.devicePixelRatio || 1;
  }

  // SDL shows what is drawn in software through this function of Emscripten's, whose own brings its whole library for
  // browsers along.
  Module.createContext = function (canvas) { return canvas.getContext('2d'); };

  bridge.surface = {
    scale,

    // 0 WebGL, 1 software. The first answer takes as long as a browser needs to start its WebGL.
    choose: function () {
      const forced = /[?&]renderer=(webgl|software)\b/.exec(location.search);
      if (forced) return forced[1] === 'software' ? 1 : 0;
      return webglIsSlow() ? 1 : 0;
    },

    // Whole device pixels that fit into the window.
    width: function () {
      return Math.max(1, Math.floor(window.innerWidth * scale() + 0.01));
    },

    height: function () {
      return Math.max(1, Math.floor(window.innerHeight * scale() + 0.01));
    },

    // Gives the canvas exactly the room of its pixels, so that the browser never resamples it.
    fit: function (width, height, ratio) {
      Module.canvas.style.width = width / ratio + 'px';
      Module.canvas.style.height = height / ratio + 'px';
    },

    tell: function (isSoftware) {
      document.documentElement.dataset.renderer = isSoftware ? 'software' : 'webgl';
      Module.canvas.addEventListener('webglcontextlost', onContextLost);
    },

    newCanvas: function () {
      const old = Module.canvas;
      const fresh = document.createElement('canvas');
      fresh.id = old.id;
      fresh.setAttribute('aria-hidden', 'true');
      old.removeEventListener('webglcontextlost', onContextLost);
      old.parentNode.replaceChild(fresh, old);
      Module.canvas = fresh;
    },

    // A change of the zoom alone resizes nothing; only this query notices it. It holds for one ratio, so
    // it is asked anew each time.
    listen: function () {
      (function watch() {
        const query = window.matchMedia('(resolution: ' + scale() + 'dppx)');
        query.addListener(function changed() {
          query.removeListener(changed);
          bridge.call('request_frame', 2);
          watch();
        });
      })();
    }
  };
})();
