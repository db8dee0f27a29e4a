// The elements of the mirror: what each is and says, from the record of its widget.
(function () {
  'use strict';

  const bridge = window.Module.bridge;

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
    return { element, record, left: 0, top: 0, typed: false, timer: 0, fault: null };
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
      setCells(row, cells, (column) => column === record.nameColumn ? 'row' : '');
      setAttribute(row, 'tabindex', record.selectable ? -1 : undefined);
      setAttribute(row, 'aria-current', first + i === record.selectedRow ? 'true' : undefined);
      setAttribute(row, 'aria-rowindex', isPart ? first + i + 2 : undefined);
    });
  }

  function firstRowOf(record) {
    return record.firstRow || 0;
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

  function fill(node, host) {
    const record = node.record;
    const element = node.element;
    place(node, host);
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

  bridge.mirrorElements = { ACTIVE, create, fill, firstRowOf, isContainer, setFault, tagOf };
})();
