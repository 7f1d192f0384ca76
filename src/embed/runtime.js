// One widget's life in a page: instances of one compiled module that follow each other. When one fails, the next takes
// its place with what the buyer had done; three failures in ten seconds are the end. Shared by the stand-alone page and
// the element. What is needed of the browser is taken here, before anybody has replaced it.
const { fetch: get, setTimeout: later, performance: watch, AbortSignal: signals, WebAssembly: wasm } = globalThis;
const now = watch.now.bind(watch);
// One that has a timer of its own holds nothing once the answer is there.
const patience = signals?.timeout?.bind(signals);

const WINDOW = 10_000;
const MOST = 3;
// A page that takes us apart is not at fault in the same way: it may have to be borne with once more.
const BORNE = 4;
const PATIENCE = 60_000;

// What is done once, and again only where it failed.
export const once = (work) => {
  let result;
  return (...given) => result ??= work(...given).catch((error) => {
    result = undefined;
    throw error;
  });
};

// The request for one of our own files; what arrives is what was released, or nothing.
// One that never comes to its end is given up, so that something can be said.
export const request = (address, integrity) => {
  const signal = patience?.(PATIENCE);
  return get(address, { integrity, signal }).then((answer) => {
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    return answer;
  }).catch((error) => {
    const told = new Error(`could not load ${address}: ${error.message}`, { cause: error });
    throw signal?.aborted ? Object.assign(told, { code: 'network' }) : told;
  });
};

// A server that names the wrong type is no reason to fail: what has arrived is compiled all the same.
export const compile = async (answer) => (wasm.compileStreaming && answer.headers.get('content-type') === 'application/wasm'
  ? wasm.compileStreaming(answer)
  : wasm.compile(await answer.arrayBuffer()));

// A part that was compiled serves all widgets of a page, and those that take the place of one that failed.
const loaded = { __proto__: null };
const load = (address, integrity) => (loaded[address] ??= request(address, integrity).then(compile).catch((error) => {
  delete loaded[address];
  throw error;
}));

// `parts` are the glue's function, the compiled module and `locate`, which tells the address of a part. `place` makes the
// element the widget stands in, at first and after each failure, and is told what becomes of it.
export const live = (parts, place) => {
  const { factory, module, locate } = parts;
  const failures = [];
  let current;
  let ended = false;

  const begin = async () => {
    const instance = factory({ load: (name, integrity) => load(locate(name).address, integrity), failed: (error) => failed(instance, error) });
    current = instance;
    await instance.init(module);
    if (current === instance) instance.mount(place.root(failures.length), place.holder);
  };

  // What is on the stack belongs to the instance that failed, and the stack may be full: then even these two lines fail, the
  // instance stays the current one, and the next thing it does wrong brings us here again.
  const failed = (instance, error, most = MOST) => {
    if (instance !== current || ended) return;
    later(() => {
      // What it had heard of the window would hold all of it in memory.
      instance.end();
      replace(error, most);
    });
    current = undefined;
  };

  const replace = (error, most) => {
    if (ended || current) return;
    const at = now();
    while (failures.length > 0 && at - failures[0] > WINDOW) failures.shift();
    failures.push(at);
    place.failed(error);
    if (failures.length >= most) {
      ended = true;
      place.ended(error);
      return;
    }
    begin().catch((problem) => place.lost(problem));
  };

  return {
    begin,
    restart: (why) => failed(current, why, BORNE),
    end: () => {
      ended = true;
      current?.end();
      current = undefined;
    },
  };
};
