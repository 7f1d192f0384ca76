// Asks this Node's Intl what the tests and the native number styles need, and writes it down as data.
// Run `node crates/wording/data/intl.mjs` after a change of the samples; needs a Node with full ICU (the default build).
import { writeFileSync } from "node:fs";

const here = new URL(".", import.meta.url);
const CURRENCIES = ["USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "BRL", "ZAR", "NGN", "KES", "AED", "SAR", "EGP", "KWD", "TRY"];
const SHIPPED = ["en", "de", "ar"];
// Regions and languages to come: only tests read them.
const FEW = ["USD", "KWD", "JPY"];
const OTHERS = ["en-IN", "de-CH", "de-AT", "ar-EG", "ar-AE", "fr", "es", "pt", "pt-PT", "tr", "sw", "he", "fa", "hi", "bn", "mr", "sv", "pl", "it", "nl"];

// The samples of `NumberStyle::learn`, in the order it asks.
const parts = (locale, number, options) =>
  new Intl.NumberFormat(locale, options).formatToParts(number).map((part) => [part.type, part.value]);
const signed = (locale, options) => {
  const none = { minimumFractionDigits: 0, maximumFractionDigits: 0, useGrouping: false, ...options };
  return [[1, "auto"], [-1, "auto"], [1, "always"]].map(([number, signDisplay]) => parts(locale, number, { ...none, signDisplay }));
};
const coded = { style: "currency", currency: "USD", currencyDisplay: "code" };
const separators = (locale, options) => [
  parts(locale, 1234567, { ...options, minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  parts(locale, 1234, { ...options, minimumFractionDigits: 0, maximumFractionDigits: 0 }),
];
const answers = (locale, currencies) => [
  parts(locale, 1234567890, { useGrouping: false, maximumFractionDigits: 0 }),
  ...currencies.flatMap((currency) => signed(locale, { style: "currency", currency, currencyDisplay: "symbol" })),
  ...separators(locale, {}),
  ...separators(locale, coded),
  ...signed(locale, {}),
  ...signed(locale, { style: "percent" }),
  ...signed(locale, coded),
];

// Marks and unusual spaces are written as escapes, so that a reviewer sees them.
const visible = (text) => text.replace(/[\u007f-\u00a0\u061c\u200b-\u200f\u202f\u2066-\u2069]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
const table = (locales, currencies) => {
  const row = (locale) => `"${locale}": [\n${answers(locale, currencies).map((a) => "  " + JSON.stringify(a)).join(",\n")}\n]`;
  return visible(`{\n${locales.map(row).join(",\n")}\n}\n`);
};
writeFileSync(new URL("intl.json", here), table(SHIPPED, CURRENCIES));
writeFileSync(new URL("../tests/data/intl-others.json", here), table(OTHERS, FEW));

// What Intl itself makes of numbers, for `tests/numbers.rs`: kind, arguments, result.
const decimalText = (whole, decimals) => {
  const digits = String(Math.abs(whole)).padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  return (whole < 0 ? "-" : "") + digits.slice(0, cut) + (decimals ? "." + digits.slice(cut) : "");
};
const exactly = (decimals) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const MANY_AMOUNTS = [0, 1, 9, 10, 99, 100, 999, 1000, 4320, 9999, 10000, 99999, 100000, 123456, 1234567, 99999999, 123456789012, -1, -4320, -1234567];
const AMOUNTS = [0, 7, 4320, 123456789, -1, -1234567];
const rows = (locale, shipped) => {
  const rows = [`@${locale}`];
  const add = (kind, ...fields) => rows.push([kind, ...fields].join("\t"));
  const format = (options, text) => new Intl.NumberFormat(locale, options).format(text);
  for (const number of [0, 1, 12, 999, 1000, 1234, 9999, 10000, 99999, 100000, 1000000, 123456789, -5, -1234, -10000]) add("number", number, format({}, number));
  const money = (currency, decimals, amounts) => {
    const options = { style: "currency", currency, currencyDisplay: "symbol", ...exactly(decimals) };
    for (const amount of amounts) {
      const text = decimalText(amount, decimals);
      add("money", amount, currency, decimals, format(options, text));
      add("delta", amount, currency, decimals, format({ ...options, signDisplay: "exceptZero" }, text));
    }
  };
  for (const currency of FEW) for (const decimals of [0, 2, 3]) money(currency, decimals, shipped ? MANY_AMOUNTS : AMOUNTS);
  if (shipped) for (const currency of [...CURRENCIES, "SEK", "PLN"]) money(currency, 2, [4320, -120000]);
  // A share of 12.34 % is 1234 ten-thousandths; Intl rounds half away from zero, as we do.
  for (const share of [0, 1, 50, 1234, 1250, 3000, 9999, 10000, 123456, -1234]) for (const decimals of [0, 1, 2]) if (decimals > 1 || share === 0 || Math.abs(share) >= 50)
    add("percent", share, decimals, format({ style: "percent", ...exactly(decimals) }, decimalText(share, 4)));
  for (const value of [0, 1, 499, 500, 5500, 12345, 1000, 1234567, -5500]) for (const places of [0, 1, 2, 3]) if (places > 2 || value === 0 || Math.abs(value) >= 500)
    add("decimal", value, places, format({ maximumFractionDigits: places }, decimalText(value, 3)));
  if (shipped) for (const day of ["1999-12-31", "2026-01-01", "2026-02-28", "2026-03-09", "2026-04-30", "2026-05-05", "2026-06-15", "2026-07-31", "2026-08-20", "2026-09-01", "2026-10-10", "2026-11-22", "2028-02-29"])
    // English as the rest of the world writes it: the day before the month.
    add("date", day, new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(day)));
  return rows;
};
const expected = [...SHIPPED.flatMap((locale) => rows(locale, true)), ...OTHERS.flatMap((locale) => rows(locale, false))];
writeFileSync(new URL("../tests/data/intl-expected.tsv", here), visible(expected.join("\n") + "\n"));

// Plural categories of 0 to 210 and of some large numbers, a letter each.
const LETTERS = { zero: "z", one: "o", two: "t", few: "f", many: "m", other: "x" };
const LANGUAGES = ["en", "de", "ar", "fr", "es", "pt", "pt-PT", "it", "tr", "sw", "he", "fa", "hi", "bn", "sv", "nl", "ja", "ko", "zh", "th", "vi"];
const numbers = [...Array(211).keys(), 1000, 1002, 1011, 10000, 100000, 1000000, 1000001, 2000000];
const plurals = LANGUAGES.map((language) => `${language}\t${numbers.map((n) => LETTERS[new Intl.PluralRules(language).select(n)]).join("")}`);
writeFileSync(new URL("../tests/data/plurals.tsv", here), plurals.join("\n") + "\n");
