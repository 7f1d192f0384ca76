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
  .stage-tools { display: none; }
  [data-solid] > .segments { display: none; }
  [data-solid] .stage-tools {
    position: absolute; inset-block-start: var(--_space-2); inset-inline: var(--_space-2); display: flex; flex-wrap: wrap; gap: var(--_space-1); justify-content: center;
    font-size: var(--_text-s);
  }
  .stage-tool, .stage-more > summary {
    appearance: none; min-block-size: 32px; min-inline-size: 32px; padding: 0 var(--_space-2); border: var(--_hair) solid transparent; border-radius: 99px; background: var(--_stage-top); color: var(--_ink);
    font: inherit; cursor: pointer; list-style: none; display: inline-flex; align-items: center;
  }
  .stage-tool:hover { border-color: var(--_line); }
  .stage-tool[aria-pressed=true] { border-color: var(--_ink); }
  /* One row is all there is room for; a hand reaches the other sides. */
  .stage-tool:is([data-tool=side], [data-tool=top], [data-tool=detail]) { display: none; }
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
    [data-solid] .stage-tools { position: relative; inset: auto; padding: var(--_space-2) var(--_space-3) var(--_space-3); }
    .stage-list { inset-block: auto calc(100% + 4px); }
    .stage-tool { background: var(--_stage-foot); }
    .stage-tool:is([data-tool=side], [data-tool=top], [data-tool=detail]) { display: inline-flex; }
  }
  @media (forced-colors: active) { .stage-tool[aria-pressed=true] { border-color: Highlight; } }
  @media print { .stage-solid, .stage-measures, .stage-tools { display: none !important; } [data-solid] .stage-picture { visibility: visible; } }
}`;
