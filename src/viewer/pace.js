// How fine the bag is built, and how many points its picture has: as much as the device draws without stuttering. What has
// been lowered stays lowered, so that nothing flickers to and fro.

// Frames that take longer, one after another while something moves, ask for less.
const SLOW_MS = 28;
const PATIENCE = 8;
const SHARPEST = 2;
// The shorter side of a phone or small tablet, in CSS pixels.
const SMALL = 820;
// The number of the graphics card's name, in the extension that tells it.
const UNMASKED_RENDERER = 0x9246;

// Whether there is no graphics card behind the canvas.
export const isDrawnBySoftware = (graphics) => {
  const name = graphics.getParameter(graphics.getExtension('WEBGL_debug_renderer_info') ? UNMASKED_RENDERER : graphics.RENDERER);
  return /swiftshader|llvmpipe|software|basic render/i.test(name);
};

export const pace = (isSoftware) => {
  const isHandheld = matchMedia('(pointer: coarse)').matches && Math.min(screen.width, screen.height) <= SMALL;
  let quality = isHandheld ? 'phone' : 'desktop';
  let sharpness = isSoftware ? 1 : Math.min(devicePixelRatio, SHARPEST);
  let last = 0;
  let slow = 0;
  return {
    quality: () => quality,
    sharpness: () => Math.min(devicePixelRatio, sharpness),
    // Tells of a frame; only where things move and nothing else is worked on does the time between two say how long one takes.
    // Returns whether something has been lowered.
    frame: (time, counts) => {
      slow = counts && last && time - last > SLOW_MS ? slow + 1 : Math.max(0, slow - 1);
      last = counts ? time : 0;
      if (slow <= PATIENCE) return false;
      slow = 0;
      if (sharpness > 1) sharpness = Math.max(1, sharpness - 0.5);
      else if (quality === 'phone') return false;
      else quality = 'phone';
      return true;
    },
  };
};
