// What a frame is called where the host gives it no title: people who listen to a page are told what a frame holds.
// And what a frame says when its scripts do not arrive. Only the phrases named here get into a bundle.
import { 'boot.title' as arStart, 'boot.network' as arNetwork, 'page.name' as ar } from '../../../locales/ar.json';
import { 'boot.title' as deStart, 'boot.network' as deNetwork, 'page.name' as de } from '../../../locales/de.json';
import { 'boot.title' as enStart, 'boot.network' as enNetwork, 'page.name' as en } from '../../../locales/en.json';

const choose = (phrases, locale) => {
  const language = String(locale).split('-')[0].toLowerCase();
  return Object.hasOwn(phrases, language) ? phrases[language] : phrases.en;
};

export const titleIn = (locale) => choose({ ar, de, en }, locale);
export const failureIn = (locale) => choose({
  ar: `${arStart} ${arNetwork}`, de: `${deStart} ${deNetwork}`, en: `${enStart} ${enNetwork}`,
}, locale);
