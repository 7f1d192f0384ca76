// Pictures to take away, made in the page: nothing is sent anywhere.
const LONG = 2000;
const MOST_PIXELS = 16_000_000;

// Whether this browser writes WebP; others write PNG instead and say nothing.
export const hasWebp = () => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1, 1];
  return canvas.toDataURL('image/webp').startsWith('data:image/webp');
};

// What stands behind the bag: the stage's own colours.
const ground = (pen, { width, height }, figure) => {
  const [top = '#f1ebe2', foot = '#ddd3c5'] = getComputedStyle(figure).backgroundImage.match(/(rgba?|color|oklab|oklch)\([^)]*\)/g) ?? [];
  const colours = pen.createLinearGradient(0, 0, 0, height);
  colours.addColorStop(0.4, top);
  colours.addColorStop(0.88, foot);
  pen.fillStyle = colours;
  pen.fillRect(0, 0, width, height);
};

// The canvas drawn once at another size, as it is seen now. Fails where the graphics driver has taken the canvas away, or has
// no room for a picture.
const drawn = (viewer, canvas, isClear) => {
  const graphics = canvas.getContext('webgl2');
  const { width, height } = canvas;
  const scale = Math.min(LONG / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  const still = document.createElement('canvas');
  try {
    [canvas.width, canvas.height] = [width, height].map((side) => Math.round(side * scale));
    // Short of memory, a driver gives less than was asked for.
    const size = [graphics.drawingBufferWidth, graphics.drawingBufferHeight];
    if (graphics.isContextLost() || size.some((side) => side < 2)) throw new Error('there is no canvas to draw into');
    viewer.resize(...size);
    viewer.draw();
    [still.width, still.height] = size;
    const pen = still.getContext('2d');
    if (!isClear) ground(pen, still, canvas.parentElement);
    pen.drawImage(canvas, 0, 0, ...size);
    return still;
  } finally {
    [canvas.width, canvas.height] = [width, height];
    viewer.resize(width, height);
    viewer.draw();
  }
};

// The picture as a file: PNG or WebP, before the stage's own background or before none.
export const still = async (viewer, canvas, { type = 'image/png', isClear = false } = {}) => {
  const picture = drawn(viewer, canvas, isClear);
  const blob = await new Promise((resolve) => picture.toBlob(resolve, type, 0.92));
  // What is not needed any more is given back at once: phones count canvases.
  [picture.width, picture.height] = [0, 0];
  if (!blob) throw new Error('the browser made no picture');
  return blob;
};
