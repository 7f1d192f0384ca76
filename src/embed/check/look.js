// How the checker looks. In a script, because a page whose policy keeps style sheets out is just what it is made for.
const LOOK = `
:host { display: block; color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; text-align: start;
  color: light-dark(#221e1a, #f3ede5); background: light-dark(#fdfbf8, #201d1a); padding: 24px; overflow-wrap: anywhere; }
:host([hidden]) { display: none; }
section { max-inline-size: 46rem; margin-inline: auto; }
h2 { font-size: 22px; line-height: 1.25; margin: 0 0 8px; }
h3 { font-size: 17px; margin: 24px 0 8px; }
p { margin: 0 0 8px; }
ul { list-style: none; margin: 0; padding: 0; border-block-start: 1px solid light-dark(#ddd5c9, #38322c); }
li { display: grid; grid-template-columns: 8.5rem 1fr; gap: 4px 12px; padding: 8px 0;
  border-block-end: 1px solid light-dark(#ddd5c9, #38322c); }
.result { font-weight: 600; white-space: nowrap; }
.result span { display: inline-block; inline-size: 1.4em; }
.problem .result { color: light-dark(#8f1d1d, #ffb9ae); }
.unknown .result { color: light-dark(#6f3d00, #f2c583); }
.ok .result { color: light-dark(#1d4a3e, #a3d0bf); }
.title { font-weight: 600; }
code, .code { font: .875em/1.4 ui-monospace, monospace; }
textarea { box-sizing: border-box; inline-size: 100%; font: 14px/1.4 ui-monospace, monospace; padding: 8px;
  color: inherit; background: light-dark(#f5f1ea, #161412); border: 1px solid light-dark(#857a6d, #8d8376); border-radius: 4px; }
button { font: inherit; min-block-size: 44px; padding: 0 16px; margin: 8px 12px 8px 0; border-radius: 4px; cursor: pointer;
  color: light-dark(#fdfbf8, #10231d); background: light-dark(#1d4a3e, #a3d0bf); border: 1px solid transparent; }
:focus-visible { outline: 3px solid light-dark(#1d4a3e, #a3d0bf); outline-offset: 2px; }
@container (inline-size < 520px) { li { grid-template-columns: 1fr; } }
:host { container-type: inline-size; }
`;

export function look() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  return sheet;
}
