// Listens to what the browser says of the page's Content Security Policy, and tells which complaint belongs to which try
// of ours. The browser's event carries the whole policy, which no script could read otherwise.
const PATIENCE_MS = 60;

export class Violations {
  #all = [];
  #listen = (event) => this.#all.push(event);

  constructor() {
    document.addEventListener('securitypolicyviolation', this.#listen);
  }

  end() {
    document.removeEventListener('securitypolicyviolation', this.#listen);
  }

  // Tries something; resolves to its value or error, and to the complaints about it.
  async during(attempt, directives, isOurs) {
    const before = this.#all.length;
    const outcome = await attempt().then((value) => ({ value }), (error) => ({ error }));
    // The event comes in a task of its own.
    await new Promise((resolve) => { setTimeout(resolve, PATIENCE_MS); });
    const found = this.#all.slice(before)
      .filter((event) => directives.includes(event.effectiveDirective) && isOurs(event.blockedURI ?? ''))
      .map(({ disposition, effectiveDirective, originalPolicy }) => ({ disposition, directive: effectiveDirective, policy: originalPolicy }));
    return {
      ...outcome,
      stopped: found.filter(({ disposition }) => disposition !== 'report'),
      reported: found.filter(({ disposition }) => disposition === 'report'),
    };
  }
}
