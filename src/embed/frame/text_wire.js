// The wire's end in the page inside: reads values, sends text. A file travels as base64.
import { plain } from './plain.js';
import { mostCharacters, wire } from './protocol.js';

// What goes along with a file, and with what it comes in.
const ENVELOPE = 4096;

export function textWire(port, kinds) {
  const sender = { postMessage: (envelope) => port.postMessage(JSON.stringify(envelope)), close: () => port.close() };
  const result = wire(sender, plain, kinds, () => result.close());
  port.onmessage = (event) => sender.onmessage?.(event);
  return result;
}

// What cannot be written as text, in a form that can.
export async function portable(value, element) {
  if (value instanceof Blob) return packed(value);
  if (value?.blob instanceof Blob) return { ...value, blob: await portable(value.blob) };
  return outward(value, element);
}

async function packed(blob) {
  const signs = Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte));
  const bytes = btoa(signs.join(''));
  if (bytes.length > mostCharacters - ENVELOPE) throw new RangeError('the file is too large for a frame: ask for WebP, or for fewer points');
  return { bytes, type: blob.type };
}

// Links that lead into the frame, as links to the host's page, which is what buyers share.
export function outward(value, element) {
  if (typeof value === 'string' && element?.pageAddress) {
    return value.replaceAll(`${location.href.split('#')[0]}#`, `${element.pageAddress}#`);
  }
  return value?.url ? { ...value, url: outward(value.url, element) } : value;
}
