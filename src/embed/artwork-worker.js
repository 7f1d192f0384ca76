// The worker that decodes pictures for the logo: it gets a file and a size, and answers with a PNG of the pixels, or with
// null. It can be stopped at any moment; whatever else was in the file ends here.
self.onmessage = async ({ data }) => {
  const { file, width, height } = data;
  try {
    const bitmap = await createImageBitmap(file, { resizeWidth: width, resizeHeight: height });
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d').drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    self.postMessage(await canvas.convertToBlob({ type: 'image/png' }));
  } catch {
    self.postMessage(null);
  }
};

// Some browsers have workers but nothing to draw on in them.
self.postMessage(typeof OffscreenCanvas === 'function' && typeof createImageBitmap === 'function' ? 'ready' : 'unable');
