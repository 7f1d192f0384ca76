// How the solid and its bar of buttons look: a style sheet of its own, so that the page's first one stays small.
export const looks = `@layer ui {
  .stage-figure { position: relative; }
  .stage-solid {
    position: absolute; inset-inline: 0; inline-size: 100%; opacity: 0; visibility: hidden; cursor: grab; touch-action: pan-y; outline-offset: -4px;
    transition: opacity calc(var(--_motion, 1) * 420ms); transform-origin: 50% 100%; forced-color-adjust: none; mask-image: linear-gradient(#000 96%, transparent); -webkit-user-select: none; user-select: none;
  }
  .stage-solid:active { cursor: grabbing; }
  [data-solid] .stage-solid { opacity: 1; visibility: visible; }
  [data-solid=still] .stage-solid { cursor: default; touch-action: auto; }
  [data-solid] .stage-picture { visibility: hidden; }
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
  .stage-note { margin: var(--_space-1) var(--_space-2); max-inline-size: 34ch; color: var(--_ink); text-wrap: pretty; }
  @supports (animation-timeline: --_collapse) {
    .stage-solid { animation: pw-collapse linear both; animation-timeline: --_collapse; animation-range: exit 0% exit 100%; }
  }
  @container two-columns (width >= 700px) {
    .stage-solid { animation: none; }
    [data-solid] .stage-tools { position: relative; inset: auto; flex-wrap: wrap; justify-content: center; padding: var(--_space-2) var(--_space-3) var(--_space-3); }
    .stage-sides { display: contents; }
    .stage-list { inset-block: auto calc(100% + 4px); }
    .stage-tool { min-block-size: 32px; min-inline-size: 32px; background: var(--_stage-foot); }
  }
  @media (forced-colors: active) { .stage-tool[aria-pressed=true] { border-color: Highlight; } }
  @media print { .stage-solid, .stage-measures, .stage-tools { display: none !important; } [data-solid] .stage-picture { visibility: visible; } [data-printed] .stage-picture { display: none; } .stage-figure > .still { display: block; flex: 1; min-block-size: 0; inline-size: 100%; object-fit: contain; } }
}
@keyframes pw-still { from { opacity: 0; } }`;
