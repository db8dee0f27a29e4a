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
  const root = document.getElementById('mirror');

  // In the order of gui::MirrorInput::Kind.
  const CLICK = 0, SET_TEXT = 1, SET_NUMBER = 2, SELECT = 3, FOCUS = 4;
  // Typing becomes one act after this pause, or when the box is left.
  const TYPING_PAUSE_MS = 400;

  // Role → tag, role attribute where the tag does not say it, type of an input.
  const ELEMENTS = {
    button: ['button'], link: ['button', 'link'], tab: ['button', 'tab'], option: ['button', 'option'],
    checkbox: ['input', '', 'checkbox'], radio: ['input', '', 'radio'], slider: ['input', '', 'range'],
    textbox: ['input', '', 'text'], combobox: ['select'], heading: ['h2'], text: ['p'], table: ['table'],
    status: ['div', 'status'], dialog: ['div', 'dialog'], region: ['section'], group: ['div', 'group'],
    radiogroup: ['div', 'radiogroup'], tablist: ['div', 'tablist'], listbox: ['div', 'listbox'],
    banner: ['header'], navigation: ['nav'], main: ['main'], contentinfo: ['footer']
  };
  const CONTAINERS = ['dialog', 'region', 'group', 'radiogroup', 'tablist', 'listbox', 'banner', 'navigation',
    'main', 'contentinfo'];
  // These show their name as text, a table as its caption; all others carry it as a label.
  const SHOWN_TEXT = ['heading', 'text', 'status', 'table'];
  const TELLS_VALUE = ['button', 'link', 'tab', 'option'];
  const ACTIVE = ['button', 'link', 'tab', 'option', 'checkbox', 'radio', 'slider', 'textbox', 'combobox'];

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

  function setAttribute(element, name, value) {
    if (value === undefined || value === null || value === false) {
      if (element.hasAttribute(name)) element.removeAttribute(name);
    } else if (element.getAttribute(name) !== String(value)) {
      element.setAttribute(name, String(value));
    }
  }

  function tagOf(record) {
    if (record.role === 'textbox' && record.multiline) return 'textarea';
    if (record.role === 'combobox' && !record.options) return 'button';
    if (record.role === 'heading') return 'h' + (record.level || 2);
    return ELEMENTS[record.role][0];
  }

  function create(record) {
    const plan = ELEMENTS[record.role];
    const element = document.createElement(tagOf(record));
    element.className = isContainer(record) ? 'w group' : 'w';
    element.dataset.id = record.id;
    if (element.tagName === 'BUTTON') element.type = 'button';
    if (element.tagName === 'INPUT') element.type = plan[2];
    if (plan[1]) element.setAttribute('role', plan[1]);
    if (record.role === 'combobox' && element.tagName === 'BUTTON') element.setAttribute('role', 'combobox');
    if (record.role === 'dialog') element.setAttribute('aria-modal', 'true');
    // What it says is announced once, by the page's own live region.
    if (record.role === 'status') element.setAttribute('aria-live', 'off');
    return { element: element, record: record, left: 0, top: 0, typed: false, timer: 0, fault: null };
  }

  // Device pixels to CSS pixels, inside the element of the parent. What is scrolled out of view stands as
  // one pixel at the nearest edge, so that no element ever makes the mirror scroll, and lets the pointer
  // through; once it gets the focus its widget scrolls into view.
  function place(node, host) {
    const record = node.record;
    const scale = bridge.surface.scale();
    const width = window.innerWidth, height = window.innerHeight;
    const left = record.x / scale, top = record.y / scale;
    const right = left + record.w / scale, bottom = top + record.h / scale;
    const isSeen = record.w > 0 && record.h > 0 && right > 0 && bottom > 0 && left < width && top < height;
    node.left = Math.min(Math.max(left, 0), width - 1);
    node.top = Math.min(Math.max(top, 0), height - 1);
    const style = node.element.style;
    style.left = node.left - (host ? host.left : 0) + 'px';
    style.top = node.top - (host ? host.top : 0) + 'px';
    style.width = Math.max(1, Math.min(right, width) - node.left) + 'px';
    style.height = Math.max(1, Math.min(bottom, height) - node.top) + 'px';
    node.element.classList.toggle('act', isSeen && ACTIVE.indexOf(record.role) >= 0);
  }

  function isContainer(record) {
    return CONTAINERS.indexOf(record.role) >= 0;
  }

  // The node whose element holds the record's element; undefined: the mirror itself.
  function hostOf(record) {
    const parent = nodes.get(record.parent);
    return parent && isContainer(parent.record) ? parent : undefined;
  }

  function setValue(node) {
    const record = node.record;
    const element = node.element;
    const value = record.value || '';
    switch (record.role) {
      case 'checkbox':
      case 'radio':
        // One group, one of whose buttons is checked.
        if (record.role === 'radio') element.name = 'group' + record.parent;
        element.checked = Boolean(record.checked);
        break;
      case 'slider':
        setAttribute(element, 'min', record.min);
        setAttribute(element, 'max', record.max);
        setAttribute(element, 'step', record.step > 0 ? record.step : 'any');
        if (Number(element.value) !== record.number) element.value = record.number;
        setAttribute(element, 'aria-valuetext', value || undefined);
        break;
      case 'textbox':
        if (!node.typed && element.value !== value) element.value = value;
        break;
      case 'combobox':
        if (element.tagName === 'SELECT') {
          setOptions(element, record.options);
          element.selectedIndex = record.options.indexOf(value);
        } else {
          element.textContent = value;
        }
        break;
      default:
        if (SHOWN_TEXT.indexOf(record.role) >= 0) {
          const text = (record.name || '') + (value ? ' ' + value : '');
          if (element.textContent !== text) element.textContent = text;
        }
    }
  }

  function setOptions(select, options) {
    while (select.options.length > options.length) select.remove(select.options.length - 1);
    options.forEach((text, i) => {
      if (i >= select.options.length) select.add(new Option(text));
      else if (select.options[i].text !== text) select.options[i].text = text;
    });
  }

  function setTable(element, record) {
    const caption = element.caption || element.createCaption();
    const head = element.tHead || element.createTHead();
    const body = element.tBodies[0] || element.createTBody();
    if (caption.textContent !== record.name) caption.textContent = record.name;
    setCells(head.rows[0] || head.insertRow(), record.headers, () => 'col');
    setAttribute(element, 'tabindex', record.selectable ? -1 : undefined);
    // Of a long table a part is here. When the part moves, the rows that stay keep their elements.
    const first = firstRowOf(record);
    const isPart = record.rowCount !== undefined;
    let moved = first - (element.firstRow || 0);
    element.firstRow = first;
    for (; moved > 0 && body.rows.length; --moved) body.deleteRow(0);
    for (moved = Math.max(moved, -record.rows.length); moved < 0; ++moved) body.insertRow(0);
    setAttribute(element, 'aria-rowcount', isPart ? record.rowCount + 1 : undefined);
    setAttribute(head.rows[0], 'aria-rowindex', isPart ? 1 : undefined);
    while (body.rows.length > record.rows.length) body.deleteRow(-1);
    record.rows.forEach((cells, i) => {
      const row = body.rows[i] || body.insertRow();
      setCells(row, cells, (column) => { return column === record.nameColumn ? 'row' : ''; });
      setAttribute(row, 'tabindex', record.selectable ? -1 : undefined);
      setAttribute(row, 'aria-current', first + i === record.selectedRow ? 'true' : undefined);
      setAttribute(row, 'aria-rowindex', isPart ? first + i + 2 : undefined);
    });
  }

  function firstRowOf(record) {
    return record.firstRow || 0;
  }

  // The position in the whole table of the row that holds the element, as text; '' outside of rows.
  function rowOf(node, target) {
    const row = node.record.role === 'table' ? target.closest('tbody tr') : null;
    return row ? String(firstRowOf(node.record) + row.sectionRowIndex) : '';
  }

  // `scopeOf` gives what a cell is the header of, '' for a plain one. An empty header is none.
  function setCells(row, texts, scopeOf) {
    while (row.cells.length > texts.length) row.deleteCell(-1);
    texts.forEach((text, i) => {
      const scope = text ? scopeOf(i) : '';
      let cell = row.cells[i];
      if (!cell || (cell.scope || '') !== scope) {
        const made = document.createElement(scope ? 'th' : 'td');
        if (scope) made.scope = scope;
        if (cell) row.replaceChild(made, cell);
        else row.appendChild(made);
        cell = made;
      }
      if (cell.textContent !== text) cell.textContent = text;
    });
  }

  // The sentence about a refused text, as an element that the box points to.
  function setFault(node) {
    const record = node.record;
    if (record.invalid && record.description) {
      if (!node.fault) {
        node.fault = document.createElement('span');
        node.fault.className = 'w';
        node.fault.id = 'fault' + record.id;
      }
      if (node.fault.textContent !== record.description) node.fault.textContent = record.description;
      if (node.fault.previousSibling !== node.element) node.element.after(node.fault);
    } else if (node.fault) {
      node.fault.remove();
      node.fault = null;
    }
    const id = node.fault ? node.fault.id : undefined;
    setAttribute(node.element, 'aria-invalid', record.invalid ? 'true' : undefined);
    setAttribute(node.element, 'aria-errormessage', id);
    setAttribute(node.element, 'aria-describedby', id);
  }

  function fill(node) {
    const record = node.record;
    const element = node.element;
    place(node, hostOf(record));
    if (SHOWN_TEXT.indexOf(record.role) < 0) setAttribute(element, 'aria-label', record.name);
    // A control that is neither typed nor moved has its value told as a description.
    const told = TELLS_VALUE.indexOf(record.role) >= 0 ? record.value : '';
    const description = [told, record.invalid ? '' : record.description].filter(Boolean).join('，');
    setAttribute(element, 'aria-description', description || undefined);
    setAttribute(element, 'aria-disabled', record.disabled ? 'true' : undefined);
    if (record.role === 'tab' || record.role === 'option') {
      setAttribute(element, 'aria-selected', record.selected ? 'true' : 'false');
    } else if (record.role === 'button') {
      setAttribute(element, 'aria-current', record.selected ? 'true' : undefined);
    }
    if (record.role === 'combobox' || record.role === 'button') {
      setAttribute(element, 'aria-expanded',
        record.expanded ? 'true' : record.role === 'combobox' ? 'false' : undefined);
    }
    if (record.role === 'table') setTable(element, record);
    else setValue(node);
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
    const dialog = records.find((record) => { return record.role === 'dialog'; });
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
    const focused = records.find((record) => { return record.focused; });
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
    const present = new Set(records.map((record) => { return record.id; }));
    nodes.forEach((node, id) => {
      if (present.has(id)) return;
      forget(id, node);
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
      fill(node);
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
