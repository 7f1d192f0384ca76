'use client';
// A React component around the element, for React 18 and 19: properties are kept up to date, and events arrive as
// onPwChange and the like.
//GENERATED
import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { ATTRIBUTES, Binding, DATA, attributes, listen } from './binding.js';
import './index.js';

/** The event behind each prop. */
const EVENTS = {
//EVENTS
};

// On a server there is no layout, and React says so at every render.
const useCommitted = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/** What goes to the element's own interface, what is listened to, and what is left for React. */
function sorted(props) {
  const values = {};
  const handlers = {};
  const rest = {};
  for (const [name, value] of Object.entries(props)) {
    if (name in ATTRIBUTES || DATA.includes(name)) values[name] = value;
    else if (name in EVENTS) handlers[EVENTS[name]] = value;
    else if (name === 'className') rest.class = value;
    else rest[name] = value;
  }
  return { values, handlers, rest };
}

export const Packwright = forwardRef(function Packwright(props, ref) {
  const { values, handlers, rest } = sorted(props);
  const element = useRef(null);
  const binding = useRef(null);
  const latest = useRef(handlers);
  // React keeps the first markup and never touches it again: from then on it is the binding that writes.
  const [first] = useState(() => {
    // The property `form` cannot be written, and React 19 would try.
    const { form, state, ...written } = values;
    const code = state === undefined || state === null ? {} : { state };
    return { written: { ...written, ...code }, markup: attributes({ ...written, ...code }, true) };
  });
  useImperativeHandle(ref, () => element.current, []);
  useCommitted(() => {
    latest.current = handlers;
    if (!binding.current) {
      const given = Object.entries(first.written).filter(([name]) => !DATA.includes(name));
      binding.current = new Binding(element.current, Object.fromEntries(given));
    }
    binding.current.set(values);
  });
  useCommitted(() => listen(element.current, (name, event) => latest.current[name]?.(event)), []);
  return createElement('packwright-configurator', { ...rest, ...first.markup, ref: element });
});

export default Packwright;
