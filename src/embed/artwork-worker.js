// The worker that reads artwork for the logo. It gets a picture and a size, and answers with a PNG of the pixels; or the
// module that makes drawings into pixels and a drawing, and answers with what came of it; or with null. It can be stopped
// at any moment; whatever else was in the file ends here.
const decoded = async ({ file, width, height }) => {
  const bitmap = await createImageBitmap(file, { resizeWidth: width, resizeHeight: height });
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
};

const drawn = async ({ module, bytes }) => {
  const { memory, room, step, outcome, size } = (await WebAssembly.instantiate(module)).exports;
  const place = room(bytes.length);
  new Uint8Array(memory.buffer).set(bytes, place);
  while (step() === 1);
  return new Uint8Array(memory.buffer, outcome(), size()).slice();
};

self.onmessage = async ({ data }) => {
  try {
    self.postMessage(await (data.module ? drawn : decoded)(data));
  } catch {
    self.postMessage(null);
  }
};

// Some browsers have workers but nothing to draw on in them.
self.postMessage(typeof OffscreenCanvas === 'function' && typeof createImageBitmap === 'function' ? 'ready' : 'unable');
