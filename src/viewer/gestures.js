// What hands do to the bag: drag, fling, wheel, pinch, keys.
const KEY_STEP = 0.06;

export const gestures = (canvas, eye, turned) => {
  const heard = new AbortController();
  const on = (name, act, more = {}) => canvas.addEventListener(name, act, { signal: heard.signal, ...more });
  const touches = new Map();
  let speed = [0, 0];
  let at = 0;

  const apart = () => {
    const [one, two] = [...touches.values()];
    return two ? Math.hypot(one.x - two.x, one.y - two.y) : 0;
  };

  on('pointerdown', (event) => {
    if (event.button > 0) return;
    canvas.setPointerCapture(event.pointerId);
    touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
    eye.hold();
    speed = [0, 0];
  });
  on('pointermove', (event) => {
    const touch = touches.get(event.pointerId);
    if (!touch) return;
    const before = apart();
    const height = canvas.clientHeight || 1;
    const [right, down] = [(event.clientX - touch.x) / height, (event.clientY - touch.y) / height];
    touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (touches.size === 2) {
      if (before > 0) eye.near(apart() / before);
      eye.move(down / 2);
      return;
    }
    const passed = Math.max(1, event.timeStamp - at);
    at = event.timeStamp;
    speed = [right / passed, down / passed];
    eye.turn(right, down);
    turned();
  });
  const lift = (event) => {
    if (!touches.delete(event.pointerId) || touches.size > 0) return;
    // A hand that has come to rest flings nothing.
    if (event.timeStamp - at < 60) eye.fling(...speed);
  };
  on('pointerup', lift);
  on('pointercancel', lift);
  // The page scrolls over the bag as over everything else; with a key, or once somebody has come near, the wheel zooms.
  on('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey && !eye.isNear() && canvas.getRootNode().activeElement !== canvas) return;
    event.preventDefault();
    eye.near(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)));
  }, { passive: false });
  on('dblclick', () => eye.look(eye.isNear() ? 'three-quarter' : 'detail'));
  on('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts = {
      ArrowLeft: () => eye.turn(KEY_STEP, 0),
      ArrowRight: () => eye.turn(-KEY_STEP, 0),
      ArrowUp: () => eye.turn(0, KEY_STEP),
      ArrowDown: () => eye.turn(0, -KEY_STEP),
      '+': () => eye.near(1.15),
      '=': () => eye.near(1.15),
      '-': () => eye.near(1 / 1.15),
      Home: () => eye.look('three-quarter'),
      Escape: () => eye.hold(),
    };
    const act = acts[event.key];
    if (!act) return;
    if (event.key !== 'Escape') event.preventDefault();
    act();
    turned();
  });
  return { end: () => heard.abort('ended') };
};
