// monkey.mjs: somebody who knows nothing and stops at nothing: random acts on an open page.
//
// Most acts go through the mirror, where every control is found by its role and has its name: they are made
// inside the page, a batch at a time, each after the page has come to rest from the one before. Between the
// batches come real keys, real presses of the mouse at any place, and files. A seed decides everything.

import assert from 'node:assert/strict';

/// What people and worse paste into boxes.
const TEXTS = ['', '0', '5', '-3', '2.5', '0.0001', '-0.5', '99999999', '900000000000', '922337203685477.5807', '1e9',
  '3.14159', '５', '12条', '50%', '1/3', 'a', '甲局', '名单', '水利局、教育局', '{报送}', '{没有这个数}', '{?名单.表扬}有{:}无{/}',
  '报送 / 单位数', '采用 = 报送', '=1+1', '@SUM(A1)', "'", '"', '<b>粗</b>', '  ', '　', '一\n二\n三', '\t', '2023-02-30',
  '2023-03-01', '二〇二三年', '7月', '🙂', 'ﷺ', '\u200B', '\u202E左右', 'é', '文'.repeat(300), 'a/b\\c:d*e?f"g<h>i|j', 'CON', '.'];

const KEYS = ['Tab', 'Shift+Tab', 'Enter', 'Escape', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End',
  'PageUp', 'PageDown', 'Delete', 'Backspace', 'F1', 'F2', 'F6', 'F8', 'Shift+F8', 'Control+z', 'Control+z', 'Control+y',
  'Control+a', 'Alt+ArrowDown', 'Alt+ArrowUp', 'Shift+ArrowRight', '5', '-', '.', 'x', '中'];

// These leave the page for the browser's or the system's dialogs, take back what the run is about, or save files,
// which the run does where it can look at them.
const LEFT_ALONE = '^(打开|添加文件|换一个文件|换成.*文件|导出 \\d|保存|下载|打印|清除|恢复|删除这份)|细则文件|项目文件';

/// Runs in the tab before the page's own scripts: gives the monkey its hands, as window.monkey. While `isPlaying`, the
/// browser is not asked to save or print: its files would stay behind on the disk.
export function inPage() {
  const frame = () => new Promise((done) => { requestAnimationFrame(done); });
  const fire = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true }));
  const nameOf = (element) => element.getAttribute('aria-label') || element.parentElement.caption?.textContent || '';

  const monkey = window.monkey = {
    isPlaying: false,

    // Until nothing moves any more; a pointer that is held down never comes to rest, so not for ever.
    async rest() {
      for (let i = 0; i < 30; ++i) {
        await frame();
        if (document.documentElement.dataset.frames === String(Module._tongbao_frame_count())) return;
      }
    },

    controls(leftAlone) {
      const forbidden = new RegExp(leftAlone);
      const open = document.querySelector('#mirror [role=dialog]') || document.getElementById('mirror');
      return Array.from(open.querySelectorAll('button, input, select, textarea, tbody')).filter((element) =>
        element.getAttribute('aria-disabled') !== 'true' && !forbidden.test(nameOf(element)));
    },

    // Each entry of `numbers` decides one act by three numbers below 1. Returns the acts in words.
    async act({ numbers, texts, leftAlone }) {
      const done = [];
      for (const [which, how, value] of numbers) {
        await monkey.rest();
        const controls = monkey.controls(leftAlone);
        if (controls.length === 0) continue;
        const element = controls[Math.floor(which * controls.length)];
        const what = `${element.type || element.tagName.toLowerCase()} ${nameOf(element)}`;
        done.push(`${what} ${JSON.stringify(monkey.use(element, how, value, texts))}`);
      }
      return done;
    },

    use(element, how, value, texts) {
      const below = (n) => Math.floor(value * n);
      if (element.tagName === 'TBODY') {
        const row = element.rows[below(element.rows.length)];
        if (row) row.dispatchEvent(new MouseEvent(how < 0.25 ? 'dblclick' : 'click', { bubbles: true }));
        return row ? row.rowIndex : null;
      }
      if (element.type === 'range') {
        element.value = Number(element.min) + (element.max - element.min) * below(11) / 10;
        fire(element, 'input');
      } else if (element.tagName === 'SELECT') {
        element.selectedIndex = below(element.options.length);
        fire(element, 'change');
      } else if (element.type === 'text' || element.tagName === 'TEXTAREA') {
        element.value = texts[below(texts.length)];
        fire(element, 'input');
        fire(element, 'change');
      } else {
        element.click();
      }
      return element.value || '';
    },
  };
  window.print = new Proxy(window.print, {
    apply: (print) => (monkey.isPlaying ? undefined : print.call(window)),
  });
  HTMLAnchorElement.prototype.click = new Proxy(HTMLAnchorElement.prototype.click, {
    apply: (click, link) => (monkey.isPlaying ? undefined : click.call(link)),
  });
}

export class Monkey {
  /// `next` gives numbers below 1.
  constructor(driver, next) {
    this.driver = driver;
    this.next = next;
    this.nActs = 0;
    this.last = [];
  }

  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  told(acts) {
    this.nActs += acts.length;
    this.last = [...this.last, ...acts].slice(-25);
  }

  async onMirror(n) {
    const numbers = Array.from({ length: n }, () => [this.next(), this.next(), this.next()]);
    this.told(await this.driver.page.evaluate((order) => window.monkey.act(order),
      { numbers, texts: TEXTS, leftAlone: LEFT_ALONE }));
  }

  async keys(n) {
    const { keyboard } = this.driver.page;
    for (let i = 0; i < n; ++i) {
      await this.rest();
      const key = this.pick(KEYS);
      // No keyboard has a key for it: an input method gives the text.
      await (key === '中' ? keyboard.insertText(key) : keyboard.press(key));
      this.told([`key ${key}`]);
    }
  }

  rest() {
    return this.driver.page.evaluate(() => window.monkey.rest());
  }

  async mouse() {
    const { width, height } = this.driver.page.viewportSize();
    // Not the top bar: its buttons open the browser's dialogs.
    const at = () => [Math.floor(this.next() * width), 60 + Math.floor(this.next() * (height - 60))];
    const { mouse } = this.driver.page;
    const [x, y] = at();
    await this.rest();
    await mouse.move(x, y);
    switch (Math.floor(this.next() * 4)) {
      case 0:
        await mouse.wheel(0, (this.next() - 0.5) * 2000);
        break;
      case 1: {
        const [toX, toY] = at();
        await mouse.down();
        await mouse.move(toX, toY, { steps: 3 });
        await mouse.up();
        this.told([`drag ${x},${y} to ${toX},${toY}`]);
        return;
      }
      case 2:
        await mouse.dblclick(x, y);
        break;
      default:
        await mouse.click(x, y);
    }
    this.told([`mouse ${x},${y}`]);
  }

  /// About `n` acts, most of them on the mirror; afterwards the page still stands and has said nothing.
  async play(n) {
    await this.setPlaying(true);
    const end = this.nActs + n;
    while (this.nActs < end) {
      const kind = this.next();
      if (kind < 0.6) await this.onMirror(Math.min(10, end - this.nActs));
      else if (kind < 0.85) await this.keys(4);
      else await this.mouse();
    }
    await this.setPlaying(false);
    // Whatever is open or being edited is left.
    for (let i = 0; i < 3; ++i) await this.driver.page.keyboard.press('Escape');
    await this.rest();
    const isBroken = await this.driver.page.evaluate(() => document.getElementById('message').className === 'failed');
    const acts = `the last acts:\n${this.last.join('\n')}`;
    assert.ok(!isBroken, `the page broke down; ${acts}`);
    assert.deepEqual(this.driver.troubles, [], acts);
  }

  setPlaying(isPlaying) {
    return this.driver.page.evaluate((value) => { window.monkey.isPlaying = value; }, isPlaying);
  }
}
