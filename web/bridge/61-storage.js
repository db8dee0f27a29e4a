// Copies of unsaved work in the browser's storage, so that a crash or a closed tab loses at most a moment.
//
// One IndexedDB database, made when the first thing is kept. A piece of work has two copies, slots 0 and 1,
// each with a sequence number and a checksum; a write always replaces the older one, so the other is whole
// whatever happens. What is read is the newest copy whose checksum holds. The time in a copy is for the eye
// only. All work on the database is done one after the other; of the states of one project that wait for
// their turn only the newest is kept.
//
// On file:// all local pages share one storage. There nothing is kept, not even the answer, before the user
// agrees.
(function () {
  'use strict';

  const Module = window.Module;
  const bridge = Module.bridge;
  const { crc32, judge, makeCopy, timeText } = bridge.copies;
  const DATABASE = 'tongbao', VERSION = 1, COPIES = 'copies', SETTINGS = 'settings', AUTOSAVE = 'autosave';
  // In the order of app::Autosave and app::StorageTrouble.
  const UNKNOWN = 0, ASK = 1, OFF = 2, SHARED = 3, ON = 4;
  const NO_TROUBLE = 0, BLOCKED = 1, FULL = 2, NEWER = 3;
  // How long other tabs may take to let go of a database that is being removed.
  const LET_GO_MS = 3000;
  // A tab that is being closed may look open for a moment, and after a crash of the browser the storage may still
  // be locked: when to look again.
  const LOOK_AGAIN_MS = [500, 1000, 2000, 4000];

  const isLocalFile = location.protocol === 'file:';
  let permission = UNKNOWN;
  let isDecided = false;       // by the user, since the page was opened
  let trouble = NO_TROUBLE;
  let nWriting = 0;
  let isElsewhere = false;
  let unsaved = [];            // what is offered: { id, name, time, copies }
  let current = 0;             // the number of the open project
  let marks = [];              // what the open project is known by to other tabs
  let timer = 0;
  let nHeld = 0;               // works that are not offered because another tab has them
  let nLooks = 0;
  const waiting = new Map();   // id → the newest work that was handed over and is not being written yet
  const written = new Map();   // id → { slot, sequence } of its newest copy

  // ---- the database ----

  let database = null;

  function result(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = function () { resolve(request.result); };
      request.onerror = function () { reject(request.error); };
    });
  }

  function close() {
    if (database) database.close();
    database = null;
  }

  // Null when there is no database and none may be made.
  function open(mayMake) {
    if (database) return Promise.resolve(database);
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE, VERSION);
      let isRefused = false;
      request.onupgradeneeded = function () {
        isRefused = !mayMake;
        if (isRefused) {
          request.transaction.abort();
          return;
        }
        request.result.createObjectStore(COPIES, { keyPath: ['project', 'slot'] });
        request.result.createObjectStore(SETTINGS);
      };
      request.onerror = function (event) {
        event.preventDefault();
        if (isRefused) resolve(null);
        else reject(request.error);
      };
      request.onsuccess = function () {
        database = request.result;
        database.onclose = function () { database = null; };
        database.onversionchange = function (event) {
          close();
          // Another tab removes everything: what is here must not come back with the next change.
          if (event.newVersion !== null) return;
          stop(OFF);
          report();
        };
        resolve(database);
      };
    });
  }

  // Runs `use` with one store of the database in a transaction, and waits until that is on the disk.
  function change(db, store, use) {
    return new Promise((resolve, reject) => {
      const transaction = db.transaction([store], 'readwrite', { durability: 'strict' });
      transaction.oncomplete = function () { resolve(); };
      transaction.onabort = function () { reject(transaction.error || new Error('aborted')); };
      use(transaction.objectStore(store));
    });
  }

  function bothSlots(id) {
    return IDBKeyRange.bound([id, 0], [id, 1]);
  }

  function read(db, id) {
    const store = db.transaction([COPIES], 'readonly').objectStore(COPIES);
    return result(id ? store.getAll(bothSlots(id)) : store.getAll());
  }

  // ---- one thing after the other ----

  let tail = Promise.resolve();

  function note(error) {
    const name = error && error.name;
    trouble = name === 'QuotaExceededError' ? FULL : name === 'VersionError' ? NEWER : BLOCKED;
    close();
  }

  // The promise is kept even when the job fails; the failure is noted.
  function after(job) {
    tail = tail.then(job).catch(note);
    return tail;
  }

  function report() {
    unsaved.forEach((work) => {
      bridge.withTexts([work.name, work.time], (name, time) => {
        bridge.call('storage_work', work.id, work.copies, name, time);
      });
    });
    bridge.call('storage_report', permission, trouble, nWriting > 0 ? 1 : 0, isLocalFile ? 1 : 0,
      isElsewhere ? 1 : 0);
  }

  function stop(nowPermission) {
    permission = nowPermission;
    isDecided = true;
    waiting.clear();
    written.clear();
    unsaved = [];
  }

  // ---- writing ----

  async function put(db, work) {
    let last = written.get(work.id);
    if (!last) {
      const { whole } = judge(await read(db, work.id));
      last = whole || { slot: 1, sequence: 0 };
    }
    const copy = makeCopy(work, last);
    await change(db, COPIES, (store) => { store.put(copy); });
    written.set(work.id, { slot: copy.slot, sequence: copy.sequence });
  }

  async function write(work) {
    if (permission !== ON) return;
    const wasOpen = Boolean(database);
    try {
      await put(await open(true), work);
    } catch (error) {
      // A connection may have gone bad while the page was asleep; a new one is worth one try.
      if (!wasOpen || error && error.name === 'QuotaExceededError') throw error;
      close();
      if (permission !== ON) return;  // the connection went with a wipe in another tab
      await put(await open(true), work);
    }
    trouble = NO_TROUBLE;
  }

  // The answer is kept only where it differs from what a page without one does.
  async function keepSetting(value) {
    const isDefault = value === (isLocalFile ? OFF : ON);
    const db = await open(!isDefault);
    if (!db) return;
    await change(db, SETTINGS, (store) => {
      if (isDefault) store.delete(AUTOSAVE);
      else store.put(value, AUTOSAVE);
    });
    trouble = NO_TROUBLE;
  }

  // ---- what is offered ----

  function workMark(id) {
    return 'work-' + id;
  }

  async function findUnsaved(held) {
    const db = await open(false);
    const works = new Map();
    (db ? await read(db) : []).forEach((copy) => {
      if (!works.has(copy.project)) works.set(copy.project, []);
      works.get(copy.project).push(copy);
    });
    const found = [];
    nHeld = 0;
    works.forEach((copies, id) => {
      if (id === current) return;
      if (held.has(workMark(id))) {
        nHeld += 1;
        return;
      }
      const judged = judge(copies);
      found.push({ judged, id, copy: judged.whole || judged.newest });
    });
    found.sort((a, b) => b.copy.time - a.copy.time);
    unsaved = found.map(({ judged, id, copy }) => {
      return { id, name: String(copy.name), time: timeText(copy.time), copies: judged.copies };
    });
  }

  async function refresh() {
    const held = await bridge.tabs.held();
    const before = JSON.stringify(unsaved);
    await after(() => findUnsaved(held));
    if (JSON.stringify(unsaved) !== before) report();
    if (nHeld > 0 && nLooks < LOOK_AGAIN_MS.length) setTimeout(refresh, LOOK_AGAIN_MS[nLooks++]);
  }

  // Whether another tab has one of the marks of the open project.
  async function lookAround() {
    const id = current;
    const claims = await Promise.all(marks.map((mark) => bridge.tabs.claim(mark)));
    if (id !== current) {
      bridge.tabs.keepOnly(marks);
      return;
    }
    isElsewhere = claims.indexOf(false) >= 0;
    report();
    await refresh();
  }

  // Reads the kept answer and looks what there is.
  async function begin(nTries) {
    await after(async () => {
      if (!isDecided) permission = isLocalFile ? OFF : ON;  // for a storage that cannot be opened
      const db = await open(false);
      const kept = db && await result(db.transaction([SETTINGS], 'readonly').objectStore(SETTINGS).get(AUTOSAVE));
      if (!isDecided) permission = kept || (isLocalFile ? ASK : ON);
      trouble = NO_TROUBLE;
    });
    report();
    if (database) refresh();
    else if (trouble === BLOCKED && nTries < LOOK_AGAIN_MS.length) {
      setTimeout(() => { begin(nTries + 1); }, LOOK_AGAIN_MS[nTries]);
    }
  }

  function hand(id, copy) {
    const bytes = copy ? copy.bytes : new Uint8Array(0);
    const pointer = Module._malloc(bytes.length || 1);
    if (pointer) bridge.bytes().set(bytes, pointer);
    bridge.withTexts([copy ? timeText(copy.time) : ''], (time) => {
      bridge.call('storage_loaded', id, pointer, pointer ? bytes.length : 0, time);
    });
    if (pointer) Module._free(pointer);
  }

  // ---- removing ----

  function removeDatabase() {
    close();
    return new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = function () { resolve(); };
      request.onerror = function () { reject(request.error); };
      request.onblocked = function () {
        setTimeout(() => { reject(new Error('another tab does not let go')); }, LET_GO_MS);
      };
    });
  }

  function wipe(nowPermission) {
    stop(nowPermission);
    let isGone = 0;
    after(async () => {
      await removeDatabase();
      bridge.tabs.forget();
      trouble = NO_TROUBLE;
      isGone = 1;
      if (nowPermission === SHARED) await keepSetting(SHARED);
    }).then(() => {
      report();
      bridge.call('storage_wiped', isGone);
    });
  }

  bridge.storage = {
    // 52 random bits.
    number: function () {
      const random = crypto.getRandomValues(new Uint32Array(2));
      return (random[0] & 0xFFFFF) * 0x100000000 + random[1];
    },

    store: function (id, name, pointer, length) {
      if (permission !== ON) return;
      const isNew = !waiting.has(id);
      waiting.set(id, { id, name, bytes: bridge.bytes().slice(pointer, pointer + length) });
      if (!isNew) return;
      nWriting += 1;
      after(async () => {
        const work = waiting.get(id);
        waiting.delete(id);
        if (work) await write(work);
      }).then(() => {
        nWriting -= 1;
        report();
      });
    },

    drop: function (id) {
      waiting.delete(id);
      after(async () => {
        const db = await open(false);
        if (db) await change(db, COPIES, (store) => { store.delete(bothSlots(id)); });
        written.delete(id);
      }).then(refresh);
    },

    load: async function (id) {
      const isMine = await bridge.tabs.claim(workMark(id));
      let whole;
      await after(async () => {
        const db = isMine ? await open(false) : null;
        whole = judge(db ? await read(db, id) : []).whole;
      });
      if (whole) written.set(id, { slot: whole.slot, sequence: whole.sequence });
      hand(id, whole);
      if (current !== id) bridge.tabs.keepOnly(marks);
      refresh();
    },

    hold: function (id, pointer, length) {
      const print = crc32(bridge.bytes().subarray(pointer, pointer + length)) + '-' + length;
      if (id !== current) {
        current = id;
        marks = [workMark(id)];
        isElsewhere = false;
        bridge.tabs.keepOnly(marks);
      }
      if (marks.indexOf('file-' + print) < 0) marks.push('file-' + print);
      lookAround();
    },

    allow: function (wish) {
      if (wish === SHARED) {
        wipe(SHARED);
        return;
      }
      permission = wish;
      isDecided = true;
      after(() => keepSetting(wish)).then(report);
    },

    wipe: function () {
      wipe(OFF);
    },

    callBackAfter: function (seconds) {
      clearTimeout(timer);
      timer = setTimeout(() => { bridge.call('storage_due', 0); }, seconds * 1000);
    },

    // For a page that has broken down: whether the open project is in the storage, once all that was handed
    // over has been written.
    settled: async function () {
      await tail;
      return permission === ON && trouble === NO_TROUBLE && written.has(current);
    },

    listen: function () {
      begin(0);
      const handOver = function () { bridge.call('storage_due', 1); };
      window.addEventListener('beforeunload', handOver);
      window.addEventListener('pagehide', handOver);
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') handOver();
        else if (isElsewhere) lookAround();
        else if (nHeld > 0) refresh();
      });
    }
  };
})();
