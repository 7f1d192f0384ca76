// A script cannot be imported with a hash, but a link can bring it into the page's list of modules with one.
import { request } from './runtime.js';

// WebKit takes the hash of such a link and does not look at it: there the script is fetched with it, and imported from what
// the browser keeps.
const looks = () => !/^Apple/.test(navigator.vendor) && document.createElement('link').relList?.supports?.('modulepreload');

export const linked = async ({ address, integrity }) => {
  if (integrity && looks()) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'modulepreload', href: address, integrity, crossOrigin: 'anonymous' });
    const loaded = new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = () => reject(new Error(`could not load ${address}`));
    });
    document.head.append(link);
    await loaded.finally(() => link.remove());
  } else if (integrity) await request(address, integrity);
};
