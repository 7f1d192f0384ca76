// What happens around a file: a worker that is refused, dies or never answers, the module of drawings that does not arrive,
// a second file while the first is being read, and things dropped that are no file.
import assert from 'node:assert/strict';

// Ways a worker can fail, as scripts.
const silent = "self.onmessage = () => {}; self.postMessage('ready');";
const dying = "self.onmessage = () => { throw new Error('dead'); }; self.postMessage('ready');";
const busy = "self.onmessage = () => { for (;;); }; self.postMessage('ready');";
const odd = "self.onmessage = () => self.postMessage(new Uint8Array([0, 9])); self.postMessage('ready');";
const unable = "self.postMessage('unable');";
const mute = '';
const broken = 'this is no script';

// Each: { name, scripts, run }. `scripts` are what workers begin with, one after the other; the last stays, and `null` is
// the widget's own. `run` gets { field, good, other, drawing, drop, until, page }.
export function moments() {
  const gives = (name, text, ...scripts) => ({
    name,
    scripts,
    async run({ field, other, until }) {
      await field.setInputFiles(other);
      const now = await until('a sentence', (now) => now.error !== '');
      assert.match(now.error, text);
    },
  });
  const draws = (name, text, ...scripts) => ({
    name: `a drawing: ${name}`,
    scripts,
    async run({ field, drawing, until }) {
      await field.setInputFiles(drawing);
      const now = await until('an answer', (now, before) => now.error !== '' || now.picture !== before.picture);
      if (text) assert.match(now.error, text);
      else assert.equal(now.error, '');
    },
  });
  return [
    draws('in the widget\'s own worker', undefined, null),
    draws('beside the widget, where a worker cannot draw', undefined, unable),
    draws('beside the widget, where none begins', undefined, mute),
    draws('in a worker that dies', /could not be read/, dying),
    draws('in a worker that says nothing sensible', /could not be read/, odd),
    draws('in a worker that never stops', /takes too long/, busy),
    {
      name: 'a drawing: it is made in the worker and not beside the widget',
      scripts: [null],
      async run({ field, drawing, until, page }) {
        // What the page itself would need, to do it.
        await page.evaluate(() => { WebAssembly.instantiate = () => Promise.reject(new Error('not here')); });
        await field.setInputFiles(drawing);
        const now = await until('an answer', (now, before) => now.error !== '' || now.picture !== before.picture);
        assert.equal(now.error, '');
      },
    },
    {
      name: 'a drawing: what reads it does not arrive, and then does',
      scripts: [null],
      async run({ field, drawing, until, page }) {
        const files = '**/artwork-*.wasm';
        await page.route(files, (route) => route.abort());
        await field.setInputFiles(drawing);
        const refused = await until('a sentence', (now) => now.error !== '');
        assert.match(refused.error, /check your connection/);
        await page.unroute(files);
        await field.setInputFiles([]);
        await field.setInputFiles(drawing);
        await until('the drawing', (now, before) => now.error === '' && now.picture !== before.picture);
      },
    },
    gives('a worker that cannot draw', /read safely/, unable),
    gives('a worker that is no script', /read safely/, broken),
    gives('a worker that never begins', /takes too long/, mute),
    gives('a worker that dies over a file', /could not be read/, dying),
    gives('a worker that never answers', /takes too long/, silent),
    gives('a worker that never stops', /takes too long/, busy),
    {
      name: 'a second file while the first is being read',
      scripts: [busy, null],
      async run({ field, other, good, until, page }) {
        await field.setInputFiles(other);
        await page.waitForTimeout(500);
        await field.setInputFiles(good);
        const now = await until('the second picture', (now, before) => now.picture !== before.picture);
        await page.waitForTimeout(2_500);
        const later = await until('peace', () => true);
        assert.deepEqual([later.picture, later.error], [now.picture, ''], 'the first file came back');
      },
    },
    {
      name: 'twenty files dropped at once',
      scripts: [null],
      async run({ drop, until }) {
        await drop({ files: 20 });
        await until('the first of them', (now, before) => now.picture !== before.picture);
      },
    },
    {
      name: 'an address dropped',
      scripts: [null],
      async run({ drop, until, page }) {
        const address = page.url();
        await drop({ text: 'https://example.org/logo.png' });
        await page.waitForTimeout(300);
        const now = await until('nothing', () => true);
        assert.deepEqual([now.error, page.url()], ['', address]);
      },
    },
    {
      name: 'a folder dropped',
      scripts: [null],
      async run({ drop, until }) {
        // A folder comes as a file without bytes and without a kind.
        await drop({ files: 1, empty: true });
        const now = await until('a sentence', (now) => now.error !== '');
        assert.match(now.error, /empty/);
      },
    },
  ];
}

// Drops things where pictures may be dropped.
export function dropper(page) {
  return ({ files = 0, empty = false, text }) => page.evaluate(async ([files, empty, text]) => {
    const data = new DataTransfer();
    if (text) data.setData('text/uri-list', text);
    for (let left = files; left > 0; left -= 1) {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [20, 10];
      canvas.getContext('2d').fillRect(0, 0, left, 10);
      const blob = empty ? new Blob() : await new Promise((resolve) => canvas.toBlob(resolve));
      data.items.add(new File([blob], `logo-${left}.png`, { type: empty ? '' : 'image/png' }));
    }
    const target = document.querySelector('.drop');
    for (const kind of ['dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, [files, empty, text]);
}
