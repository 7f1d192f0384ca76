// What the stage's buttons say. The build takes these phrases out of the locales.
import { phrases } from './phrases.js';

export const words = (locale) => {
  const language = String(locale).split('-')[0].toLowerCase();
  return phrases[language] ?? phrases.en;
};
