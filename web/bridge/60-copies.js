// A copy of unsaved work: how it is made and checked, and which of several is to be trusted.
(function () {
  'use strict';

  // What a copy is made of. A copy of another format is left alone and told.
  const FORMAT = 1;
  // In the order of app::Copies.
  const GOOD = 0, OLDER_ONLY = 1, DAMAGED = 2, FOREIGN = 3;

  let table = null;

  function makeTable() {
    table = new Int32Array(256);
    for (let n = 0; n < 256; n++) {
      let rest = n;
      for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? rest >>> 1 ^ 0xEDB88320 : rest >>> 1;
      table[n] = rest;
    }
  }

  // CRC-32 of the bytes, going on from that of what came before.
  function crc32(bytes, before) {
    if (!table) makeTable();
    let rest = ~(before || 0);
    for (let i = 0; i < bytes.length; i++) rest = rest >>> 8 ^ table[(rest ^ bytes[i]) & 255];
    return ~rest >>> 0;
  }

  function checksum(copy) {
    const head = [copy.format, copy.project, copy.slot, copy.sequence, copy.time, copy.name, copy.length];
    return crc32(copy.bytes, crc32(new TextEncoder().encode(head.join('\n'))));
  }

  function isWhole(copy) {
    return copy.format === FORMAT && copy.bytes instanceof Uint8Array &&
      copy.bytes.length === copy.length && checksum(copy) === copy.checksum;
  }

  function makeCopy(work, last) {
    const copy = {
      format: FORMAT, project: work.id, slot: 1 - last.slot, sequence: last.sequence + 1, time: Date.now(),
      name: work.name, length: work.bytes.length, bytes: work.bytes
    };
    copy.checksum = checksum(copy);
    return copy;
  }

  function judge(copies) {
    const newestFirst = copies.slice().sort((a, b) => b.sequence - a.sequence);
    const whole = newestFirst.find(isWhole);
    const isForeign = copies.some((copy) => copy.format !== FORMAT);
    return {
      whole,
      newest: newestFirst[0],
      copies: !whole ? isForeign ? FOREIGN : DAMAGED : whole === newestFirst[0] ? GOOD : OLDER_ONLY
    };
  }

  function twoDigits(number) {
    return (number < 10 ? '0' : '') + number;
  }

  function timeText(time) {
    const date = new Date(time);
    const year = date.getFullYear();
    return (year === new Date().getFullYear() ? '' : year + '年') + (date.getMonth() + 1) + '月' +
      date.getDate() + '日 ' + twoDigits(date.getHours()) + ':' + twoDigits(date.getMinutes());
  }

  window.Module.bridge.copies = { crc32, judge, makeCopy, timeText };
})();
