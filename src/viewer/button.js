// The buttons of one part of the stage: made alike, and named in the language of the page.
export const buttons = (signal) => {
  const all = new Map();
  return {
    make: (name, act, parent) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'stage-tool';
      made.dataset.tool = name;
      made.addEventListener('click', act, { signal });
      all.set(name, made);
      parent.append(made);
      return made;
    },
    speak: (phrases) => {
      for (const [name, made] of all) made.textContent = phrases[made.hasAttribute('aria-busy') ? 'making' : name];
    },
    press: (chosen, names) => {
      for (const name of names) all.get(name).setAttribute('aria-pressed', String(name === chosen));
    },
  };
};
