// browsers.mjs: the browsers the tests run in, each started once.
//
// 'chromium' is the distribution's. 'chromium86' is the browser that the npm package chrome-aws-lambda ships,
// as old as the kernels in use on office machines. Playwright is pinned to a version that drives both and
// runs in Debian 12's own Node.js 18. 'firefox' is the distribution's, driven by WebDriver BiDi, which only a
// newer Playwright speaks. 'chromium at 1.25' is on a screen with so many device pixels a CSS pixel; what
// Playwright emulates instead is drawn in CSS pixels and stretched where the two do not fit. Any
// other name is one more process of the distribution's, for a test that needs something of its own that pages
// of one process share, such as the clipboard.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { firefox } from 'playwright-for-firefox';

const require = createRequire(import.meta.url);
const QUIET = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
  // A name that is neither a loopback address nor https, so that its pages are no secure context.
  '--host-resolver-rules=MAP intranet.example 127.0.0.1'];

const CHROMIUMS = [process.env.CHROMIUM, 'chromium', 'google-chrome', 'chromium-browser'];
const FIREFOXES = [process.env.FIREFOX, 'firefox-esr', 'firefox'];
const FIRST_DRIVABLE_FIREFOX = 153;

const started = new Map();  // name → promise of the browser, since tests run side by side

export function browser(name) {
  if (!started.has(name)) started.set(name, launch(name));
  return started.get(name);
}

/// Why Firefox cannot be driven here, or ''. A Debian without its security updates has version 140, whose
/// WebDriver BiDi lacks what Playwright needs; the page itself asks for nothing that it has not.
export function whyNoFirefox() {
  const told = spawnSync(find('Firefox', FIREFOXES), ['--version'], { encoding: 'utf8' }).stdout.trim();
  const version = Number(/(\d+)\./.exec(told)?.[1]);
  return version < FIRST_DRIVABLE_FIREFOX ? `${told} cannot be driven, version ${FIRST_DRIVABLE_FIREFOX} can` : '';
}

/// A Firefox of one's own that saves downloads to the folder; not all of them are told.
export function firefoxSavingTo(folder) {
  const launched = firefox.launch({
    channel: 'moz-firefox',
    executablePath: find('Firefox', FIREFOXES),
    downloadsPath: folder,
  });
  started.set(folder, launched);
  return launched;
}

export async function closeAll() {
  // A browser that did not start has failed its test already.
  for (const one of started.values()) await one.then((launched) => launched.close(), () => {});
}

async function launch(name) {
  const screen = /^chromium at ([\d.]+)$/.exec(name);
  if (screen) {
    const args = [...QUIET, `--force-device-scale-factor=${screen[1]}`, '--window-size=1366,900'];
    return chromium.launch({ executablePath: find('Chromium', CHROMIUMS), args });
  }
  if (name !== 'chromium86') return chromium.launch({ executablePath: find('Chromium', CHROMIUMS), args: QUIET });
  return chromium.launch({
    executablePath: unpackChromium86(),
    args: [...QUIET, '--headless', '--disable-gpu'],
  });
}

/// A Chromium with a profile on the disk, to be killed and started again: start() gives its context, kill() ends
/// all of its processes at once.
export async function startKillableChromium() {
  const profile = mkdtempSync(join(tmpdir(), 'tongbao-profile-'));
  let running = null;
  async function kill() {
    if (!running) return;
    const ended = new Promise((resolve) => { running.once('close', resolve); });
    process.kill(-running.pid, 'SIGKILL');
    await ended;
    running = null;
  }
  return {
    start: async () => {
      // A process group of its own, so that no helper process outlives the kill.
      running = spawn(find('Chromium', CHROMIUMS), [...QUIET, '--headless', '--remote-debugging-port=0',
        `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
      const address = await new Promise((resolve, reject) => {
        let said = '';
        running.stderr.on('data', (bytes) => {
          said += bytes;
          const found = /DevTools listening on (ws:\S+)/.exec(said);
          if (found) resolve(found[1]);
        });
        running.once('close', () => reject(new Error(`Chromium ended: ${said}`)));
      });
      return (await chromium.connectOverCDP(address)).contexts()[0];
    },
    kill,
    end: async () => {
      await kill();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function find(browserName, names) {
  for (const name of names.filter(Boolean)) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  throw new Error(`No ${browserName} on the path; ./emsdk-setup.sh test installs it.`);
}

function unpackChromium86() {
  const bin = join(dirname(require.resolve('chrome-aws-lambda/package.json')), 'bin');
  const folder = join(dirname(bin), 'unpacked');
  const program = join(folder, 'chromium');
  if (existsSync(join(folder, '.done'))) return program;
  mkdirSync(folder, { recursive: true });
  writeFileSync(program, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
  chmodSync(program, 0o755);
  for (const name of ['swiftshader']) {
    const archive = join(mkdtempSync(join(tmpdir(), 'tongbao-')), `${name}.tar`);
    writeFileSync(archive, brotliDecompressSync(readFileSync(join(bin, `${name}.tar.br`))));
    const unpacked = spawnSync('tar', ['-xf', archive, '-C', folder]);
    if (unpacked.status !== 0) throw new Error(`tar: ${unpacked.stderr}`);
  }
  writeFileSync(join(folder, '.done'), '');
  return program;
}
