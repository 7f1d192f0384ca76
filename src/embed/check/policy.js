// What the page's Content Security Policy lets us do, found out by doing it: compile eight bytes, import a script, fetch
// a file, show a picture, start a worker. Each try that is stopped says which source is lacking in which directive.
import { Violations } from './violations.js';
import { worker } from './worker.js';

// The smallest module: its magic number and its version.
const MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const SCRIPT = ['script-src', 'script-src-elem'];
const PATIENCE_MS = 5000;
// What is asked for where the list has not arrived: the policy is asked before anybody looks at what it is.
const UNLISTED = 'integrity.json';

export async function policy({ folder, list, listing }) {
  const isOurs = (blocked) => blocked.startsWith(folder) || blocked === new URL(folder).origin;
  const source = folder;
  const violations = new Violations();
  const findings = [];
  const needs = [];
  const policies = new Set();
  const reported = new Set();

  // One try, and what follows from it.
  const attempt = async (id, { try: action, directives, owns = isOurs, need, failed = 'unknown', passed = 'ok' }) => {
    const { value, error, stopped, reported: told } = await violations.during(action, directives, owns);
    for (const { directive } of told) reported.add(directive);
    if (stopped.length > 0 && !need) {
      // We do without it.
      findings.push({ id, result: 'note', say: 'forbidden', values: { directive: stopped[0].directive, source } });
    } else if (stopped.length > 0) {
      needs.push(need);
      for (const each of stopped) policies.add(each.policy);
      findings.push({ id, result: 'problem', values: { directive: stopped[0].directive, source } });
    } else if (error) {
      const say = error.say ?? failed;
      if (say) findings.push({ id, result: error.result ?? 'unknown', say, values: { reason: error.message, page: location.origin } });
    } else {
      findings.push({ id, result: passed });
    }
    return value;
  };

  await attempt('compile', {
    try: async () => { await WebAssembly.compile(MODULE); },
    directives: ['script-src', 'default-src'],
    owns: (blocked) => blocked === 'wasm-eval' || blocked === 'eval' || blocked === '',
    need: ['script-src', '\'wasm-unsafe-eval\''],
  });
  await attempt('import', {
    try: () => inTime(import(`${folder}check.js?probe=${Date.now()}`)),
    directives: SCRIPT,
    need: ['script-src', source],
  });
  // The list has been asked for already; where that was stopped, once more under observation.
  await attempt('connect', {
    try: async () => { if (!list) await listing().catch(() => {}); },
    directives: ['connect-src'],
    need: ['connect-src', source],
  });
  await attempt('images', {
    try: async () => {
      const one = picture(list, folder);
      if (!one) throw Object.assign(new Error('none'), { say: 'note', result: 'note' });
      await show(one);
    },
    directives: ['img-src'],
    need: ['img-src', source],
  });
  await attempt('artwork', {
    try: () => showOwn(),
    directives: ['img-src'],
    owns: (blocked) => blocked.startsWith('blob'),
    need: ['img-src', 'blob:'],
    failed: 'problem',
  });
  findings.push(styles());
  const { finding, reports } = await worker({ folder, list, violations, isOurs });
  findings.push(finding);
  for (const directive of reports) reported.add(directive);
  findings.push({ id: 'types', result: 'ok' });
  violations.end();

  if (findings.every(({ result }) => result !== 'problem') && reported.size > 0) {
    findings.unshift({ id: 'csp', result: 'note', values: { directives: [...reported].join(', ') } });
  }
  return { findings, needs, policies: [...policies] };
}

const inTime = (promise) => Promise.race([
  promise,
  new Promise((_, reject) => { setTimeout(() => reject(new Error('no answer')), PATIENCE_MS); }),
]);

const picture = (list, folder) => {
  const name = list?.files.find(({ name: each }) => /\.(svg|png|webp|jpe?g)$/.test(each))?.name;
  if (list && !name) return undefined;
  return { address: new URL(name ?? UNLISTED, folder).href };
};

const show = ({ address }) => inTime(new Promise((resolve, reject) => {
  const image = new Image();
  image.onload = () => resolve();
  image.onerror = () => reject(new Error('it did not arrive'));
  image.src = address;
}));

async function showOwn() {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  const address = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
  try {
    await show({ address });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function styles() {
  const host = document.createElement('div');
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('p { text-indent: 7px }');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const line = root.appendChild(document.createElement('p'));
    document.documentElement.append(host);
    return { id: 'styles', result: getComputedStyle(line).textIndent === '7px' ? 'ok' : 'problem' };
  } catch {
    return { id: 'styles', result: 'problem' };
  } finally {
    host.remove();
  }
}
