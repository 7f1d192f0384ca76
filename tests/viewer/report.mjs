// What to look at when pictures are not as they were: kept, drawn and difference side by side, as a page and as a picture.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { heat } from './compare.mjs';

const style = `body{margin:24px;font:14px/1.5 system-ui,sans-serif;background:#f4f1ec;color:#222;width:1040px}
  section{display:grid;grid-template-columns:repeat(3,330px);gap:4px 12px;margin:0 0 28px} h2{grid-column:1/-1;font-size:16px;margin:0}
  p{grid-column:1/-1;margin:0;font-variant-numeric:tabular-nums} img{width:330px;background:#b0b0b0} figure{margin:0}`;

// `all` holds { name, before, picture, found, figures }; `encoded` makes a PNG of pixels. Resolves to the page's path.
export async function report(page, all, encoded, folder) {
  mkdirSync(folder, { recursive: true });
  const parts = [];
  for (const { name, before, picture, found, figures } of all) {
    const { width, height } = picture;
    const images = [['kept', before], ['drawn', picture], ['difference', { width, height, rgba: heat(found, width, height) }]];
    const made = [];
    for (const [what, one] of images) {
      const source = `data:image/png;base64,${await encoded(one, 'image/png')}`;
      made.push(`<figure><img alt="" src="${source}"><figcaption>${what}</figcaption></figure>`);
    }
    parts.push(`<section><h2>${name}</h2><p>${figures}</p>${made.join('')}</section>`);
  }
  const html = `<!doctype html><meta charset="utf-8"><title>Pictures of the bag</title><style>${style}</style>${parts.join('')}`;
  const path = join(folder, 'report.html');
  writeFileSync(path, html);
  const sheet = await page.context().browser().newPage({ viewport: { width: 1090, height: 500 } });
  await sheet.setContent(html);
  await sheet.screenshot({ path: join(folder, 'report.png'), fullPage: true });
  await sheet.close();
  return path;
}
