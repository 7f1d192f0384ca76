// Brings the script of the list, which most buyers never open. It is what was released, or it does not come: this script
// knows its hash. Where a bundler has put both scripts into files of its own, their names are no longer ours, and it answers
// for them.
import { linked } from '../embed/linked.js';
import { imported, integrity, name } from './list-place.js';

const RELEASED = /^https?:.*\/viewer-[\da-f]{16}\.js$/;

export const fetched = async () => {
  const { url } = import.meta;
  if (RELEASED.test(url)) await linked({ address: url.replace(/[^/]*$/, name), integrity });
  return (await imported()).default;
};
