// Copy, cut and paste through the browser's clipboard events, which need neither a secure origin nor a
// permission, so that they work on plain http and from a file.
(function () {
  'use strict';

  const bridge = window.Module.bridge;
  // In a cell that a merged one covers (src/core/table/pasted_table.hpp).
  const FROM_LEFT = '\u0001', FROM_ABOVE = '\u0002';
  const BLOCKS = ['P', 'DIV', 'LI'];
  const MOST_COLUMNS = 1000;

  let event = null;    // the copy or cut event being answered
  let waiting = null;  // what execCommand is about to copy

  function textOf(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    if (node.nodeName === 'BR') return '\n';
    const text = Array.from(node.childNodes, textOf).join('');
    return BLOCKS.indexOf(node.nodeName) >= 0 ? '\n' + text + '\n' : text;
  }

  function span(cell, name, most) {
    const n = parseInt(cell.getAttribute(name), 10);
    return Math.min(n > 0 ? n : 1, most);
  }

  // Excel calls the empty cells that a long text runs over a colspan.
  function isRunOver(cell) {
    return /mso-ignore:\s*colspan/i.test(cell.getAttribute('data-style') || '');
  }

  function gridOf(table) {
    const rows = Array.from(table.rows);
    const grid = rows.map(() => []);
    rows.forEach((row, y) => {
      let x = 0;
      Array.from(row.cells).forEach((cell) => {
        while (grid[y][x] !== undefined) x += 1;
        const text = textOf(cell).replace(/ *\n+ */g, '\n').trim();
        const width = span(cell, 'colspan', MOST_COLUMNS - x);
        const height = span(cell, 'rowspan', rows.length - y);
        for (let dy = 0; dy < height; dy += 1) {
          for (let dx = 0; dx < width; dx += 1) {
            grid[y + dy][x + dx] = dx > 0 ? isRunOver(cell) ? '' : FROM_LEFT : dy > 0 ? FROM_ABOVE : text;
          }
        }
        x += width;
      });
    });
    return grid;
  }

  // What layouts of pages are made of has no such header.
  function hasUnitHeader(table) {
    const cells = Array.from(table.rows[0] ? table.rows[0].cells : [], (cell) => textOf(cell).replace(/\s/g, ''));
    return cells.length > 1 && cells.some((text) => /^(.{0,6}(单位|部门|乡镇|镇街|街道|科室|名称).{0,4}|镇|局)$/.test(text));
  }

  // What stands right above a table names it.
  function titleOf(table) {
    const above = table.previousElementSibling;
    const text = above && above.nodeName !== 'TABLE' ? textOf(above).trim() : '';
    return text && text.length <= 40 && text.indexOf('\n') < 0 ? [[text]] : [];
  }

  // The largest table of the HTML and, each below an empty row, all others of units, all cells quoted, tabs between them;
  // empty without one. The HTML is parsed
  // apart from the document, so nothing of it runs or loads; its styles and handlers would only be refused by
  // the page's policy, with a message each.
  function cellsOf(html) {
    if (!/<table/i.test(html)) return '';
    const inert = html.replace(/<style[^]*?<\/style>/gi, '').replace(/\s(style|on\w+)\s*=/gi, ' data-$1=');
    const tables = Array.from(new DOMParser().parseFromString(inert, 'text/html').querySelectorAll('table'))
      .filter((table) => !table.querySelector('table'));
    const largest = tables.slice()
      .sort((a, b) => b.querySelectorAll('td, th').length - a.querySelectorAll('td, th').length)[0];
    const taken = tables.filter((table) => table === largest || hasUnitHeader(table));
    const rows = [];
    taken.forEach((table) => {
      if (taken.length > 1) rows.push(['', ''], ...titleOf(table));
      rows.push(...gridOf(table));
    });
    return rows.map((row) => {
      return Array.from(row, (text) => '"' + (text || '').replace(/"/g, '""') + '"').join('\t') + '\n';
    }).join('');
  }

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
        const html = data.getData('text/html');
        if (!plain && !html && data.files.length > 0) {
          bridge.reader.readFiles(data.files);
          return;
        }
        const cells = cellsOf(html);
        if (!plain && !cells) return;
        let isForField = false;
        bridge.withTexts([plain], (pointer) => { isForField = bridge.call('paste', pointer) === 1; });
        if (!isForField) bridge.reader.readPaste(plain, cells);
      });
    }
  };
})();
