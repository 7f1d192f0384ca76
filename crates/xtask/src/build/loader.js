// Chunks of the Wasm, fetched when first asked for. This text becomes part of the glue, so that every instance has
// chunks of its own. A chunk that did not arrive may be asked for again.
const chunk = (file, needs, integrity) => {
  let loaded;
  const load = async () => {
    const [module] = await Promise.all([file && place.load(file, integrity), ...needs.map((need) => need())]);
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
  if (!isOver) entered(wasm.__indirect_function_table.get(callback))(data, success === true);
};
