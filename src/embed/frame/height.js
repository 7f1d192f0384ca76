// Decides how high a frame is from what the page inside reports. The report depends on the height (a page may measure
// itself against its window), so the answer could chase its own tail: a frame that keeps changing is stopped.

const least = 100;
const most = 20_000;
const patience = 30;
const calm = 500;

export function heights() {
  const result = { isShort: false, next };
  let now = 0;
  let width;
  let last;
  let changes;
  let turns;
  let rises;
  let highest;
  let wasRise;
  let isFrozen;

  // The height to give, for a report at a time in milliseconds and a width of the frame. `isShort` says whether the page
  // inside has to scroll, because it may not be as high as it would like.
  function next(reported, time, present) {
    // Another width is another layout.
    if (present !== width) [width, isFrozen, last] = [present, false, -calm];
    if (isFrozen) return now;
    const wanted = Math.min(most, Math.max(least, Math.ceil(reported)));
    result.isShort = reported > most;
    if (wanted === now) return now;
    if (time - last >= calm) [changes, turns, rises, highest] = [0, 0, 0, 0];
    const isRise = wanted > now;
    rises = isRise ? rises + 1 : 0;
    turns += isRise !== wasRise;
    changes += 1;
    highest = Math.max(highest, wanted);
    [wasRise, now, last] = [isRise, wanted, time];
    // More than thirty changes without half a second of peace, up and down, are a loop; and nothing that is shown rises
    // sixty times running.
    if (rises > 2 * patience || (changes > patience && turns > patience / 2)) {
      isFrozen = true;
      result.isShort = true;
      now = highest;
      console.warn(`packwright frame: the height keeps changing; it stays at ${now} px`);
    }
    return now;
  }

  return result;
}
