// How the solid and its buttons look: a style sheet of its own, so that the page's first one stays small.
const text = `@layer ui {
  .stage-figure { position: relative; }
  .stage-solid {
    position: absolute; inset-inline: 0; inline-size: 100%; opacity: 0; visibility: hidden; cursor: grab; touch-action: pan-y; outline-offset: -4px;
    transition: opacity calc(var(--_motion, 1) * 420ms); transform-origin: 50% 100%; forced-color-adjust: none; mask-image: linear-gradient(#000 96%, transparent); -webkit-user-select: none; user-select: none;
  }
  .stage-solid:active { cursor: grabbing; }
  [data-solid] .stage-solid { opacity: 1; visibility: visible; }
  [data-solid=still] .stage-solid { cursor: default; touch-action: auto; }
  [data-solid] .stage-picture { visibility: hidden; }
  [data-solid][data-evening] .stage-figure { background: linear-gradient(#3a3632 30%, #161412 90%); }
  .stage-measures { display: none; }
  [data-solid] .stage-measures { display: block; position: absolute; inset-inline: 0; inline-size: 100%; pointer-events: none; overflow: hidden; fill: none; stroke: var(--_ink); stroke-width: 1; color: var(--_ink); }
  .stage-measures text { fill: var(--_ink); stroke: var(--_stage-top); stroke-width: 3px; paint-order: stroke; font: 500 var(--_text-s) / 1 var(--_font); font-variant-numeric: tabular-nums; }
  .stage-measures .stage-phone { stroke-dasharray: 4 3; opacity: .75; }
  [data-evening] .stage-measures { stroke: #f3ece2; }
  [data-evening] .stage-measures text { fill: #f3ece2; stroke: #221f1c; }
  [data-still] { position: relative; }
  [data-still] > * { opacity: 0; transition: opacity calc(var(--_motion, 1) * 240ms) calc(var(--_motion, 1) * 120ms); }
  [data-still] > .still { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; object-fit: contain; opacity: 1; animation: pw-still calc(var(--_motion, 1) * 240ms); }
  .stage-figure > .still { display: none; }
  .stage-tools { display: none; }
  [data-solid] > .segments { display: none; }
  [data-solid] .stage-tools {
    position: absolute; inset-block-start: var(--_space-1); inset-inline: 0 var(--_space-2); display: flex; gap: var(--_space-1); font-size: var(--_text-s);
  }
  /* One row is all there is room for. What of it is cut off says that there is more. */
  .stage-sides {
    flex: 1; min-inline-size: 0; display: flex; gap: var(--_space-1); padding-inline: var(--_space-3); overflow: auto hidden; overscroll-behavior: contain; scroll-padding-inline: var(--_space-4); scrollbar-width: none;
    mask-image: linear-gradient(90deg, transparent, #000 12px calc(100% - 12px), transparent);
  }
  .stage-tool {
    appearance: none; min-block-size: var(--_target); min-inline-size: var(--_target); justify-content: center; padding: 0 var(--_space-2); border: var(--_hair) solid transparent; border-radius: 99px; background: var(--_stage-top); color: var(--_ink);
    font: inherit; cursor: pointer; list-style: none; display: inline-flex; align-items: center; flex: none;
  }
  .stage-tool:hover { border-color: var(--_line); }
  .stage-tool[aria-pressed=true] { border-color: var(--_ink); }
  .stage-more > summary::-webkit-details-marker { display: none; }
  .stage-list {
    position: absolute; inset-block-start: calc(100% + 4px); inset-inline-end: var(--_space-2); z-index: 5; display: grid; gap: 2px; padding: var(--_space-1); border: var(--_hair) solid var(--_line); border-radius: 12px;
    background: var(--_surface); inline-size: max-content; max-inline-size: calc(100% - 2 * var(--_space-2)); max-block-size: min(60vh, 27rem); overflow: auto;
  }
  .stage-list > .stage-tool { justify-content: start; background: none; border-radius: 8px; text-align: start; }
  .stage-list > .stage-tool[aria-busy] { color: var(--_ink-soft); font-style: italic; cursor: progress; }
  .stage-list > :is([data-tool=save-picture], [data-tool=save-glb]) { margin-block-start: var(--_space-1); box-shadow: 0 calc(-1 * var(--_space-1)) 0 -3px var(--_line); }
  .stage-note { margin: var(--_space-1) var(--_space-2); max-inline-size: 34ch; color: var(--_ink); text-wrap: pretty; }
  .stage:fullscreen { block-size: 100vh; max-block-size: none; inline-size: 100vw; position: static; }
  @supports (animation-timeline: --_collapse) {
    .stage-solid { animation: pw-collapse linear both; animation-timeline: --_collapse; animation-range: exit 0% exit 100%; }
  }
  @container two-columns (width >= 700px) {
    .stage-solid { animation: none; }
    [data-solid] .stage-tools { position: relative; inset: auto; flex-wrap: wrap; justify-content: center; padding: var(--_space-2) var(--_space-3) var(--_space-3); }
    .stage-sides { display: contents; }
    .stage-list { inset-block: auto calc(100% + 4px); }
    .stage-tool { min-block-size: 32px; min-inline-size: 32px; background: var(--_stage-foot); }
    .stage-list > .stage-tool { min-block-size: 36px; }
  }
  @media (forced-colors: active) { .stage-tool[aria-pressed=true] { border-color: Highlight; } }
  @media print { .stage-solid, .stage-measures, .stage-tools { display: none !important; } [data-solid] .stage-picture { visibility: visible; } [data-printed] .stage-picture { display: none; } .stage-figure > .still { display: block; flex: 1; min-block-size: 0; inline-size: 100%; object-fit: contain; } }
}
@keyframes pw-still { from { opacity: 0; } }`;

let sheet;

// Puts the sheet into the tree the stage stands in, once.
export const dress = (place) => {
  const tree = place.getRootNode();
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
};
