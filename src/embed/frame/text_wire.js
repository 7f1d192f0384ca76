// The wire's end in the page inside: reads values, sends text. A file travels as its text and type.
import { plain } from './plain.js';
import { wire } from './protocol.js';

export function textWire(port, kinds) {
  const sender = { postMessage: (envelope) => port.postMessage(JSON.stringify(envelope)), close: () => port.close() };
  const result = wire(sender, plain, kinds, () => result.close());
  port.onmessage = (event) => sender.onmessage?.(event);
  return result;
}

// What cannot be written as text, in a form that can.
export async function portable(value, element) {
  if (value instanceof Blob) return { text: await value.text(), type: value.type };
  if (value?.blob instanceof Blob) return { ...value, blob: await portable(value.blob) };
  return outward(value, element);
}

// Links that lead into the frame, as links to the host's page, which is what buyers share.
export function outward(value, element) {
  if (typeof value === 'string' && element?.pageAddress) {
    return value.replaceAll(`${location.href.split('#')[0]}#`, `${element.pageAddress}#`);
  }
  return value?.url ? { ...value, url: outward(value.url, element) } : value;
}
