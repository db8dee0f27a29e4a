// The subjects, in the page: each has prepare(shape, counts), run(points) and result() → [total of each unit in tenths,
// units in the order of the ranking].

/* global RescoreBench, aq */
import * as duckdb from '/duckdb/duckdb-browser.mjs';

function makeCounts([nUnits, nPeriods, nLevels, nCategories]) {
  let state = 2023;
  const counts = new Int32Array(nUnits * nPeriods * nLevels * nCategories);
  for (let i = 0; i < counts.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    counts[i] = (state >>> 8) % 20;
  }
  return counts;
}

// In tenths of a point, as in rescore.cpp.
function pointsOf(change, n) {
  return Int32Array.from({ length: n }, (_, i) => (change * 7 + i * 3) % 100 + 1);
}

function ranked(totals) {
  return Array.from(totals.keys()).sort((a, b) => totals[b] - totals[a] || a - b);
}

const core = await RescoreBench();
const coreSubject = {
  prepare(shape) { this.nUnits = shape[0]; core._bench_setup(...shape); },
  run(points, change) { core._bench_run(change); },
  result() {
    const units = Array.from({ length: this.nUnits }, (_, i) => i);
    return [units.map((unit) => core._bench_total_of(unit)), units.map((place) => core._bench_unit_at(place))];
  },
};

// The plain loop over every counter.
const arrays = {
  prepare(shape, counts) { this.shape = shape; this.counts = counts; this.totals = new Float64Array(shape[0]); },
  run(points) {
    const [nUnits, nPeriods] = this.shape;
    const { counts, totals } = this;
    const nFacets = points.length;
    let at = 0;
    for (let unit = 0; unit < nUnits; unit++) {
      let total = 0;
      for (let period = 0; period < nPeriods; period++) {
        for (let facet = 0; facet < nFacets; facet++) total += counts[at++] * points[facet];
      }
      totals[unit] = total;
    }
    this.order = ranked(totals);
  },
  result() { return [Array.from(this.totals), this.order]; },
};

// The same with the months summed beforehand, as the core does.
const summedArrays = {
  prepare(shape, counts) {
    const [nUnits, nPeriods, nLevels, nCategories] = shape;
    const nFacets = nLevels * nCategories;
    const sums = new Int32Array(nUnits * nFacets);
    for (let i = 0; i < counts.length; i++) {
      sums[Math.floor(i / (nPeriods * nFacets)) * nFacets + i % nFacets] += counts[i];
    }
    arrays.prepare.call(this, [nUnits, 1, nLevels, nCategories], sums);
  },
  run: arrays.run,
  result: arrays.result,
};

const arquero = {
  prepare(shape, counts) {
    const [nUnits, nPeriods, nLevels, nCategories] = shape;
    const nFacets = nLevels * nCategories;
    this.nUnits = nUnits;
    this.table = aq.table({
      unit: Int32Array.from(counts, (_, i) => Math.floor(i / (nPeriods * nFacets))),
      facet: Int32Array.from(counts, (_, i) => i % nFacets),
      n: counts,
    });
  },
  run(points) {
    this.answer = this.table.params({ points }).groupby('unit')
      .rollup({ total: (d, $) => aq.op.sum(d.n * $.points[d.facet]) })
      .orderby(aq.desc('total'), 'unit');
  },
  result() {
    const order = Array.from(this.answer.array('unit'));
    const sorted = Array.from(this.answer.array('total'));
    const totals = new Array(this.nUnits);
    order.forEach((unit, place) => { totals[unit] = sorted[place]; });
    return [totals, order];
  },
};

const worker = new Worker('/duckdb/duckdb-browser-eh.worker.js');
const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
await database.instantiate('/duckdb/duckdb-eh.wasm');
const connection = await database.connect();
const duck = {
  async prepare(shape, counts) {
    const [nUnits, nPeriods, nLevels, nCategories] = shape;
    const nFacets = nLevels * nCategories;
    this.nUnits = nUnits;
    const lines = ['unit,facet,n'];
    for (let i = 0; i < counts.length; i++) {
      lines.push(`${Math.floor(i / (nPeriods * nFacets))},${i % nFacets},${counts[i]}`);
    }
    await database.registerFileText('counts.csv', lines.join('\n'));
    await connection.query('create or replace table counts as select * from read_csv_auto(\'counts.csv\')');
    await database.dropFile('counts.csv');
  },
  async run(points) {
    const values = Array.from(points, (value, facet) => `(${facet},${value})`).join(',');
    this.answer = await connection.query(
      `select unit, sum(n * p)::double as total from counts join (values ${values}) as rules(facet, p) using (facet) ` +
      'group by unit order by total desc, unit');
  },
  result() {
    const order = Array.from(this.answer.getChild('unit').toArray(), Number);
    const sorted = Array.from(this.answer.getChild('total').toArray(), Number);
    const totals = new Array(this.nUnits);
    order.forEach((unit, place) => { totals[unit] = sorted[place]; });
    return [totals, order];
  },
};

const subjects = { core: coreSubject, 'typed arrays': arrays, 'summed arrays': summedArrays, Arquero: arquero, 'DuckDB-wasm': duck };
const CHANGES = { core: 20, 'typed arrays': 20, 'summed arrays': 20, Arquero: 3, 'DuckDB-wasm': 3 };
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

window.measure = async (shape, rounds) => {
  const counts = makeCounts(shape);
  const nFacets = shape[2] * shape[3];
  const times = {};
  let differences = '';
  for (const [name, subject] of Object.entries(subjects)) {
    times[name] = [];
    await subject.prepare(shape, counts);
  }
  let change = 0;
  for (let round = 0; round < rounds; round++) {
    const last = change + 20;
    let expected = '';
    for (const [name, subject] of Object.entries(subjects)) {
      const changes = Array.from({ length: CHANGES[name] }, (_, i) => last - CHANGES[name] + i + 1);
      const points = changes.map((one) => pointsOf(one, nFacets));
      const start = performance.now();
      for (let i = 0; i < changes.length; i++) {
        const done = subject.run(points[i], changes[i]);
        if (done) await done;
      }
      times[name].push((performance.now() - start) / changes.length);
      const result = JSON.stringify(subject.result());
      expected = expected || result;
      if (result !== expected && !differences.includes(name)) differences += ` ${name}`;
    }
    change = last;
  }
  return { medians: Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])), differences };
};
