// Asks this Node's Intl what the tests and the native number styles need, and writes it down as data.
// Run `node crates/wording/data/intl.mjs` after a change of the samples; needs a Node with full ICU (the default build).
import { writeFileSync } from "node:fs";

const here = new URL(".", import.meta.url);
const CURRENCIES = ["USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "BRL", "ZAR", "NGN", "KES", "AED", "SAR", "EGP", "KWD", "TRY"];
const SHIPPED = ["en", "de", "ar"];
// Regions and languages to come: only tests read them.
const OTHERS = ["en-IN", "de-CH", "de-AT", "ar-EG", "ar-AE", "fr", "es", "pt", "pt-PT", "tr", "sw", "he", "fa", "hi", "bn", "mr", "sv", "pl", "it", "nl"];

// The samples of `NumberStyle::learn`, in the order it asks.
const parts = (locale, number, options) =>
  new Intl.NumberFormat(locale, options).formatToParts(number).map((part) => [part.type, part.value]);
const signed = (locale, options) => {
  const none = { minimumFractionDigits: 0, maximumFractionDigits: 0, useGrouping: false, ...options };
  return [[1, "auto"], [-1, "auto"], [1, "always"]].map(([number, signDisplay]) => parts(locale, number, { ...none, signDisplay }));
};
const answers = (locale) => [
  parts(locale, 1234567890, { useGrouping: false, maximumFractionDigits: 0 }),
  parts(locale, 1234567, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  parts(locale, 1234, { maximumFractionDigits: 0 }),
  ...CURRENCIES.flatMap((currency) => signed(locale, { style: "currency", currency, currencyDisplay: "symbol" })),
  ...signed(locale, {}),
  ...signed(locale, { style: "percent" }),
  ...signed(locale, { style: "currency", currency: "USD", currencyDisplay: "code" }),
];

// Marks and unusual spaces are written as escapes, so that a reviewer sees them.
const visible = (json) => json.replace(/[\u007f-\u00a0\u061c\u200b-\u200f\u202f\u2066-\u2069]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
const table = (locales) => {
  const rows = locales.map((locale) => `"${locale}": [\n${answers(locale).map((a) => "  " + JSON.stringify(a)).join(",\n")}\n]`);
  return visible(`{\n${rows.join(",\n")}\n}\n`);
};
writeFileSync(new URL("intl.json", here), table(SHIPPED));
writeFileSync(new URL("../tests/data/intl-others.json", here), table(OTHERS));
