// Plain data as JSON, whatever the host has done to arrays: old libraries give every one of them a `toJSON`, which
// `JSON.stringify` would ask, and a list would arrive as a text.
const { stringify } = JSON;

export const write = (value) => {
  if (value === null || typeof value !== 'object') return stringify(value) ?? 'null';
  const parts = [];
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) parts[index] = write(value[index]);
    return `[${parts.join()}]`;
  }
  for (const name of Object.keys(value)) {
    if (value[name] !== undefined) parts[parts.length] = `${stringify(name)}:${write(value[name])}`;
  }
  return `{${parts.join()}}`;
};
