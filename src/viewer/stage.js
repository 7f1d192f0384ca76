// The stage with the solid bag on it: a canvas over the drawing, drawn again only when something has changed and somebody
// can see it.
import { camera, viewOf } from './camera.js';
import { dress } from './dress.js';
import { fade } from './fade.js';
import { gestures } from './gestures.js';
import { lettering } from './lettering.js';
import { looks } from './looks.js';
import { isDrawnBySoftware, pace } from './pace.js';
import { paper } from './paper.js';
import { PAPER, forPaper } from './stills.js';
import { tools } from './tools.js';
import { words } from './words.js';

// What one frame may take of the page's time while the surfaces and their light are worked out.
const SLICE_MS = 8;
// What a printer waits for the bag to become what was chosen last.
const HURRY_MS = 40;

export const stage = (place, canvas, Viewer, locale) => {
  const figure = place.querySelector('.stage-figure');
  const picture = place.querySelector('.stage-picture');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  canvas.className = 'stage-solid';
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  const says = document.createElement('p');
  says.className = 'unseen';
  says.setAttribute('role', 'status');
  let phrases = words(locale());
  const graphics = canvas.getContext('webgl2');
  let viewer = new Viewer(graphics);
  const isSoftware = isDrawnBySoftware(graphics);
  const speed = pace(isSoftware);
  const veil = fade(canvas);
  let isVisible = true;
  let isLost = false;
  let isOver = false;
  let asked = 0;
  let known = '';
  let mark;
  let signed;
  let isOpen = false;
  let isStale = true;

  const eye = camera({ ask, isCalm: () => calm.matches || isSoftware });
  dress(place, looks);
  figure.append(canvas, says);
  const bar = tools(place, {
    phrases, viewer: () => viewer, canvas, redraw: ask, eye, locale,
    look: (name) => {
      eye.look(name);
      isOpen = name === 'open';
      viewer.pose(isOpen);
      says.textContent = phrases[name];
      ask();
    },
    mood: (name) => {
      viewer.mood(name);
      ask();
    },
  });
  const documents = paper(place, { picture: forDocuments, bag: () => mark });
  const hands = isSoftware ? undefined : gestures(canvas, eye, () => bar.turned());

  // What is to be shown: the drawing carries it, in the same words for every renderer.
  const read = () => {
    const drawing = picture.querySelector('[data-bag]');
    canvas.setAttribute('aria-label', picture.getAttribute('aria-label') ?? '');
    if (!drawing) return;
    const code = drawing.getAttribute('data-bag');
    const artwork = drawing.querySelector('image')?.getAttribute('href') ?? '';
    if (code !== known) {
      known = code;
      viewer.set(code);
    }
    const wanted = `${code}\n${artwork}`;
    if (wanted !== mark) {
      mark = wanted;
      lettering(code, artwork).then((image) => {
        if (isOver || mark !== wanted) return;
        signed = wanted;
        safely(() => viewer.logo(image?.data ?? new Uint8Array(), image?.width ?? 0, image?.height ?? 0));
        ask();
      });
    }
    ask();
  };

  function ask() {
    isStale = true;
    go();
  }

  function go() {
    if (asked || isOver || isLost || !isVisible) return;
    asked = requestAnimationFrame(frame);
  }

  // What cannot be drawn here leaves the drawing where it was.
  function safely(work, ...given) {
    try {
      work(...given);
    } catch (error) {
      console.warn('packwright: the bag stays a drawing:', error);
      end();
    }
  }

  function frame(time) {
    asked = 0;
    if (!isOver && !isLost) safely(turn, time);
  }

  function turn(time) {
    const isMoving = eye.step(time);
    let isMore = viewer.step(SLICE_MS);
    const isFading = viewer.waits() && !isMoving && !isSoftware && !calm.matches && place.hasAttribute('data-solid');
    if (isFading) {
      draw();
      veil.keep();
    }
    // What waits is put in; work that is not to be seen yet goes on in the next frame.
    if (viewer.waits()) isMore = viewer.step(0);
    if (isMoving) veil.end();
    if (isStale || isMoving || viewer.stale()) draw();
    if (isFading) veil.begin();
    if (speed.frame(time, isMoving && !isMore)) {
      viewer.quality(speed.quality());
      fit();
      isMore = true;
    }
    if (isMoving || isMore) go();
    else documents.settled();
  }

  // A still for documents of the bag as it now is; nothing where that would keep anybody waiting.
  function forDocuments() {
    if (isSoftware || isLost || isOver || signed !== mark || !place.hasAttribute('data-solid')) return undefined;
    if (viewer.step(HURRY_MS)) {
      go();
      return undefined;
    }
    ask();
    const view = viewOf(isOpen ? 'open' : 'three-quarter', viewer.extent(), PAPER[0] / PAPER[1]);
    return forPaper(viewer, canvas, [view, eye.now()]);
  }

  // Before there is a bag there is nothing to be seen.
  function draw() {
    const extent = viewer.extent();
    if (extent[1] < 1) return;
    eye.fit(extent);
    viewer.view(...eye.now());
    viewer.draw();
    bar.drawn();
    isStale = false;
    show();
  }

  // From the drawing to the solid, once there is something to see.
  function show() {
    if (place.hasAttribute('data-solid')) return;
    place.setAttribute('data-solid', isSoftware ? 'still' : '');
    fit();
  }

  function fit() {
    // As large as the drawing; the caption stays below.
    const head = bar.head();
    const { offsetTop, offsetWidth: width, offsetHeight } = picture;
    const [top, height] = [offsetTop + head, offsetHeight - head];
    if (width < 2 || height < 2) return;
    Object.assign(canvas.style, { insetBlockStart: `${top}px`, blockSize: `${height}px` });
    const scale = speed.sharpness();
    const [across, down] = [width, height].map((side) => Math.round(side * scale));
    if (across === canvas.width && down === canvas.height) return;
    [canvas.width, canvas.height] = [across, down];
    viewer.resize(across, down);
    eye.shape(width / height);
    veil.end();
    // A canvas of another size is empty: it is drawn before anybody sees that.
    if (isLost) return;
    draw();
  }

  const sizes = new ResizeObserver(fit);
  sizes.observe(picture);
  const views = new IntersectionObserver((seen) => {
    isVisible = seen[seen.length - 1].isIntersecting;
    go();
  });
  views.observe(figure);
  const changes = new MutationObserver(() => safely(read));
  changes.observe(picture, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-bag', 'href', 'aria-label'] });

  // The graphics driver may take everything away, and gives it back when it can.
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    if (isOver) return;
    isLost = true;
    veil.end();
    place.removeAttribute('data-solid');
    viewer.lost();
  });
  canvas.addEventListener('webglcontextrestored', () => {
    if (isOver) return;
    isLost = false;
    safely(() => viewer.restore());
    ask();
  });
  const speaks = new MutationObserver(() => {
    phrases = words(locale());
    bar.speak(phrases);
  });
  speaks.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });

  function end() {
    if (isOver) return;
    isOver = true;
    cancelAnimationFrame(asked);
    for (const each of [sizes, views, changes, speaks]) each.disconnect();
    hands?.end();
    veil.end();
    documents.end();
    bar.end();
    place.removeAttribute('data-solid');
    canvas.remove();
    says.remove();
    // Browsers allow few contexts, and give one up only when they collect what is left of it.
    graphics.getExtension('WEBGL_lose_context')?.loseContext();
    try {
      viewer.free?.();
    } catch {
      // What was stopped in the middle of its work cannot be given back; it goes with the page.
    }
    viewer = undefined;
  }

  viewer.quality(speed.quality());
  safely(() => {
    fit();
    read();
  });
  return { end, isSoftware, isBusy: () => asked > 0 };
};
