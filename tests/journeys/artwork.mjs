// Files that buyers really have, and files nobody should: each gets an answer in words, quickly, and harms nothing.
import assert from 'node:assert/strict';
import { assertNotice, chooseSomethingDearer, reveal } from './buyer.mjs';
import { visit } from './harness.mjs';
import { hooks } from './hooks.mjs';
import { hugePng, jpegWithPosition, nestedUses } from './files.mjs';

const files = [
  ['an empty file', 'logo.png', 'image/png', Buffer.alloc(0)],
  ['a text named like a picture', 'logo.png', 'image/png', Buffer.from('no picture')],
  ['another kind of file', 'logo.exe', 'application/octet-stream', Buffer.from('MZ')],
  ['a picture of 20000 by 20000', 'logo.png', 'image/png', hugePng()],
  ['a drawing that multiplies itself', 'logo.svg', 'image/svg+xml', Buffer.from(nestedUses())],
  ['a photograph that says where it was taken', 'logo.jpg', 'image/jpeg', jpegWithPosition()],
];

export default Object.fromEntries(files.map(([what, name, mimeType, buffer]) => [what, async ({ browser, address }) => {
  const { page, leave } = await visit(browser, address);
  const field = page.locator(hooks.artwork).first();
  await field.waitFor({ state: 'attached' });
  await reveal(field);
  await field.setInputFiles({ name, mimeType, buffer });
  const start = Date.now();
  await assertNotice(page, `after ${what}`);
  assert.ok(Date.now() - start < 6_000, 'the answer took too long');
  await chooseSomethingDearer(page);
  await leave();
}]));
