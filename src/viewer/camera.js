// Where the eye is: around the bag, between named views, with a swing that dies out. Angles in radians, lengths in
// millimetres.
const { PI, abs, cos, exp, hypot, max, min, sin, tan } = Math;

// Yaw from the front, height above the horizon, how close (1 shows all of it), and where on the bag the eye rests: share
// of its height.
export const VIEWS = {
  front: [0, 0.06, 1, 0.5],
  'three-quarter': [0.61, 0.2, 1, 0.48],
  side: [PI / 2, 0.06, 1, 0.5],
  back: [PI, 0.1, 1, 0.5],
  top: [0.35, 1.08, 1, 0.5],
  open: [0.4, 0.6, 0.86, 0.46],
  detail: [0.42, 0.12, 2.9, 0.62],
};
const FIELD = 0.5;
const LOWEST = -0.5;
const HIGHEST = 1.4;
const NEAREST = 7;
const GLIDE_MS = 620;
const FRICTION = 0.0052;

const ease = (t) => 1 - (1 - t) ** 3;
const nearest = (from, to) => to + 2 * PI * Math.round((from - to) / (2 * PI));

// What the renderer wants to know for a still of all of a bag of that extent: see `now` below.
export const viewOf = (name, extent, aspect) => {
  const eye = camera({ ask: () => {}, isCalm: () => true });
  eye.fit(extent);
  eye.shape(aspect);
  eye.look(name);
  return eye.now();
};

export const camera = ({ ask, isCalm }) => {
  let at = [...VIEWS['three-quarter']];
  let from;
  let to;
  let begun;
  let swing = [0, 0];
  let before = 0;
  let size = [210, 300, 160];
  let aspect = 1;
  let room = 1;

  // Far enough for all of the bag to be in the picture from every side, so that turning does not zoom.
  const distance = () => {
    const [width, height, depth] = size;
    const across = hypot(width, depth) * 0.5;
    const half = tan(FIELD / 2);
    return max(height * 0.5 * 1.2 / half, across * 1.12 / (half * min(aspect, 1.6))) + depth * 0.5;
  };
  const hold = () => {
    from = undefined;
    swing = [0, 0];
  };

  return {
    fit: (extent) => { if (extent[1] > 0) size = [...extent]; },
    shape: (ratio) => { aspect = ratio; },
    // Steps back by so much, for what stands around the bag.
    leave: (factor) => {
      room = factor;
      ask();
    },
    look: (name) => {
      const wanted = VIEWS[name] ?? VIEWS.front;
      hold();
      to = [nearest(at[0], wanted[0]), ...wanted.slice(1)];
      if (isCalm()) at = to;
      else {
        from = [...at];
        begun = undefined;
      }
      ask();
    },
    // By a movement of a hand, as shares of the picture's height.
    turn: (right, down) => {
      hold();
      at[0] -= right * PI;
      at[1] = min(HIGHEST, max(LOWEST, at[1] + down * PI * 0.7));
      ask();
    },
    move: (down) => {
      at[3] = min(1, max(0, at[3] + down / at[2]));
      ask();
    },
    near: (factor) => {
      hold();
      at[2] = min(NEAREST, max(0.6, at[2] * factor));
      ask();
    },
    fling: (right, down) => {
      if (isCalm()) return;
      swing = [-right * PI, down * PI * 0.7];
      ask();
    },
    hold,
    isNear: () => at[2] > 1.5,
    // Goes on by one frame; whether it is still on its way.
    step: (time) => {
      const passed = before ? min(64, time - before) : 16;
      before = time;
      if (from) {
        begun ??= time;
        const part = min(1, (time - begun) / GLIDE_MS);
        at = from.map((value, index) => value + (to[index] - value) * ease(part));
        if (part < 1) return true;
        from = undefined;
      }
      if (abs(swing[0]) + abs(swing[1]) > 0.00004) {
        at[0] += swing[0] * passed;
        at[1] = min(HIGHEST, max(LOWEST, at[1] + swing[1] * passed));
        swing = swing.map((speed) => speed * exp(-FRICTION * passed));
        return true;
      }
      before = 0;
      return false;
    },
    // What the renderer wants to know: yaw, pitch, distance, height of the middle of the picture.
    now: () => {
      const [yaw, pitch, closeness, share] = at;
      return [yaw, pitch, (distance() * room) / closeness, size[1] * share];
    },
    facing: () => [sin(at[0]), cos(at[0])],
  };
};
