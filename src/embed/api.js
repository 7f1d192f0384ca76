// What the element offers, by name: attributes, events, methods, states and error codes. Generated from the
// table in crates/api by `cargo xtask api`; change it there.
//
// An attribute is [attribute, property, kind, default, whether the property is nothing but the attribute]; its
// kind is 'string', 'number', 'boolean' or a list of words.

export const ATTRIBUTES = [
  ['state', 'state', 'string', '', false],
  ['locale', 'locale', 'string', '', true],
  ['quantity', 'quantity', 'number', null, false],
  ['catalogue', 'catalogue', 'string', '', true],
  ['words', 'words', 'string', '', true],
  ['lock', 'lock', 'string', '', true],
  ['hide', 'hide', 'string', '', true],
  ['price-display', 'priceDisplay', ['instant', 'range', 'request', 'hidden'], 'instant', true],
  ['market', 'market', 'string', '', true],
  ['incoterm', 'incoterm', 'string', '', true],
  ['theme', 'theme', ['house', 'plain', 'contrast'], 'house', true],
  ['color-scheme', 'colorScheme', ['auto', 'light', 'dark'], 'auto', true],
  ['loading', 'loading', ['lazy', 'eager', 'interaction'], 'lazy', true],
  ['poster', 'poster', 'string', '', true],
  ['name', 'name', 'string', '', true],
  ['form', 'form', 'string', null, false],
  ['form-format', 'formFormat', ['json', 'flat', 'brackets'], 'json', true],
  ['required', 'required', 'boolean', false, true],
  ['disabled', 'disabled', 'boolean', false, true],
  ['readonly', 'readOnly', 'boolean', false, true],
  ['storage', 'storage', ['none', 'session', 'local'], 'none', true],
  ['fragment', 'fragment', 'string', 'pw', true],
];

export const EVENTS = [
  'pw-load-start',
  'pw-progress',
  'pw-ready',
  'pw-error',
  'pw-change',
  'pw-price',
  'pw-invalid',
  'pw-before-submit',
  'pw-submit',
  'pw-share',
  'pw-export',
  'pw-crash-recovered',
  'pw-analytics',
];

export const METHODS = [
  'configure',
  'open',
  'reset',
  'undo',
  'redo',
  'getQuote',
  'getPriceBreaks',
  'share',
  'export',
  'focusFeature',
  'checkValidity',
  'reportValidity',
  'start',
  'reload',
];

export const STATES = [
  'loading',
  'ready',
  'error',
  'below-moq',
  'conflict',
  'crashed',
];

export const CODES = [
  'csp',
  'mime',
  'network',
  'integrity',
  'unsupported',
  'catalogue',
  'words',
  'crash',
];
