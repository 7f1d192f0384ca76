// A script cannot be imported with a hash, but a link can bring it into the page's list of modules with one.
import { request } from './runtime.js';

export const linked = async ({ address, integrity }) => {
  if (integrity && document.createElement('link').relList?.supports?.('modulepreload')) {
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
