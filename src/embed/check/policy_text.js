// A Content Security Policy as text: which directive governs what, and the same policy with what we lack added to it and
// nothing else. A directive that is absent falls back to another; a new one therefore starts with that one's sources.
const FALLBACK = {
  'script-src': ['default-src'],
  'connect-src': ['default-src'],
  'img-src': ['default-src'],
};

export const parse = (policy) => {
  const directives = new Map();
  for (const part of policy.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    // The first of two counts, as in browsers.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
};

export const write = (directives) => [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

// `needs` are pairs of a directive and a source.
export const amend = (policy, needs) => {
  const directives = parse(policy);
  for (const [name, source] of needs) {
    const governing = governor(directives, name);
    if (!governing) continue;
    const kept = directives.get(governing).filter((each) => each.toLowerCase() !== '\'none\'');
    directives.set(name, kept.includes(source) ? kept : [...kept, source]);
    // Scripts that are elements, and imports, may have a directive of their own.
    if (name === 'script-src' && source !== '\'wasm-unsafe-eval\'' && directives.has('script-src-elem')) {
      const own = directives.get('script-src-elem').filter((each) => each !== '\'none\'');
      directives.set('script-src-elem', own.includes(source) ? own : [...own, source]);
    }
  }
  return write(directives);
};

const governor = (directives, name) => [name, ...FALLBACK[name]].find((each) => directives.has(each));
