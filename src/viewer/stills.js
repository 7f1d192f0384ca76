// Pictures to take away, made in the page: nothing is sent anywhere.
const LONG = 2000;
const MOST_PIXELS = 16_000_000;
// Fine enough for a third of a page.
export const PAPER = [1280, 1440];

// Whether this browser writes WebP; others write PNG instead and say nothing.
export const hasWebp = () => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1, 1];
  return canvas.toDataURL('image/webp').startsWith('data:image/webp');
};

// Puts behind the bag what stands behind it on the stage: the stage's own colours.
export const ground = (picture, figure) => {
  const { width, height } = picture;
  const pen = picture.getContext('2d');
  const [top = '#f1ebe2', foot = '#ddd3c5'] = getComputedStyle(figure).backgroundImage.match(/(rgba?|color|oklab|oklch)\([^)]*\)/g) ?? [];
  const colours = pen.createLinearGradient(0, 0, 0, height);
  colours.addColorStop(0.4, top);
  colours.addColorStop(0.88, foot);
  pen.globalCompositeOperation = 'destination-over';
  pen.fillStyle = colours;
  pen.fillRect(0, 0, width, height);
};

// The shadow on the floor reaches further than a picture of all of the bag: it ends softly there, and not at an edge.
export const soften = (picture) => {
  const { width, height } = picture;
  const pen = picture.getContext('2d');
  pen.globalCompositeOperation = 'destination-in';
  for (const [across, down, edges] of [[width, 0, [0, 0.14, 0.86, 1]], [0, height, [0, 0, 0.95, 1]]]) {
    const edge = pen.createLinearGradient(0, 0, across, down);
    edges.forEach((at, index) => edge.addColorStop(at, index % 3 === 0 ? 'transparent' : '#000'));
    pen.fillStyle = edge;
    pen.fillRect(0, 0, width, height);
  }
};

// The canvas drawn once at another size, before nothing, from where `view` says if that is given. Fails where the graphics
// driver has taken the canvas away, or has no room for a picture.
const drawn = (viewer, canvas, wanted, [view, before] = []) => {
  const graphics = canvas.getContext('webgl2');
  const { width, height } = canvas;
  const picture = document.createElement('canvas');
  try {
    [canvas.width, canvas.height] = wanted;
    // Short of memory, a driver gives less than was asked for.
    const size = [graphics.drawingBufferWidth, graphics.drawingBufferHeight];
    if (graphics.isContextLost() || size.some((side) => side < 2)) throw new Error('there is no canvas to draw into');
    viewer.resize(...size);
    if (view) viewer.view(...view);
    viewer.draw();
    [picture.width, picture.height] = size;
    picture.getContext('2d').drawImage(canvas, 0, 0, ...size);
    return picture;
  } finally {
    [canvas.width, canvas.height] = [width, height];
    viewer.resize(width, height);
    if (before) viewer.view(...before);
    viewer.draw();
  }
};

// All of the bag on the stage for paper; `views` are the one wanted and the one to go back to.
export const forPaper = (viewer, canvas, views) => {
  const picture = drawn(viewer, canvas, PAPER, views);
  soften(picture);
  return picture;
};

// A picture as a file. What is not needed any more is given back at once: phones count canvases.
export const file = async (picture, type) => {
  const blob = await new Promise((resolve) => picture.toBlob(resolve, type, 0.92));
  [picture.width, picture.height] = [0, 0];
  if (!blob) throw new Error('the browser made no picture');
  return blob;
};

// The stage as it is seen now as a file: PNG or WebP, before the stage's own background or before none.
export const still = (viewer, canvas, { type = 'image/png', isClear = false } = {}) => {
  const { width, height } = canvas;
  const scale = Math.min(LONG / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  const picture = drawn(viewer, canvas, [width, height].map((side) => Math.round(side * scale)));
  if (!isClear) ground(picture, canvas.parentElement);
  return file(picture, type);
};
