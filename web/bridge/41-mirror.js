// The accessibility mirror: the program's widgets as real, invisible elements over the canvas.
//
// The program sends its records when it comes to rest; only elements whose record changed are touched. A
// control answers in one of two ways. A pointer press goes to the canvas like any other (21-pointer.js), so
// the browser's click that follows is ignored. A click without a pointer, from a screen reader or a key,
// and every change of an input become an act that the widget itself performs in its next frame.
//
// Who owns the focus: when the user moves the focus with keys on the canvas, the element of the focused
// widget follows so that a screen reader speaks it, and keys still go to the canvas. When the focus was put
// on an element from outside (a screen reader, a test), the element keeps its own keys.
(function () {
  'use strict';

  const bridge = window.Module.bridge;
  const { ACTIVE, create, fill, firstRowOf, isContainer, setFault, tagOf } = bridge.mirrorElements;
  const root = document.getElementById('mirror');

  // In the order of gui::MirrorInput::Kind.
  const CLICK = 0, SET_TEXT = 1, SET_NUMBER = 2, SELECT = 3, FOCUS = 4;
  // Typing becomes one act after this pause, or when the box is left.
  const TYPING_PAUSE_MS = 400;

  const nodes = new Map();  // id → { element, record, left, top, typed, timer, fault }
  let updating = false;
  let owner = null;     // the element that has the focus from outside
  let followed = 0;     // the widget (and row) whose element last followed the canvas's focus

  function nodeOf(target) {
    const element = target instanceof Element ? target.closest('[data-id]') : null;
    return element && root.contains(element) ? nodes.get(Number(element.dataset.id)) : undefined;
  }

  function act(node, kind, text) {
    if (node.record.disabled) {
      bridge.call('mirror_touched');
      return;
    }
    bridge.withTexts([text], (pointer) => {
      bridge.call('mirror_input', node.record.id, kind, pointer);
    });
  }

  // The node whose element holds the record's element; undefined: the mirror itself.
  function hostOf(record) {
    const parent = nodes.get(record.parent);
    return parent && isContainer(parent.record) ? parent : undefined;
  }

  // The position in the whole table of the row that holds the element, as text; '' outside of rows.
  function rowOf(node, target) {
    const row = node.record.role === 'table' ? target.closest('tbody tr') : null;
    return row ? String(firstRowOf(node.record) + row.sectionRowIndex) : '';
  }

  // Elements in the order of their records, each inside its parent. An element that is where it belongs is
  // not moved, for moving takes the focus from it.
  function arrange(records) {
    const cursors = new Map();
    const next = (element) => {
      const node = nodeOf(element);
      return node && node.fault ? node.fault.nextSibling : element.nextSibling;
    };
    records.forEach((record) => {
      const holder = hostOf(record);
      const host = holder ? holder.element : root;
      const cursor = cursors.has(host) ? cursors.get(host) : host.firstChild;
      const element = nodes.get(record.id).element;
      if (element === cursor) {
        cursors.set(host, next(cursor));
      } else {
        host.insertBefore(element, cursor);
        cursors.set(host, cursor);
      }
    });
  }

  // Behind an open dialog there is nothing to be found or reached.
  function coverBehindDialog(records) {
    const dialog = records.find((record) => record.role === 'dialog');
    Array.from(root.children).forEach((element) => {
      element.inert = Boolean(dialog) && Number(element.dataset.id) !== dialog.id;
    });
  }

  // In a table that moves its selection by keys it is the row that is read out.
  function elementFor(node) {
    if (node.record.role !== 'table') return node.element;
    const record = node.record;
    return node.element.tBodies[0].rows[record.selectedRow - firstRowOf(record)] || node.element;
  }

  function followFocus(records) {
    const focused = records.find((record) => record.focused);
    bridge.textAgent.describe(!focused ? '' : focused.role === 'textbox' ? focused.name : focused.cell || '');
    const id = focused ? focused.id : 0;
    const place = id && focused.role === 'table' ? id + '/' + focused.selectedRow : id;
    if (place === followed || !bridge.keyboard.wasUsedLast()) return;
    followed = place;
    if (!id || owner || bridge.textAgent.hasFocus()) return;
    const node = nodes.get(id);
    if (node.record.role !== 'textbox') elementFor(node).focus({ preventScroll: true });
  }

  function forget(id, node) {
    clearTimeout(node.timer);
    node.element.remove();
    if (node.fault) node.fault.remove();
    nodes.delete(id);
  }

  function update(json) {
    const records = JSON.parse(json);
    updating = true;
    const active = document.activeElement;
    const present = new Set(records.map((record) => record.id));
    nodes.forEach((node, id) => {
      if (!present.has(id)) forget(id, node);
    });
    records.forEach((record) => {
      let node = nodes.get(record.id);
      if (node && (node.record.role !== record.role ||
          node.element.tagName.toLowerCase() !== tagOf(record))) {
        forget(record.id, node);
        node = undefined;
      }
      if (!node) {
        node = create(record);
        nodes.set(record.id, node);
      }
      node.record = record;
      fill(node, hostOf(record));
    });
    arrange(records);
    nodes.forEach(setFault);
    coverBehindDialog(records);
    if (owner && !root.contains(owner)) owner = null;
    if (active !== document.activeElement && root.contains(active)) active.focus({ preventScroll: true });
    followFocus(records);
    root.scrollTop = root.scrollLeft = 0;
    updating = false;
  }

  function isTextElement(element) {
    return element.tagName === 'TEXTAREA' || element.tagName === 'SELECT' ||
      element.tagName === 'INPUT' && element.type === 'text';
  }

  function finishTyping(node) {
    clearTimeout(node.timer);
    if (!node.typed) return;
    node.typed = false;
    act(node, SET_TEXT, node.element.value);
  }

  bridge.mirror = {
    update,

    // 'text': the element has its own use for most keys; 'control': for a few; '': it is none of ours.
    focusKind: function (target) {
      if (!owner || target !== owner) return '';
      return isTextElement(owner) ? 'text' : 'control';
    },

    // Keys that a control with the focus from outside answers by itself.
    usesKey: function (target, code) {
      if (code === 'Tab' || code === 'Enter' || code === 'NumpadEnter' || code === 'Space') return true;
      return target.type === 'range' && /^(Arrow|Page|Home|End)/.test(code);
    },

    // The focus was put on an element from outside.
    ownsFocus: function () {
      return Boolean(owner);
    },

    isTyping: function () {
      return Boolean(owner) && isTextElement(owner);
    },

    // The pointer was used: the focus goes back to the canvas.
    releaseFocus: function () {
      owner = null;
      followed = 0;
      if (root.contains(document.activeElement)) document.activeElement.blur();
    },

    listen: function () {
      root.addEventListener('focusin', (event) => {
        if (updating) {
          owner = null;
          return;
        }
        owner = event.target;
        const node = nodeOf(event.target);
        if (node) act(node, FOCUS, rowOf(node, event.target));
      });
      root.addEventListener('focusout', (event) => {
        const node = nodeOf(event.target);
        if (node) finishTyping(node);
        if (owner === event.target && !updating) owner = null;
      });
      root.addEventListener('click', (event) => {
        const node = nodeOf(event.target);
        if (!node) return;
        const row = rowOf(node, event.target);
        if (row) {
          act(node, SELECT, row);
        } else if (event.detail > 0) {
          // A box ticked by the browser is put right at the next rest.
          if (node.element.type === 'checkbox' || node.element.type === 'radio') bridge.call('mirror_touched');
        } else if (ACTIVE.indexOf(node.record.role) >= 0 && !isTextElement(node.element) &&
            node.record.role !== 'slider') {
          act(node, CLICK, '');
        }
      });
      root.addEventListener('dblclick', (event) => {
        const node = nodeOf(event.target);
        const row = node ? rowOf(node, event.target) : '';
        if (row) act(node, CLICK, row);
      });
      root.addEventListener('keydown', (event) => {
        const node = nodeOf(event.target);
        if (!node || event.isComposing || event.key !== 'Enter') return;
        if (node.record.role === 'textbox' && !node.record.multiline) finishTyping(node);
        const row = rowOf(node, event.target);
        if (row) act(node, CLICK, row);
      });
      root.addEventListener('input', (event) => {
        const node = nodeOf(event.target);
        if (!node) return;
        if (node.record.role === 'slider') {
          act(node, SET_NUMBER, node.element.value);
        } else if (node.record.role === 'textbox') {
          node.typed = true;
          clearTimeout(node.timer);
          if (!event.isComposing) {
            node.timer = setTimeout(() => { finishTyping(node); }, TYPING_PAUSE_MS);
          }
        }
      });
      root.addEventListener('compositionend', (event) => {
        const node = nodeOf(event.target);
        if (node) node.timer = setTimeout(() => { finishTyping(node); }, TYPING_PAUSE_MS);
      });
      root.addEventListener('change', (event) => {
        const node = nodeOf(event.target);
        if (!node) return;
        if (node.record.role === 'combobox') act(node, SELECT, String(node.element.selectedIndex));
        else if (node.record.role === 'textbox') finishTyping(node);
      });
      // Nothing here may scroll: every element has its place on the screen.
      root.addEventListener('scroll', () => { root.scrollTop = root.scrollLeft = 0; });
    }
  };
})();
