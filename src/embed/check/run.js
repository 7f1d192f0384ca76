// Runs all checks and puts the outcome together: findings by group, the policies to send, and the report as text.
import { amend } from './policy_text.js';
import { browser } from './browser.js';
import { files, listing } from './folder.js';
import { fill, words } from './sentences.js';
import { page } from './page.js';
import { place } from './place.js';
import { policy } from './policy.js';

// `folder` is the address of a release folder, `beside` an element whose place in the page is looked at.
export async function run({ folder, beside }) {
  const listed = await listing(folder).then((list) => ({ list }), (error) => ({ error }));
  const context = { folder, beside, list: listed.list, listing: () => listing(folder) };
  const allowed = await policy(context);
  const groups = {
    browser: browser(),
    policy: allowed.findings,
    files: [about(listed, allowed.needs), ...(listed.list ? await files(context) : unreadable(listed.error)), isolation(allowed)],
    page: [...page(context), ...place(context)],
  };
  const findings = Object.entries(groups).flatMap(([group, list]) => list.map((each) => told(group, each)));
  const count = (result) => findings.filter((each) => each.result === result).length;
  const outcome = {
    folder,
    page: location.href.split(/[?#]/)[0],
    version: listed.list?.version,
    findings,
    problems: count('problem'),
    unknown: count('unknown'),
    policies: allowed.policies.map((before) => ({ before, after: amend(before, allowed.needs), isMeta: isMeta(before) })),
  };
  return { ...outcome, text: asText(outcome) };
}

function about({ list, error }, needs) {
  if (list) return { id: 'list', result: 'ok', values: { version: list.version, count: list.files.length } };
  const isStopped = needs.some(([directive]) => directive === 'connect-src');
  return { id: 'list', result: 'problem', say: isStopped ? 'csp' : error.say, values: error.values };
}

const unreadable = (error) => (error.say === 'cors' ? [{ id: 'origins', result: 'problem' }] : []);

// Under COEP a picture of another origin arrives only if its server says that it may.
function isolation({ findings }) {
  if (!globalThis.crossOriginIsolated) return { id: 'isolation', result: 'ok' };
  const pictures = findings.find(({ id }) => id === 'images')?.result;
  return pictures === 'unknown' ? { id: 'isolation', result: 'problem' } : { id: 'isolation', result: 'ok', say: 'fine' };
}

function isMeta(policyText) {
  const metas = [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')];
  const same = (text) => text.replace(/\s+/g, ' ').replace(/;\s*$/, '').trim();
  return metas.some(({ content }) => same(content) === same(policyText));
}

// A finding in words.
function told(group, { id, result, say = result, values }) {
  const check = words.checks[id];
  const [sentence, todo] = [check[say] ?? ''].flat();
  return {
    group,
    id,
    result,
    title: check.title,
    sentence: fill(sentence, values),
    todo: todo ? fill(todo, values) : '',
  };
}

export function asText({ findings, policies, folder, page: address, version }) {
  const lines = [`${words.title}: ${address}`, `${folder}${version ? ` (${version})` : ''}`, navigator.userAgent, ''];
  for (const [group, title] of Object.entries(words.groups)) {
    lines.push(title);
    for (const each of findings.filter((finding) => finding.group === group)) {
      lines.push(`  [${words.results[each.result]}] ${each.title}: ${each.sentence}`);
      if (each.todo) lines.push(`      ${words.todo} ${each.todo}`);
    }
  }
  for (const { before, after } of policies) {
    lines.push('', words.header.title, `  - ${before}`, `  + Content-Security-Policy: ${after}`);
  }
  return lines.join('\n');
}
