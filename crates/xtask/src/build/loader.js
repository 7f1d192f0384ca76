// Chunks of the Wasm, fetched when first asked for. This text becomes part of the glue, so that every evaluation of
// the glue has chunks of its own, which join its own instance. A chunk that did not arrive may be asked for again.
const chunk = (file, needs) => {
  let loaded;
  const compile = async () => {
    const answer = await fetch(new URL(file, import.meta.url));
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
    // A server that names the wrong type: compile what arrives all the same.
    return answer.headers.get('content-type') === 'application/wasm'
      ? WebAssembly.compileStreaming(answer)
      : WebAssembly.compile(await answer.arrayBuffer());
  };
  const load = async () => {
    const [module] = await Promise.all([file && compile(), ...needs.map((need) => need())]);
    if (module) await WebAssembly.instantiate(module, { __wasm_split: wasm });
  };
  return () => loaded ??= load().catch((error) => {
    loaded = undefined;
    throw error;
  });
};
// Tells the Wasm, which waits for it, whether the chunk is there.
const answering = (load) => async (callback, data) => {
  const success = await load().then(() => true, (error) => console.error(error));
  wasm.__indirect_function_table.get(callback)(data, success === true);
};
