// The readings as Markdown: engine, pages, where our own time goes, and each target with met or missed beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '../journeys/harness.mjs';

function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

const median = (values) => quantile(values, 0.5);
const mega = (bytes) => (bytes / 1_048_576).toFixed(2);

export function report({ pages, runs, flags, ofEngine, version, load, keep }) {
  const words = `${new Date().toISOString().slice(0, 10)}, Chromium ${version}, ${cpus().length} × ${cpus()[0].model.trim()}, `
    + `load average ${load.toFixed(1)} at the end, medians of ${runs} alternating runs; made by `
    + `\`cargo xtask bench ${flags} --write\`.`;
  const parts = [words, ...(ofEngine ? [engineTable(ofEngine)] : []), loadTable(pages), useTable(pages), anatomy(pages)];
  if (pages.length > 2) parts.push(verdicts(pages, ofEngine));
  const text = parts.join('\n\n');
  console.log(`\n${text}`);
  if (keep) write(text);
}

function table(head, rows) {
  return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function engineTable({ shown, wasm, native }) {
  const both = (values) => (values.length === 0 ? '' : `${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)})`);
  return `### The engine\n\nMicroseconds, median of the turns and (best). The default page shows ${shown} effects.\n\n${table(
    ['work', 'native', 'Wasm'],
    [['one full quote', both(native.quote), both(wasm.quote)],
      ['one glance: price, minimum, time', both(native.glance), both(wasm.glance)],
      ['the effects beside all choices of a page', both(native.alternatives), both(wasm.alternatives)]],
  )}`;
}

function of(pages, name) {
  return pages.find((page) => page.name === name)?.readings;
}

const at = (readings, field) => median(readings.loads.map((one) => one[field]));

// The median of the ratios within each turn: what slowed the machine then slowed both.
function ratio(one, other, field) {
  return median(one.loads.map((load, run) => load[field] / (other?.loads[run]?.[field] ?? NaN)));
}

function loadTable(pages) {
  const react = of(pages, 'react');
  const rows = pages.map(({ title, readings }) => [
    title, (at(readings, 'sent') / 1000).toFixed(1),
    ...['paint', 'price', 'interactive', 'answered'].map((field) => Math.round(at(readings, field))),
    ratio(readings, react, 'paint').toFixed(2), ratio(readings, react, 'interactive').toFixed(2),
    at(readings, 'shift').toFixed(4), Math.round(median(readings.long.map((one) => one.before))),
    Math.round(median(readings.long.map((one) => one.after))),
  ]);
  return `### Loading\n\n${table(['page', 'transfer kB', 'first paint ms', 'price painted ms', 'interactive ms', 'click at that moment answered after ms', 'first paint ÷ React',
    'interactive ÷ React', 'shift', 'longest task before the load event, ms', 'longest after, ms'], rows)}`;
}

const painted = (readings, share) => quantile(readings.clicks.map((one) => one.painted), share);

function useTable(pages) {
  const rows = pages.map(({ title, readings }) => {
    const { done, long, before, after } = readings.growth;
    return [title, Math.round(painted(readings, 0.5)), Math.round(painted(readings, 0.95)),
      Math.round(quantile(readings.clicks.map((one) => one.settled), 0.5)), done, long.length, Math.round(Math.max(0, ...long)),
      mega(after.script), mega(after.script - before.script), mega(after.wasm), mega(after.wasm - before.wasm)];
  });
  return `### Use\n\n${table(['page', 'click p50 ms', 'click p95 ms', 'settled p50 ms', 'clicks', 'long tasks', 'longest ms', 'heap MB',
    'heap grown MB', 'Wasm MB', 'Wasm grown MB'], rows)}`;
}

function anatomy(pages) {
  const rows = pages.filter(({ readings }) => readings.loads[0].compiled !== undefined).map(({ title, readings }) => {
    const steps = ['document', 'paint', 'wasm', 'compiled', 'mounted', 'interactive'].map((field) => Math.round(at(readings, field)));
    return [title, ...steps, at(readings, 'nodes')];
  });
  return `### Where the time until interactive goes\n\n${table(['page', 'document here, ms', 'first paint', 'Wasm here',
    'Wasm compiled', 'mounted', 'interactive', 'elements'], rows)}`;
}

function verdicts(pages, ofEngine) {
  const ours = of(pages, 'packwright');
  const rows = [];
  const judge = (what, figure, limit, unit = '') => {
    const shown = (value) => `${Number(value.toPrecision(3))}${unit}`;
    rows.push([what, shown(limit), shown(figure), figure <= limit ? 'met' : '**missed**']);
  };
  if (ofEngine) {
    const { wasm, native, shown } = ofEngine;
    if (native.quote.length > 0) judge('one full quote, native', median(native.quote), 10, ' µs');
    judge('one full quote, Wasm', median(wasm.quote), 40, ' µs');
    judge(`all ${shown} effects of the page, Wasm`, median(wasm.alternatives) / 1000, 5, ' ms');
  }
  judge('Wasm of the first load, with headers', at(ours, 'wasmSent') / 1000, 150, ' kB');
  judge('all of the first load, with headers', at(ours, 'sent') / 1000, 200, ' kB');
  const against = (name, field, limit, what) => {
    const other = of(pages, name);
    if (other) judge(what, ratio(ours, other, field), limit, ' ×');
  };
  against('react', 'paint', 1, "first paint beside React 19's");
  against('yew', 'interactive', 1.25, 'interactive beside the bare Yew page');
  against('surveyjs', 'interactive', 0.5, 'interactive beside SurveyJS');
  against('formio', 'interactive', 0.5, 'interactive beside Form.io');
  const react = of(pages, 'react');
  if (react) judge("click → price, p95, beside React 19's", painted(ours, 0.95) / painted(react, 0.95), 1, ' ×');
  const wins = ours.loads.filter((one, run) => react && one.paint <= react.loads[run].paint).length;
  if (react) rows.push(['turns with first paint no later than React 19\'s', '', `${wins} of ${ours.loads.length}`, '']);
  judge('longest task after the load event', median(ours.long.map((one) => one.after)), 50, ' ms');
  judge('longest task in 10 000 clicks', Math.max(0, ...ours.growth.long), 50, ' ms');
  // Nobody has set figures for these four; the limits are the bench's own, chosen after a first reading.
  judge('longest task before the load event (own limit)', median(ours.long.map((one) => one.before)), 50, ' ms');
  judge('layout shift (own limit)', at(ours, 'shift'), 0.001);
  judge('script heap grown in 10 000 clicks (own limit)', (ours.growth.after.script - ours.growth.before.script) / 1_048_576, 1, ' MB');
  judge('Wasm memory grown in 10 000 clicks (own limit)', (ours.growth.after.wasm - ours.growth.before.wasm) / 1_048_576, 1, ' MB');
  return `### Against the targets\n\n${table(['what', 'at most', 'is', ''], rows)}`;
}

function write(text) {
  const path = join(root, 'docs', 'measurements.md');
  const [open, close] = ['<!-- bench: begin -->', '<!-- bench: end -->'];
  const old = readFileSync(path, 'utf8');
  const [before, after] = [old.split(open)[0], old.split(close)[1]];
  if (after === undefined) throw new Error(`${path} has lost its marks ${open} and ${close}`);
  writeFileSync(path, `${before}${open}\n${text}\n${close}${after}`);
}
