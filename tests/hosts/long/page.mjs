// The pages of the survival runs, and what they prepare before anything of ours is there: a clock that can be put forward and held
// (three failures in ten seconds are the end, and a thousand failures ten seconds apart would take hours), the Wasm
// memories as they are made, and a mark on natives through which a failure can be brought about.
import { element, inForm } from '../page.mjs';

function prepare() {
  const clock = performance.now.bind(performance);
  let ahead = 0;
  let held;
  const now = () => held ?? clock() + ahead;
  performance.now = now;
  __host.skip = (ms) => {
    held = undefined;
    ahead += ms;
  };
  // A machine that is busy shall not make ten seconds of three failures.
  __host.hold = () => { held = now(); };
  __host.clock = clock;

  // Weak, so that counting them keeps none of them; and those that are gone are not kept count of, which would be what grows.
  let memories = [];
  __host.memories = () => {
    memories = memories.filter((one) => one.deref());
    return memories.map((one) => one.deref());
  };
  __host.bytes = () => __host.memories().reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  const note = (result) => {
    const { exports } = result.instance ?? result;
    for (const name of Object.keys(exports)) {
      if (exports[name] instanceof WebAssembly.Memory) {
        memories.push(new WeakRef(exports[name]));
        __host.memory = new WeakRef(exports[name]);
      }
    }
    return result;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const native = WebAssembly[name];
    WebAssembly[name] = (...given) => native.apply(WebAssembly, given).then(note);
  }

  // A native that fails once, for nodes of ours: by itself, or by calling itself until the stack is full.
  __host.spoil = (owner, name, kind) => {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    const restore = () => Object.defineProperty(owner, name, own);
    const isOurs = (node) => node?.getRootNode?.() === __host.root();
    __host.restore = restore;
    Object.defineProperty(owner, name, {
      ...own,
      [kind](...given) {
        if (!isOurs(this)) return own[kind].apply(this, given);
        const dig = __host.digs ? () => 1 + dig() : undefined;
        // All of them: the widget that takes its place shall find everything in order.
        __host.restoreAll();
        dig?.();
        throw new Error('brought about by the test');
      },
    });
  };
}

export const bench = { name: 'survival', before: prepare, markup: inForm(element('name="quote" loading="eager"')) };
export const empty = { name: 'survival of many', before: prepare, markup: '<div id="place"></div>' };
