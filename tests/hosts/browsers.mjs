// The browsers the pages are opened in: Chromium by its own protocol, Firefox by WebDriver BiDi, both through one library,
// so that a journey is written once; and WebKit where its driver is named.
import puppeteer from 'puppeteer-core';
import { launchWebKit } from './webkit.mjs';

const chromiumWords = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-3d-apis', '--js-flags=--expose-gc', '--enable-precise-memory-info', '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows',
];

// Nothing of the browser's own may be mistaken for a request of ours, and nothing is told to anybody.
const firefoxSettings = {
  'app.normandy.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.max_script_run_time': 0,
  'javascript.options.mem.gc_delay.initial': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
};

// What a visitor's settings look like to Firefox, which takes them from its preferences only.
const firefoxMedia = {
  'reduced-motion': { 'ui.prefersReducedMotion': 1 },
  'forced-colors': { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0, 'ui.systemUsesDarkTheme': 1 },
};

const chromiumMedia = {
  'reduced-motion': [{ name: 'prefers-reduced-motion', value: 'reduce' }],
  'forced-colors': [{ name: 'forced-colors', value: 'active' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
};

const programs = { chromium: 'CHROME', firefox: 'FIREFOX', webkit: 'WEBKIT' };

// Starts a browser; `media` is a visitor's setting of the whole browser, which Chromium alone can be told later.
export async function launch(kind, media) {
  const variable = programs[kind];
  if (!variable) throw new Error(`there is no browser called ${kind}: ${Object.keys(programs).join(', ')}`);
  const executablePath = process.env[variable];
  if (!executablePath) throw new Error(`name ${kind} in the variable ${variable}, as \`cargo xtask test --only hosts\` does`);
  if (kind === 'webkit') return launchWebKit(executablePath, media);
  const shared = { executablePath, headless: true, protocolTimeout: 600_000, defaultViewport: { width: 1280, height: 900 } };
  if (kind === 'chromium') return puppeteer.launch({ ...shared, args: chromiumWords });
  const extraPrefsFirefox = { ...firefoxSettings, ...firefoxMedia[media] };
  return puppeteer.launch({ ...shared, browser: 'firefox', extraPrefsFirefox });
}

// Tells a page of Chromium about a visitor's setting; Firefox has been told at its start.
export async function prefer(page, kind, media) {
  if (kind !== 'chromium' || !media) return;
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: chromiumMedia[media] });
}
