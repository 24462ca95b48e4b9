// Walks every page at two widths in light and dark, keeps a screenshot of each and runs axe on it.
// Usage: node e2e/look.mjs BASE_URL OUT_DIR [EMAIL PASSWORD]; ends with 1 when axe or the console has a complaint.
import axe from 'axe-core';
import { mkdtempSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [base = 'http://localhost:4173', out = 'look', email, password] = process.argv.slice(2);
const only = process.env.LOOK_ONLY?.split(',');
const PAGES = [
  ['sign-in', '/app/sign-in'],
  ['dashboard', '/app/'],
  ['import', '/app/import'],
  ['import-report', '/app/import', (page) => page.locator('main a[href*="/import/"]').first().click()],
  ['review', '/app/review'],
  ['matches', '/app/matches?status=ALL'],
  ['exceptions', '/app/exceptions'],
  ['exception', '/app/exceptions', (page) => page.locator('main a[href*="/exceptions/"]').first().click()],
  ['history', '/app/history'],
  ['settings', '/app/settings'],
  ['not-found', '/app/no-such-page'],
];
const SIZES = [
  ['wide', 1440, 900],
  ['narrow', 360, 780],
];

mkdirSync(out, { recursive: true });
const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'look-')), {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-component-update', '--disable-sync'],
});
let complaints = 0;
const page = await context.newPage();
page.on('console', (message) => {
  if (message.type() !== 'error') return;
  complaints += 1;
  console.log(`console at ${page.url()}: ${message.text()}`);
});
page.on('pageerror', (error) => {
  complaints += 1;
  console.log(`error at ${page.url()}: ${error.message}`);
});

if (email) {
  await page.goto(`${base}/app/sign-in`);
  await page.getByLabel('Email').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}
for (const [size, width, height] of SIZES) {
  for (const theme of ['light', 'dark']) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const [name, path, prepare] of PAGES) {
      if (only && !only.includes(name)) continue;
      await page.goto(base + path, { waitUntil: 'networkidle' });
      if (prepare) await prepare(page).catch((error) => console.log(`${name}: ${error.message.split('\n')[0]}`));
      await page.waitForTimeout(350);
      await page.screenshot({ path: join(out, `${name}-${size}-${theme}.png`) });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      for (const violation of violations) {
        complaints += 1;
        console.log(`axe ${name} ${size} ${theme}: ${violation.id} (${violation.nodes.length}) ${violation.help}\n   ${violation.nodes[0].html.slice(0, 200)}\n   ${violation.nodes[0].failureSummary.replaceAll('\n', ' ').slice(0, 300)}`);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) {
        complaints += 1;
        console.log(`${name} ${size} ${theme}: ${overflow} px wider than the screen`);
      }
    }
  }
}
await context.close();
console.log(`${complaints} complaints`);
process.exitCode = complaints > 0 ? 1 : 0;
