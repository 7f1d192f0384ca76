// Problems of a catalogue are for the shop: the buyer goes on with the last good one.
// guide: begin problems
const configurator = document.querySelector('packwright-configurator');

configurator.addEventListener('pw-error', ({ detail: { code, problems } }) => {
  if (code === 'catalogue') console.table(problems);
});
// guide: end
