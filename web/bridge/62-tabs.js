// Which projects other tabs of this browser have open.
//
// A tab claims marks. No claim outlives its tab: claims are Web Locks where the browser grants them (secure
// pages); elsewhere each tab only remembers its own marks and tells them when another asks. Tabs speak
// through a BroadcastChannel, in browsers without it through the events of localStorage.
(function () {
  'use strict';

  const bridge = window.Module.bridge;
  const NAME = 'tongbao';
  const ANSWER_MS = 1500;  // a tab that computes longer than this is taken for closed

  const mine = new Map();  // mark → gives the lock back
  const asked = new Set();  // answers being collected, each a set of marks
  const me = Math.random();
  let locks = navigator.locks && navigator.locks.query ? navigator.locks : null;
  let channel = null;

  function post(message) {
    message.from = me;
    if (channel) {
      channel.postMessage(message);
      return;
    }
    try {
      localStorage.setItem(NAME, JSON.stringify(message));
      localStorage.removeItem(NAME);
    } catch (error) {
      // Without a storage no other tab can keep anything either.
    }
  }

  function hear(message) {
    if (message.to === me) asked.forEach((marks) => { message.marks.forEach((mark) => { marks.add(mark); }); });
    else if (!message.to) post({ to: message.from, marks: Array.from(mine.keys()) });
  }

  function ask() {
    return new Promise((resolve) => {
      const marks = new Set();
      asked.add(marks);
      post({});
      setTimeout(() => {
        asked.delete(marks);
        resolve(marks);
      }, ANSWER_MS);
    });
  }

  // True: the lock is ours until its tab ends or it is given back. A browser that refuses rejects.
  function lock(mark) {
    return new Promise((resolve, reject) => {
      locks.request(NAME + '-' + mark, { ifAvailable: true }, (granted) => {
        resolve(Boolean(granted));
        if (!granted) return undefined;
        return new Promise((release) => { mine.set(mark, release); });
      }).catch(reject);
    });
  }

  function release(mark) {
    const giveBack = mine.get(mark);
    mine.delete(mark);
    if (giveBack) giveBack();
  }

  bridge.tabs = {
    // False: another tab has the mark.
    claim: async function (mark) {
      if (mine.has(mark)) return true;
      if (locks) {
        try {
          return await lock(mark);
        } catch (error) {
          locks = null;
        }
      }
      // Claimed before asking: of two tabs that ask at the same moment none gets it.
      mine.set(mark, null);
      const isFree = !(await ask()).has(mark);
      if (!isFree) release(mark);
      return isFree;
    },

    // The marks that other tabs have.
    held: async function () {
      if (locks) {
        try {
          const all = (await locks.query()).held.map((one) => { return one.name.slice(NAME.length + 1); });
          return new Set(all.filter((mark) => { return !mine.has(mark); }));
        } catch (error) {
          locks = null;
        }
      }
      return ask();
    },

    keepOnly: function (marks) {
      Array.from(mine.keys()).forEach((mark) => { if (marks.indexOf(mark) < 0) release(mark); });
    },

    // Nothing of the messages stays behind.
    forget: function () {
      try {
        localStorage.removeItem(NAME);
      } catch (error) {
        // There is no storage that could hold anything.
      }
    },

    listen: function () {
      try {
        channel = new BroadcastChannel(NAME);
        channel.onmessage = function (event) { hear(event.data); };
      } catch (error) {
        window.addEventListener('storage', (event) => {
          if (event.key === NAME && event.newValue) hear(JSON.parse(event.newValue));
        });
      }
    }
  };
})();
