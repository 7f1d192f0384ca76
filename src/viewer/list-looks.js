// How the list of the stage looks, and what it lays over the picture. It comes with the list.
export const looks = `@layer ui {
  [data-solid][data-evening] .stage-figure { background: linear-gradient(#3a3632 30%, #161412 90%); }
  .stage-measures { display: none; }
  [data-solid] .stage-measures { display: block; position: absolute; inset-inline: 0; inline-size: 100%; pointer-events: none; overflow: hidden; fill: none; stroke: var(--_ink); stroke-width: 1; color: var(--_ink); }
  .stage-measures text { fill: var(--_ink); stroke: var(--_stage-top); stroke-width: 3px; paint-order: stroke; font: 500 var(--_text-s) / 1 var(--_font); font-variant-numeric: tabular-nums; }
  .stage-measures .stage-phone { stroke-dasharray: 4 3; opacity: .75; }
  [data-evening] .stage-measures { stroke: #f3ece2; }
  [data-evening] .stage-measures text { fill: #f3ece2; stroke: #221f1c; }
  .stage-list > .stage-tool { justify-content: start; background: none; border-radius: 8px; text-align: start; }
  @container two-columns (width >= 700px) { .stage-list > .stage-tool { min-block-size: 36px; } }
  .stage-list > .stage-tool[aria-busy] { color: var(--_ink-soft); font-style: italic; cursor: progress; }
  .stage-list > :is([data-tool=save-picture], [data-tool=save-glb]) { margin-block-start: var(--_space-1); box-shadow: 0 calc(-1 * var(--_space-1)) 0 -3px var(--_line); }
  .stage:fullscreen { block-size: 100vh; max-block-size: none; inline-size: 100vw; position: static; }
}`;
