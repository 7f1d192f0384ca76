// Files that buyers really have, and files nobody should: each gets an answer in words, quickly, and harms nothing. The
// whole corpus is in `tests/artwork`.
import assert from 'node:assert/strict';
import { exif, jpeg, segment } from '../artwork/bytes.mjs';
import { assertNotice, chooseSomethingDearer, notices, reveal } from './buyer.mjs';
import { visit } from './harness.mjs';
import { hooks } from './hooks.mjs';
import { hugePng, nestedUses } from './files.mjs';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><text>A</text><path d="M0 0h30v10z"/></svg>';
const photograph = jpeg({ extra: [segment(0xe1, exif(6))] });

const files = [
  ['an empty file', 'logo.png', 'image/png', Buffer.alloc(0), /is empty/],
  ['a text named like a picture', 'logo.png', 'image/png', Buffer.from('no picture'), /not a PNG/],
  ['another kind of file', 'logo.exe', 'application/octet-stream', Buffer.from('MZ'), /not a PNG/],
  ['a picture of 20000 by 20000', 'logo.png', 'image/png', hugePng(), /20,000 × 20,000/],
  ['a drawing that multiplies itself', 'logo.svg', 'image/svg+xml', Buffer.from(nestedUses()), /more complex than a logo/],
  ['a drawing', 'logo.svg', 'image/svg+xml', Buffer.from(drawing), /sharp at any size.*convert it to outlines/s],
  ['a photograph that says where it was taken', 'logo.jpg', 'image/jpeg', photograph, /48 × 64 pixels.*details in the file were removed/s],
];

export default Object.fromEntries(files.map(([what, name, mimeType, buffer, said]) => [what, async ({ browser, address }) => {
  const { page, leave } = await visit(browser, address);
  // The field comes with the first sign of a buyer.
  await page.mouse.move(600, 400);
  const field = page.locator(hooks.artwork).first();
  await field.waitFor({ state: 'attached' });
  await reveal(field);
  await field.setInputFiles({ name, mimeType, buffer });
  const start = Date.now();
  await assertNotice(page, `after ${what}`);
  assert.ok(Date.now() - start < 6_000, 'the answer took too long');
  assert.match((await notices(page)).join(' '), said);
  await chooseSomethingDearer(page);
  await leave();
}]));
