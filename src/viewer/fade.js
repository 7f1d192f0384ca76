// The old picture laid over the new one until it has faded, so that a change of shape is seen as a change and not as a jump.
const FADE_MS = 180;

export const fade = (canvas) => {
  const veil = document.createElement('canvas');
  const pen = veil.getContext('2d');
  veil.setAttribute('aria-hidden', 'true');
  let running;
  const end = () => {
    running?.cancel();
    running = undefined;
    veil.remove();
    // Without points it takes no memory.
    veil.width = 0;
  };
  return {
    end,
    // Takes what the canvas shows; it has to be drawn in the same task.
    keep: () => {
      end();
      [veil.width, veil.height] = [canvas.width, canvas.height];
      pen.drawImage(canvas, 0, 0);
    },
    // Lays it over the canvas and lets it fade.
    begin: () => {
      const { opacity, transform } = getComputedStyle(canvas);
      const { insetBlockStart, blockSize } = canvas.style;
      Object.assign(veil.style, {
        position: 'absolute', insetInline: 0, inlineSize: '100%', insetBlockStart, blockSize, transform, transformOrigin: '50% 100%', pointerEvents: 'none',
      });
      canvas.after(veil);
      running = veil.animate({ opacity: [opacity, 0] }, { duration: FADE_MS, easing: 'ease-out' });
      running.onfinish = end;
    },
  };
};
