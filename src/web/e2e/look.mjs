// Looks at every page and dialog as a signed-in person: two widths, light and dark. Keeps a picture of each, runs axe on it, and
// complains about violations, console errors and pages wider than the screen. Changes nothing that is stored.
// Usage: npm run screens -- URL OUT EMAIL PASSWORD; ends with 1 when there is a complaint.
//   LOOK_ONLY=review,settings   these pages only      LOOK_LOCALE=es-US   language of the browser
//   LOOK_SIZES=wide,narrow,zoomed                     CHROMIUM=/path      the browser, when it is not /usr/bin/chromium
import axe from 'axe-core';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { consoleStates } from './console-states.mjs';

const [base, out, email, password] = process.argv.slice(2);
if (!password) {
  console.error('usage: node e2e/look.mjs URL OUT EMAIL PASSWORD');
  process.exit(2);
}
const chosen = (name, all) => (process.env[name] ? all.filter((entry) => process.env[name].split(',').includes(entry.name)) : all);

const SIZES = [
  { name: 'wide', width: 1440, height: 900, scale: 1, usual: true },
  { name: 'narrow', width: 360, height: 780, scale: 2, usual: true },
  // 200 % zoom of a 1280 px window.
  { name: 'zoomed', width: 640, height: 400, scale: 2, usual: false },
];
const THEMES = ['light', 'dark'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const inMain = (part) => (page) => page.locator(`main a[href*="${part}"]`).first().click();
const key = (name) => async (page) => {
  await page.locator('[data-queue-list]').waitFor();
  await page.keyboard.press(name);
  await page.getByRole('dialog').waitFor();
};
const toEmail = (page) => page.getByRole('heading', { name: /^(Email address|Dirección de correo)$/ }).evaluate((heading) => heading.scrollIntoView());
const toAccounts = (page) => page.getByRole('heading', { name: /^(Connected accounts|Cuentas conectadas)$/ }).evaluate((heading) => heading.scrollIntoView());
const openMenu = (locator) => async (page) => {
  await page.locator(locator).first().click();
  await page.locator('[role=menu], [role=listbox], [role=dialog]').first().waitFor();
};

const CODES = Array.from({ length: 10 }, (_, index) => `7K${index}M-2QXD-9V4A-HTR1-C8YZ-5N${index}E`);
const OFFER = { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', uri: 'otpauth://totp/ana%40lumen.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=MedSpaSync%20Pro&algorithm=SHA1&digits=6&period=30' };
const FACTOR = { 'session/second-factor': { authenticatorSince: '2026-11-02T09:30:00Z', passkeys: 2, recoveryCodesLeft: 3 }, 'session/passkeys': { data: [
  { id: 'passkey_1', name: 'Front desk tablet', site: 'localhost', backedUp: false, createdAt: '2026-11-20T09:30:00Z', lastUsedAt: '2026-11-22T08:12:00Z' },
  { id: 'passkey_2', name: 'Password manager', site: 'localhost', backedUp: true, createdAt: '2026-11-02T09:30:00Z' },
] } };

const PROVIDERS = { 'auth/providers': { data: [{ id: 'google', name: 'Google' }, { id: 'microsoft', name: 'Microsoft' }] } };
const ACCOUNTS = { data: [
  { id: 'identity_1', provider: 'Google', label: 'ana.whitfield-of-the-front-desk@lumen-aesthetics.example', createdAt: '2026-11-20T09:30:00Z', lastUsedAt: '2026-11-22T08:12:00Z' },
  { id: 'identity_2', provider: 'Microsoft', label: 'ana@lumen.example', createdAt: '2026-11-02T09:30:00Z' },
] };

const AUDIT = { role: 'OWNER', permissions: ['staff:read', 'staff:write', 'imports:read', 'reviews:read', 'clients:read', 'learned:read', 'reports:read', 'audit:read', 'audit:everybody', 'security:read', 'alerts:read', 'alerts:acknowledge'] };
const ANSWERS = { ...AUDIT, permissions: [...AUDIT.permissions, 'support:read', 'support:write'] };
const VISITOR = { role: 'SUPPORT', memberships: [], permissions: ['imports:read', 'reviews:read', 'reports:read', 'support:read'] };
const SUPPORT = { id: 'support_1', state: 'ASKED', operator: 'Kim Calder', reason: 'You wrote that the queue looks wrong since Monday, and the figures of last week are missing', length: 'HOUR', askedAt: '2026-11-23T10:00:00Z' };
const NO_EVENTS = { data: [], hasMore: false, url: '', people: [] };

const OWNER = { role: 'OWNER', permissions: ['staff:read', 'staff:write', 'imports:read', 'imports:write', 'reviews:read', 'reviews:write', 'dashboard:read', 'clients:read'] };

const EXPORTER = { role: 'OWNER', permissions: ['staff:read', 'imports:read', 'reviews:read', 'reports:read', 'practice:export', 'erasure:read', 'erasure:write'] };
const WISH = { id: 'erasure_1', state: 'WAITING', askedBy: 'Grace Whitfield', askedAt: '2026-11-23T09:10:00Z', dueAt: '2026-12-07T09:10:00Z' };
const EXPORT = { id: 'export_1', askedBy: { id: 'person_1', name: 'Grace Whitfield' }, yours: true, askedAt: '2026-11-23T09:10:00Z' };

const HANDLER = { role: 'MANAGER', permissions: ['imports:read', 'reviews:read', 'reports:read', 'privacy:handle'] };
const ASKED = [
  { id: 'privacy_2', kind: 'COPY', status: 'OPEN', lineCount: 17, identifiedBy: 'Called back at the number that we know', askedBy: { id: 'person_1', name: 'Grace Whitfield' }, askedAt: '2026-11-23T09:10:00Z', dueAt: '2026-12-23T09:10:00Z' },
  { id: 'privacy_1', kind: 'COPY', status: 'DONE', lineCount: 4, identifiedBy: 'Came to the desk with her driver’s license', askedBy: { id: 'person_1', name: 'Grace Whitfield' }, askedAt: '2026-11-02T09:10:00Z', dueAt: '2026-12-02T09:10:00Z', doneAt: '2026-11-02T09:12:00Z' },
];
const FOUND = { data: [
  { id: 'client_1', names: ['Maria Lopez-Montgomery of the Hills'], phones: ['+1 704 555 0142', '(704) 555-0142'], emails: ['maria.lopez-montgomery@a-long-mail-provider.example'], numbers: ['100243'], locations: ['L1', 'L2'], lines: 14, from: '2025-02-03', to: '2025-06-11', sameAs: ['client_2'] },
  { id: 'client_2', names: ['Marie Lopez'], phones: ['(***) ***-0142'], emails: [], numbers: ['AL000042'], locations: ['Lumen Uptown'], lines: 3, from: '2025-02-03', to: '2025-04-02', sameAs: ['client_1'] },
], lines: [
  { id: 'line_1', name: 'MARIA LOPEZ', number: '', kind: 'PAYOUT', day: '2025-02-04', location: '', reference: 'ch_3QxQ7dLkdIwHu7ix1tUvWxYz', item: 'Invoice 4711', amount: { minor: 1_244_000, currency: 'USD' }, sameAs: ['client_1'] },
] };
const HOLD = { id: 'hold_1', lineCount: 14, reason: 'Case 2026-117 at the county court, about the treatment in March', placedBy: { id: 'person_1', name: 'Grace Whitfield' }, placedAt: '2026-11-20T09:10:00Z' };
const KEEPER = { ...HANDLER, role: 'OWNER', permissions: [...HANDLER.permissions, 'holds:write'] };
const ERASING = { ...ASKED[0], id: 'privacy_3', kind: 'ERASURE', progress: { stage: 'erasing', done: 0, total: 17 } };
const PREVIEW = { lines: 1_204, files: 12, matches: 311, exceptions: 4, notes: 2, copies: 1, unreadFiles: 1, holds: [] };
const lookFor = async (page) => {
  await page.locator('main input[name=words]').fill('lopez');
  await page.locator('main form button[type=submit]').first().click();
};
const askToErase = async (page) => {
  await lookFor(page);
  await page.locator('main input[type=checkbox]').first().check();
  await page.locator('main input[name=identified-by]').fill('Came to the desk');
  await page.getByRole('button', { name: /^(Erase her…|Borrarla…)$/ }).click();
  await page.getByRole('dialog').waitFor();
};

/** `answers` replaces what the server says, `changes` a part of it; `refused` pages may log what their refusals cause. */
const STATES = [
  { name: 'dashboard', path: '/' },
  { name: 'staff', path: '/staff', changes: { session: OWNER } },
  { name: 'staff-read', path: '/staff' },
  { name: 'staff-invite', path: '/staff', changes: { session: OWNER }, prepare: async (page) => {
    await page.getByRole('button', { name: /Invite|Invitar/ }).click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'audit', path: '/audit' },
  { name: 'audit-event', path: '/audit?kind=ACCESS', prepare: async (page) => {
    await inMain('/audit/event_')(page);
    await page.locator('main aside dl').waitFor();
  } },
  { name: 'audit-none', path: '/audit?action=undoImport&from=2020-01-01&to=2020-01-02' },
  { name: 'audit-empty', path: '/audit', answers: { 'audit-events': NO_EVENTS } },
  { name: 'audit-broken', path: '/audit', answers: { 'audit-events/verification': { intact: false, fault: 'EVENT_NOT_OURS', position: 1234, eventId: 'event_1' } } },
  { name: 'audit-error', path: '/audit', answers: { 'audit-events': 503, 'audit-events/verification': 503 }, refused: true, prepare: (page) => page.locator('main [role=alert]').waitFor() },
  { name: 'security', path: '/security', changes: { session: AUDIT } },
  { name: 'security-support-asks', path: '/security#support', changes: { session: ANSWERS }, answers: { 'support-access': { current: SUPPORT, past: [{ ...SUPPORT, id: 'support_2', state: 'LAPSED', endedAt: '2026-11-20T10:00:00Z' }] } } },
  { name: 'security-support-open', path: '/security#support', changes: { session: ANSWERS }, answers: { 'support-access': { current: { ...SUPPORT, state: 'OPEN', answeredBy: 'Ana Whitfield', endsAt: '2026-11-23T11:00:00Z' }, past: [] } } },
  { name: 'security-support-offer', path: '/security#support', changes: { session: ANSWERS }, answers: { 'support-access': { past: [] } }, prepare: async (page) => {
    await page.getByRole('button', { name: /^(Let support look…|Dejar mirar a soporte…)$/ }).click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'support-visitor', path: '/', changes: { session: VISITOR }, answers: { 'support-access': { current: { ...SUPPORT, state: 'OPEN', answeredBy: 'Ana Whitfield', endsAt: '2026-11-23T11:00:00Z' }, past: [] } } },
  { name: 'support-way-ended', path: '/support#abc', answers: { 'auth/support': 400 }, refused: true, prepare: (page) => page.locator('[role=alert]').waitFor() },
  { name: 'your-data', path: '/your-data', changes: { session: EXPORTER } },
  { name: 'your-data-making', path: '/your-data', changes: { session: EXPORTER }, answers: { 'exports/practice': { data: [{ ...EXPORT, status: 'QUEUED', progress: { stage: 'copying', done: 61_204, total: 187_256 } }], hasMore: false, url: '' } } },
  { name: 'your-data-empty', path: '/your-data', changes: { session: EXPORTER }, answers: { 'exports/practice': { data: [], hasMore: false, url: '' } } },
  { name: 'your-data-error', path: '/your-data', changes: { session: EXPORTER }, answers: { 'exports/practice': 503 }, refused: true, prepare: (page) => page.locator('main [role=alert]').waitFor() },
  { name: 'your-data-loading', path: '/your-data', changes: { session: EXPORTER }, answers: { 'exports/practice': 'never' } },
  { name: 'privacy', path: '/privacy-requests', changes: { session: HANDLER }, answers: { 'privacy-requests': { data: ASKED, hasMore: false, url: '' } } },
  { name: 'privacy-found', path: '/privacy-requests', changes: { session: HANDLER }, answers: { 'privacy-requests': { data: [], hasMore: false, url: '' }, 'privacy-requests/search': FOUND }, prepare: async (page) => {
    await lookFor(page);
    await page.locator('main input[type=checkbox]').first().check();
    await page.locator('main fieldset + div button[type=submit]').click();
  } },
  { name: 'privacy-holds', path: '/privacy-requests', changes: { session: KEEPER }, answers: { 'privacy-requests': { data: [ERASING, { ...ERASING, id: 'privacy_4', status: 'REFUSED', progress: undefined, problem: 'What is held about this client must be kept.' }], hasMore: false, url: '' }, 'legal-holds': { data: [HOLD, { ...HOLD, id: 'hold_2', liftedBy: HOLD.placedBy, liftedAt: '2026-11-22T09:10:00Z' }], hasMore: false, url: '' } } },
  { name: 'privacy-erase', path: '/privacy-requests', changes: { session: HANDLER }, answers: { 'privacy-requests/search': FOUND, 'privacy-requests/erasures/preview': PREVIEW }, prepare: askToErase },
  { name: 'privacy-erase-held', path: '/privacy-requests', changes: { session: HANDLER }, answers: { 'privacy-requests/search': FOUND, 'privacy-requests/erasures/preview': { ...PREVIEW, holds: [HOLD] } }, prepare: askToErase },
  { name: 'privacy-hold', path: '/privacy-requests', changes: { session: KEEPER }, answers: { 'privacy-requests/search': FOUND }, prepare: async (page) => {
    await lookFor(page);
    await page.locator('main input[type=checkbox]').first().check();
    await page.getByRole('button', { name: /^(Keep what is held of her…|Conservar lo que se guarda de ella…)$/ }).click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'privacy-nobody', path: '/privacy-requests', changes: { session: HANDLER }, answers: { 'privacy-requests/search': { data: [], lines: [] } }, prepare: lookFor },
  { name: 'privacy-error', path: '/privacy-requests', changes: { session: HANDLER }, answers: { 'privacy-requests': 503 }, refused: true, prepare: (page) => page.locator('main [role=alert]').waitFor() },
  { name: 'privacy-loading', path: '/privacy-requests', changes: { session: HANDLER }, answers: { 'privacy-requests': 'never' } },
  { name: 'your-data-erase', path: '/your-data', changes: { session: EXPORTER }, answers: { erasure: { waitingDays: 14 } }, prepare: async (page) => {
    await page.getByRole('button', { name: /^(Erase the practice…|Borrar el consultorio…)$/ }).click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'your-data-erasure', path: '/your-data#erasure', changes: { session: EXPORTER }, answers: { erasure: { waitingDays: 14, current: WISH } } },
  { name: 'your-data-erasure-held', path: '/your-data#erasure', changes: { session: EXPORTER }, answers: { erasure: { waitingDays: 14, current: { ...WISH, state: 'HELD', heldFor: 'A court asked for these records; we write to you when this is over.' } } } },
  { name: 'dashboard-empty', path: '/', answers: { dashboard: { figures: [], byProgram: [], byCategory: [] } } },
  { name: 'dashboard-loading', path: '/', answers: { dashboard: 'never' } },
  { name: 'dashboard-error', path: '/', answers: { dashboard: 503 }, refused: true, prepare: (page) => page.locator('main [role=alert]').waitFor() },
  { name: 'palette', path: '/', prepare: async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'account-menu', path: '/', wideOnly: true, prepare: openMenu('aside button[aria-haspopup=menu] >> nth=-1') },
  { name: 'navigation', path: '/', narrowOnly: true, prepare: openMenu('header button') },
  { name: 'import', path: '/import' },
  { name: 'import-staged', path: '/import', prepare: (page) => page.locator('input[type=file]').first().setInputFiles([
    { name: 'POS sales March.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n'.repeat(4000)) },
    { name: 'A rewards statement with a rather long name that a portal has made up (12).xlsx', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') },
  ]) },
  { name: 'import-empty', path: '/import', answers: { imports: { data: [], hasMore: false, url: '' } } },
  { name: 'import-report', path: '/import', prepare: async (page) => {
    await inMain('/import/')(page);
    await page.locator('main table').waitFor();
  } },
  { name: 'review', path: '/review' },
  { name: 'review-payouts', path: '/review?side=PAYOUTS' },
  { name: 'review-keys', path: '/review', prepare: key('?') },
  { name: 'review-pick', path: '/review', prepare: key('m') },
  { name: 'review-mark', path: '/review', prepare: key('e') },
  { name: 'review-item', path: '/review', narrowOnly: true, prepare: async (page) => {
    await page.locator('[data-queue-list] [role=option]').first().click();
    await page.locator('main h2').first().waitFor();
  } },
  { name: 'review-selected', path: '/review', prepare: async (page) => {
    await page.locator('[data-queue-list]').waitFor();
    await page.keyboard.press('x');
  } },
  { name: 'review-none', path: '/review?q=nobody-is-called-so' },
  { name: 'matches', path: '/matches' },
  { name: 'exceptions', path: '/exceptions' },
  { name: 'exceptions-none', path: '/exceptions?q=nobody-is-called-so' },
  { name: 'exception', path: '/exceptions', prepare: async (page) => {
    await inMain('/exceptions/')(page);
    await page.locator('main aside dl').waitFor();
  } },
  { name: 'payouts', path: '/payouts' },
  { name: 'payouts-none', path: '/payouts?state=DIFFERS' },
  { name: 'payout', path: '/payouts', prepare: async (page) => {
    await inMain('/payouts/')(page);
    await page.locator('main aside dl').waitFor();
  } },
  { name: 'clients', path: '/clients' },
  { name: 'clients-why', path: '/clients', prepare: (page) => page.locator('main summary').first().click() },
  { name: 'clients-empty', path: '/clients?status=DIFFERENT', answers: { 'clients/duplicates': { data: [], hasMore: false, url: '', counts: { open: 0, same: 0, different: 0 } } } },
  { name: 'clients-error', path: '/clients', answers: { 'clients/duplicates': 503 }, refused: true, prepare: (page) => page.locator('main [role=alert]').waitFor() },
  { name: 'history', path: '/history' },
  { name: 'learned', path: '/learned' },
  { name: 'history-empty', path: '/history', answers: { decisions: { data: [], hasMore: false, url: '' } } },
  { name: 'settings', path: '/settings' },
  { name: 'settings-email', path: '/settings', answers: { 'session/email': { email: 'ana@lumen.example', pending: 'ana.whitfield-of-the-front-desk@lumen-aesthetics.example', askedAt: '2026-11-22T08:12:00Z', mail: true } }, prepare: toEmail },
  { name: 'settings-no-mail', path: '/settings', answers: { 'session/email': { email: 'ana@lumen.example', mail: false } }, prepare: toEmail },
  { name: 'confirm-email', path: '/confirm-email#abc' },
  { name: 'confirm-email-ended', path: '/confirm-email#abc', answers: { 'session/email/confirm': 503 }, refused: true, prepare: async (page) => {
    await page.locator('button.w-full, main button').first().click();
    await page.locator('[role=alert]').waitFor();
  } },
  { name: 'undo-email', path: '/undo-email#abc' },
  { name: 'settings-accounts', path: '/settings', answers: { ...PROVIDERS, 'session/identities': ACCOUNTS }, prepare: toAccounts },
  { name: 'settings-accounts-none', path: '/settings', answers: { ...PROVIDERS, 'session/identities': { data: [] } }, prepare: toAccounts },
  { name: 'provider-connect', path: '/sign-in/return?state=s&code=c', answers: { ...PROVIDERS, 'auth/providers/return': { next: 'CONNECT', expiresAt: '2026-11-22T08:12:00Z' }, 'session/identities': { data: [], waiting: { provider: 'Google', label: 'ana.whitfield-of-the-front-desk@lumen-aesthetics.example' } } }, prepare: (page) => page.locator('main button').first().waitFor() },
  { name: 'provider-code', path: '/sign-in/return?state=s&code=c', answers: { ...PROVIDERS, 'auth/providers/return': { next: 'SECOND_FACTOR', expiresAt: '2026-11-22T08:12:00Z' } }, prepare: (page) => page.locator('main input').first().waitFor() },
  { name: 'provider-failed', path: '/sign-in/return?state=s&code=c', answers: { 'auth/providers/return': 503 }, refused: true, prepare: (page) => page.locator('main a').first().waitFor() },
  { name: 'settings-factors', path: '/settings', answers: FACTOR },
  { name: 'settings-passkey', path: '/settings', prepare: async (page) => {
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'settings-codes', path: '/settings', answers: { ...FACTOR, 'session/second-factor/recovery-codes': { codes: CODES } }, prepare: async (page) => {
    await page.getByRole('button', { name: 'Make new codes' }).click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'settings-proof', path: '/settings', answers: { ...FACTOR, 'session/second-factor/authenticator': 'unproven' }, refused: true, prepare: async (page) => {
    await page.getByRole('button', { name: 'Set up another' }).click();
    await page.locator('[role=dialog] input').waitFor();
  } },
  { name: 'import-unprotected', path: '/import', changes: { session: { protection: 'DUE_BEFORE_FIRST_IMPORT' } } },
  { name: 'protect', path: '/protect', changes: { session: { protection: 'MISSING' } } },
  { name: 'protect-scan', path: '/protect', changes: { session: { protection: 'MISSING' } }, answers: { 'session/second-factor/authenticator': OFFER }, prepare: async (page) => {
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    await page.getByText('Type a key instead').click();
  } },
  { name: 'not-found', path: '/no-such-page' },
  ...consoleStates,
];

mkdirSync(out, { recursive: true });
let complaints = 0;
let expected = false;
const complain = (text) => {
  complaints += 1;
  console.log(text);
};

for (const size of process.env.LOOK_SIZES ? chosen('LOOK_SIZES', SIZES) : SIZES.filter(({ usual }) => usual)) {
  const profile = mkdtempSync(join(tmpdir(), 'look-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-component-update', '--disable-sync'],
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: size.scale,
    locale: process.env.LOOK_LOCALE ?? 'en-US',
    reducedMotion: 'reduce',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected) complain(`console at ${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`error at ${page.url()}: ${error.message}`));

  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    if (theme === THEMES[0]) {
      await page.goto(`${base}/app/sign-in`, { waitUntil: 'networkidle' });
      await judge(page, 'sign-in', size, theme);
      await page.goto(`${base}/app/forgot`, { waitUntil: 'networkidle' });
      await judge(page, 'forgot', size, theme);
      await page.goto(`${base}/app/sign-in`, { waitUntil: 'networkidle' });
      await page.locator('input[type=email]').fill(email);
      await page.locator('input[name=password]').fill(password);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.includes('sign-in'), { waitUntil: 'commit' });
    }
    for (const state of chosen('LOOK_ONLY', STATES)) {
      if ((state.wideOnly && size.name !== 'wide') || (state.narrowOnly && size.name === 'wide')) continue;
      await show(page, state);
      await judge(page, state.name, size, theme);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    }
  }
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(complaints === 0 ? 'Nothing to complain about.' : `${complaints} complaints`);
process.exitCode = complaints > 0 ? 1 : 0;

async function show(page, { name, path, root = '/app', prepare, answers = {}, changes = {}, refused = false }) {
  expected = refused;
  for (const [what, change] of Object.entries(changes)) {
    await page.route(new RegExp(`/api/v1/${what}(\\?|$)`), async (route) => {
      const response = await route.fetch();
      return route.fulfill({ response, json: { ...(await response.json()), ...change } });
    });
  }
  for (const [what, answer] of Object.entries(answers)) {
    await page.route(new RegExp(`/api/v1/${what}(\\?|$)`), (route) => {
      if (answer === 'never') return undefined;
      if (answer === 'console-unproven') return route.fulfill({ status: 403, json: { status: 403, code: 'operators.proof-needed' }, contentType: 'application/problem+json' });
      if (answer === 'unproven') return route.fulfill({ status: 403, json: { status: 403, code: 'identity.proof-needed' }, contentType: 'application/problem+json' });
      if (typeof answer === 'number') return route.fulfill({ status: answer, json: { status: answer }, contentType: 'application/problem+json' });
      return route.fulfill({ json: answer });
    });
  }
  await page.goto(`${base}${root}${path}`, { waitUntil: Object.values(answers).includes('never') ? 'load' : 'networkidle' });
  try {
    await prepare?.(page);
  } catch (error) {
    complain(`${name}: could not be opened: ${error.message.split('\n')[0]}`);
  }
  await page.waitForTimeout(350);
}

async function judge(page, name, size, theme) {
  const where = `${name} ${size.name} ${theme}`;
  await page.screenshot({ path: join(out, `${name}-${size.name}-${theme}.png`), scale: 'css' });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), RULES);
  for (const { id, nodes, help } of violations) {
    const [first] = nodes;
    complain(`axe ${where}: ${id} (${nodes.length}) ${help}\n   ${first.html.slice(0, 200)}\n   ${first.failureSummary.replaceAll('\n', ' ').slice(0, 300)}`);
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (overflow > 0) complain(`${where}: ${overflow} px wider than the screen`);
}
