// What a buyer does with artwork on a host's page: a picture is read in a worker, in whatever way the host allows one; where
// none may be started, a sentence says so, nothing is decoded, and a drawing can still be used.
import assert from 'node:assert/strict';

// Gives the field a picture the page has painted, or a drawing, as if it had been picked. Answers with what is said of it,
// once that is something else than before.
async function give(scene, kind) {
  // The field comes with a first sign of the buyer, or when one is near it.
  const { x, y } = await scene.ask(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  await scene.page.mouse.move(x, y);
  await scene.until(() => {
    __host.part('[data-feature="logo-method"]')?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return Boolean(__host.part('input[type="file"]'));
  }, 'the field for artwork');
  const before = await scene.ask(said);
  await scene.ask(async (name) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [40, 20];
    canvas.getContext('2d').fillRect(0, 0, 20, 20);
    const drawing = new Blob(['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h20v20H0z"/></svg>']);
    const bytes = name === 'picture' ? await new Promise((resolve) => { canvas.toBlob(resolve); }) : drawing;
    const data = new DataTransfer();
    data.items.add(new File([bytes], name === 'picture' ? 'logo.png' : 'logo.svg'));
    const field = __host.part('input[type="file"]');
    field.files = data.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, kind);
  return scene.until(said, `an answer to the ${kind}`, before);
}

const said = (before) => {
  const now = __host.part('#pw-artwork-error')?.textContent || __host.part('.artwork-preview')?.src || '';
  return now === before ? '' : now;
};

const isShown = async (scene, kind) => {
  const answer = await give(scene, kind);
  assert.match(answer, /^blob:/, `the ${kind} is shown, and not: ${answer}`);
  await scene.until(() => __host.part('.artwork-preview')?.naturalWidth > 0, `the pixels of the ${kind}`);
};

// What the host's rules refused is in its reports, as it has to be; afterwards there must be nothing else in them.
function settle(scene) {
  scene.start.reports = scene.site.reports.length;
  return scene.ask(() => { __host.violations.length = 0; });
}

export const read = {
  async 'a picture is read aside'(scene) {
    await isShown(scene, 'picture');
    await isShown(scene, 'drawing');
  },
};

// The same where the first way is refused and the second is open.
export const readOnTheSecondWay = {
  async 'a picture is read aside, on the second way'(scene) {
    await isShown(scene, 'picture');
    await settle(scene);
  },
};

export const refused = {
  async 'no picture is read, and the page says why'(scene) {
    const answer = await give(scene, 'picture');
    assert.match(answer, /worker-src blob:.*trusted-types packwright/, 'what the host would have to allow');
    const count = await scene.ask(() => __host.violations.length);
    assert.ok(count > 0, 'the rule was not asked');
    await isShown(scene, 'drawing');
    // Who was refused once does not ask again.
    assert.equal(await give(scene, 'picture'), answer);
    assert.equal(await scene.ask(() => __host.violations.length), count, 'the rule was asked again');
    await settle(scene);
  },
};

// Firefox before it knows Trusted Types has no such rule to ask.
export const refusedByTypes = {
  async 'no picture is read where the browser knows Trusted Types'(scene) {
    const isKnown = await scene.ask(() => Boolean(globalThis.trustedTypes));
    await (isKnown ? refused['no picture is read, and the page says why'] : read['a picture is read aside'])(scene);
  },
};
