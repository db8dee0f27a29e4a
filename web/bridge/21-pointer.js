// Mouse, pen and touch.
//
// The listeners sit on the stage, so it does not matter whether the canvas or a control of the mirror lies
// under the pointer. The browser's default answer to a press is always cancelled: it would move the focus
// away from the text agent, open the mirror's own lists, or drag its sliders.
(function () {
  'use strict';

  const bridge = window.Module.bridge;
  const stage = document.getElementById('stage');
  const KINDS = { mouse: 0, touch: 1, pen: 2 };
  // Dear ImGui's pointer shapes in their order.
  const SHAPES = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize',
    'pointer', 'wait', 'progress', 'not-allowed'];
  // One step of Dear ImGui's wheel is what a browser calls 100 pixels or 3 lines; pages are rare.
  const WHEEL_UNITS = [100, 3, 0.5];

  function modifiers(event) {
    return (event.ctrlKey ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0) |
      (event.metaKey ? 8 : 0);
  }

  function send(event, buttons) {
    const scale = bridge.surface.scale();
    bridge.call('pointer', event.clientX * scale, event.clientY * scale, buttons,
      KINDS[event.pointerType] || 0, modifiers(event));
  }

  function isInStage(event) {
    return event.target instanceof Node && stage.contains(event.target);
  }

  let pressed = false;

  bridge.pointer = {
    modifiers,

    shape: function (number) {
      stage.style.cursor = number < 0 ? 'none' : SHAPES[number] || 'default';
    },

    listen: function () {
      stage.addEventListener('pointerdown', (event) => {
        bridge.textAgent.finishComposition();
        bridge.keyboard.pointerUsed();
        bridge.mirror.releaseFocus();
        pressed = true;
        send(event, event.buttons);
      });
      window.addEventListener('pointermove', (event) => {
        if (pressed || isInStage(event)) send(event, pressed ? event.buttons : 0);
      });
      window.addEventListener('pointerup', (event) => {
        if (!pressed) return;
        pressed = event.buttons !== 0;
        send(event, event.buttons);
        if (event.pointerType === 'touch') bridge.call('pointer_left');
      });
      window.addEventListener('pointercancel', (event) => {
        pressed = false;
        send(event, 0);
        bridge.call('pointer_left');
      });
      document.documentElement.addEventListener('pointerleave', () => {
        if (!pressed) bridge.call('pointer_left');
      });
      stage.addEventListener('mousedown', (event) => { event.preventDefault(); });
      stage.addEventListener('contextmenu', (event) => { event.preventDefault(); });
      stage.addEventListener('dragstart', (event) => { event.preventDefault(); });
      stage.addEventListener('wheel', (event) => {
        if (event.ctrlKey) return;  // the browser's zoom
        event.preventDefault();
        const unit = WHEEL_UNITS[event.deltaMode] || 100;
        bridge.call('wheel', -event.deltaX / unit, -event.deltaY / unit, modifiers(event));
      }, { passive: false });
    }
  };
})();
