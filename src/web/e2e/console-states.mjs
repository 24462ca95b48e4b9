// The operators' console for look.mjs: all that it asks for is answered here, so that nobody has to sign in as an operator.
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
const inHours = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString();
const page = (data, hasMore = false) => ({ data, hasMore, url: '' });

const practice = (id, name, more = {}) => ({
  id: `tenant_${id.padStart(26, '0')}`,
  name,
  demo: false,
  createdAt: '2026-03-02T15:00:00Z',
  schemaVersion: '202611230601',
  behind: false,
  people: 6,
  lines: 184_220,
  storedBytes: 84_500_000,
  requests: 1_240,
  refused: 0,
  openAlerts: 0,
  failedJobs: 0,
  lastSignInAt: ago(34),
  lastRunAt: ago(190),
  measuredAt: ago(0),
  ...more,
});

const PRACTICES = [
  practice('1', 'Aspen Skin & Wellness'),
  practice('2', 'Bellevue Aesthetics of the Greater Pacific Northwest, a Professional Corporation', { requests: 48_310, refused: 2_204, openAlerts: 2 }),
  practice('3', 'Harbor Skin Studio', { demo: true, lines: 2_410, storedBytes: 320_000 }),
  practice('4', 'Juniper Laser', { suspendedAt: ago(2_880), suspendedFor: 'three invoices are open', requests: 0 }),
  practice('5', 'Lumen Aesthetics', { behind: true, migrationError: 'could not extend file: no space left on device', failedJobs: 1 }),
  practice('6', 'New Dermatology', { people: 1, lines: 0, storedBytes: 0, requests: 0, lastSignInAt: undefined, lastRunAt: undefined, measuredAt: undefined }),
];

const [ASPEN, BELLEVUE, , JUNIPER, LUMEN] = PRACTICES;

const job = (id, of, more) => ({ practiceId: of.id, practiceName: of.name, id: `job_${id.padStart(26, '0')}`, type: 'reconcile', status: 'FAILED', attempts: 5, createdAt: ago(95), retryable: true, ...more });
const JOBS = [
  job('4', ASPEN, { status: 'RUNNING', attempts: 1, retryable: false, createdAt: ago(1), startedAt: ago(1) }),
  job('3', BELLEVUE, { type: 'read-import', status: 'QUEUED', attempts: 0, retryable: false, createdAt: ago(2) }),
  job('2', LUMEN, { problemCode: 'jobs.broken', finishedAt: ago(80) }),
  job('1', LUMEN, { type: 'read-import', problemCode: 'statements.unreadable-for-a-reason-with-a-long-name', finishedAt: ago(81), retryable: false }),
];

const alert = (id, of, rule, more = {}) => ({ practiceId: of.id, practiceName: of.name, id: `alert_${id.padStart(26, '0')}`, rule, openedAt: ago(48), lastAt: ago(3), occurrences: 12, acknowledged: false, ...more });
const ALERTS = [alert('3', BELLEVUE, 'STUFFING', { occurrences: 1_204 }), alert('2', BELLEVUE, 'MASS_EXPORT', { seenAt: ago(10), seenBy: 'Kim Calder' }), alert('1', ASPEN, 'PROBING', { acknowledged: true })];

const day = (back, more = {}) => ({ day: new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10), requests: 0, refused: 0, signIns: 0, files: 0, lines: 0, runs: 0, decisions: 0, ...more });
const USE = Array.from({ length: 30 }, (_, back) => (back % 7 > 4 ? day(back) : day(back, { requests: 900 + ((back * 373) % 700), signIns: 6, files: back % 5 === 0 ? 8 : 0, lines: back % 5 === 0 ? 41_022 : 0, runs: back % 5 === 0 ? 1 : 0, decisions: (back * 37) % 60, refused: back % 9 })));

const detail = (of) => ({ practice: of, use: USE, jobs: JOBS.filter(({ practiceId }) => practiceId === of.id), alerts: ALERTS.filter(({ practiceId }) => practiceId === of.id) });

const HEALTH = { version: '0.1.0', startedAt: ago(9_000), databaseMs: 0.62, heapUsedBytes: 214_000_000, heapMostBytes: 512_000_000, threads: 84 };
const CALM = { jobsWaiting: 0, jobsRunning: 1, jobsFailed: 0, alertsOpen: 0, alertsUnseen: 0, lettersWaiting: 0, lettersStuck: 0, lettersGivenUp: 0 };
const BUSY = { jobsWaiting: 14, jobsRunning: 2, jobsFailed: 2, oldestWaitingAt: ago(42), alertsOpen: 2, alertsUnseen: 1, lettersWaiting: 9, lettersStuck: 7, lettersGivenUp: 1 };
const overview = (work, behind) => ({ practices: { all: 412, suspended: 3, behind, erasuresDue: behind, oldestFigures: ago(1) }, work, health: HEALTH });

const act = (id, action, more = {}) => ({ id: `event_${id.padStart(26, '0')}`, at: ago(60 * Number(id)), action, outcome: 'DONE', by: 'Kim Calder', command: false, objects: [], address: '10.1.2.3', chained: true, ...more });
const RECORD = [
  act('1', 'suspendPractice', { practiceId: JUNIPER.id, practiceName: JUNIPER.name, objects: [JUNIPER.id], reason: 'three invoices are open' }),
  act('2', 'operatorSignIn'),
  act('3', 'operatorSignIn', { outcome: 'FAILED', by: undefined, address: '10.9.9.9', objects: ['operator_01h455vb4pex5vsknk084sn02q'] }),
  act('4', 'rotateKeys', { by: undefined, command: true, address: '', practiceId: ASPEN.id, practiceName: ASPEN.name, objects: [ASPEN.id] }),
  act('5', 'erasePractice', { by: undefined, command: true, address: '', practiceId: 'tenant_01h455vb4pex5vsknk084sn02q', objects: ['tenant_01h455vb4pex5vsknk084sn02q'] }),
];

const SERVICE_ALERTS = [
  { id: 'salert_3', rule: 'STUFFING', address: '203.0.113.77', openedAt: ago(12), lastAt: ago(2), occurrences: 48, accounts: 31, places: 1, note: '' },
  { id: 'salert_2', rule: 'FORGED_TOKENS', openedAt: ago(90), lastAt: ago(80), occurrences: 1_204, accounts: 0, places: 0, note: '' },
  { id: 'salert_1', rule: 'SPREAD', openedAt: ago(2_000), lastAt: ago(1_900), occurrences: 260, accounts: 140, places: 52, acknowledgedAt: ago(1_800), acknowledgedBy: 'Kim Calder', note: 'A botnet; the provider was told.' },
];

const LETTERS = [
  { id: 'letter_2', kind: 'alert', practiceId: BELLEVUE.id, practiceName: BELLEVUE.name, createdAt: ago(44), attempts: 6, lastError: 'Connection refused: smtp.example.com:587' },
  { id: 'letter_1', kind: 'password-reset', createdAt: ago(2_000), attempts: 12, lastError: '550 5.1.1 User unknown', givenUpAt: ago(600) },
];

const LEAVE = { id: 'support_1', state: 'ASKED', operator: 'Kim Calder', yours: true, reason: 'the owner wrote that the queue looks wrong', length: 'HOUR', askedAt: ago(12) };
const WISH = { id: 'erasure_1', state: 'DUE', askedBy: 'Ana Whitfield', askedAt: ago(21_000), dueAt: ago(840) };
const support = (of, access = { past: [] }, wish = undefined) => ({
  [`operator/practices/${of.id}/support`]: access,
  [`operator/practices/${of.id}/erasure`]: { waitingDays: 14, ...(wish ? { current: wish } : {}) },
});
const SIGNED_IN = { 'operator/session': { id: 'operator_1', name: 'Kim Calder', email: 'kim@operators.example', endsAt: inHours(7) } };
const OFFER = { email: 'kim@operators.example', name: 'Kim Calder', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', uri: 'otpauth://totp/MedSpaSync%20Pro:kim%40operators.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=MedSpaSync%20Pro' };

const state = (name, path, answers, more = {}) => ({ name: `console-${name}`, root: '/operator', path, answers: { ...SIGNED_IN, ...answers }, ...more });
const alerted = (locator) => (shown) => shown.locator(locator).waitFor();

export const consoleStates = [
  state('sign-in', '/sign-in', {}),
  state('sign-in-wrong', '/sign-in', { 'operator/auth/sign-in': 401 }, {
    refused: true,
    prepare: async (shown) => {
      await shown.locator('input[name=email]').fill('kim@operators.example');
      await shown.locator('input[name=password]').fill('wrong');
      await shown.locator('input[name=code]').fill('123456');
      await shown.keyboard.press('Enter');
      await shown.locator('[role=alert]').waitFor();
    },
  }),
  state('welcome', '/welcome#abc', { 'operator/auth/welcome': OFFER }),
  state('welcome-ended', '/welcome#abc', { 'operator/auth/welcome': 400 }, { refused: true }),
  state('overview', '/', { 'operator/overview': overview(BUSY, 1), 'operator/service-alerts': page(SERVICE_ALERTS.filter(({ acknowledgedAt }) => !acknowledgedAt)) }),
  state('overview-calm', '/', { 'operator/overview': overview(CALM, 0), 'operator/service-alerts': page([]) }),
  state('overview-error', '/', { 'operator/overview': 503 }, { refused: true, prepare: alerted('main [role=alert]') }),
  state('overview-loading', '/', { 'operator/overview': 'never' }),
  state('practices', '/practices', { 'operator/practices': page(PRACTICES, true) }),
  state('practices-none', '/practices?q=nobody', { 'operator/practices': page([]) }),
  state('practice', `/practices/${BELLEVUE.id}`, { ...support(BELLEVUE), [`operator/practices/${BELLEVUE.id}`]: detail(BELLEVUE) }),
  state('practice-troubled', `/practices/${LUMEN.id}`, { ...support(LUMEN), [`operator/practices/${LUMEN.id}`]: detail(LUMEN) }),
  state('practice-suspended', `/practices/${JUNIPER.id}`, { ...support(JUNIPER), [`operator/practices/${JUNIPER.id}`]: detail(JUNIPER) }),
  state('practice-suspend', `/practices/${ASPEN.id}`, { ...support(ASPEN), [`operator/practices/${ASPEN.id}`]: detail(ASPEN), [`operator/practices/${ASPEN.id}/suspend`]: 'console-unproven' }, {
    refused: true,
    prepare: async (shown) => {
      await shown.getByRole('button', { name: /Suspend|Suspender/ }).click();
      await shown.locator('[role=dialog] input[name=reason]').fill('three invoices are open');
      await shown.keyboard.press('Enter');
      await shown.locator('[role=dialog] input[name=code]').waitFor();
    },
  }),
  state('practice-erasure', `/practices/${ASPEN.id}`, { ...support(ASPEN, { past: [] }, WISH), [`operator/practices/${ASPEN.id}`]: detail({ ...ASPEN, erasureDueAt: WISH.dueAt }), [`operator/practices/${ASPEN.id}/erasure/carry-out`]: 'console-unproven' }, {
    refused: true,
    prepare: async (shown) => {
      await shown.getByRole('button', { name: /^(Erase for good…|Borrar para siempre…)$/ }).click();
      await shown.locator('[role=dialog] input[name=practice-name]').fill(ASPEN.name);
      await shown.keyboard.press('Enter');
      await shown.locator('[role=dialog] input[name=code]').waitFor();
    },
  }),
  state('practice-erasure-held', `/practices/${ASPEN.id}`, { ...support(ASPEN, { past: [] }, { ...WISH, state: 'HELD', heldFor: 'a court asked for these records' }), [`operator/practices/${ASPEN.id}`]: detail({ ...ASPEN, erasureDueAt: WISH.dueAt }) }),
  state('practice-support-asked', `/practices/${BELLEVUE.id}`, { ...support(BELLEVUE, { current: LEAVE, past: [{ ...LEAVE, id: 'support_2', state: 'ENDED', endedBy: 'TIME', endedAt: ago(9_000) }] }), [`operator/practices/${BELLEVUE.id}`]: detail(BELLEVUE) }),
  state('practice-support-enter', `/practices/${ASPEN.id}`, { ...support(ASPEN, { current: { ...LEAVE, state: 'OPEN', endsAt: inHours(1) }, past: [] }), [`operator/practices/${ASPEN.id}`]: detail(ASPEN), [`operator/practices/${ASPEN.id}/support/${LEAVE.id}/enter`]: 'console-unproven' }, {
    refused: true,
    prepare: async (shown) => {
      await shown.getByRole('button', { name: /^(Go in|Entrar)$/ }).click();
      await shown.getByRole('dialog').getByRole('button', { name: /^(Go in|Entrar)$/ }).click();
      await shown.locator('[role=dialog] input[name=code]').waitFor();
    },
  }),
  state('practice-support-ask', `/practices/${ASPEN.id}`, { ...support(ASPEN), [`operator/practices/${ASPEN.id}`]: detail(ASPEN) }, {
    prepare: async (shown) => {
      await shown.getByRole('button', { name: /^(Ask the owners…|Pedirlo a las propietarias…)$/ }).click();
      await shown.locator('[role=dialog] input[name=reason]').waitFor();
    },
  }),
  state('practice-missing', '/practices/tenant_1', { 'operator/practices/tenant_1': 404 }, { refused: true, prepare: alerted('main [role=alert]') }),
  state('jobs', '/jobs', { 'operator/jobs': page(JOBS) }),
  state('jobs-none', '/jobs?status=FAILED', { 'operator/jobs': page([]) }),
  state('alerts', '/alerts', { 'operator/alerts': page(ALERTS), 'operator/service-alerts': page(SERVICE_ALERTS) }),
  state('alerts-none', '/alerts', { 'operator/alerts': page([]), 'operator/service-alerts': page([]) }),
  state('alerts-acknowledge', '/alerts', { 'operator/alerts': page([]), 'operator/service-alerts': page(SERVICE_ALERTS) }, {
    prepare: async (shown) => {
      await shown.getByRole('button', { name: /^(Acknowledge…|Confirmar…)$/ }).first().click();
      await shown.locator('[role=dialog] input[name=note]').waitFor();
    },
  }),
  state('letters', '/letters', { 'operator/letters': page(LETTERS) }),
  state('record', '/record', { 'operator/record': page(RECORD), 'operator/record/verification': { intact: true, events: 214 } }),
  state('record-broken', '/record', { 'operator/record': page(RECORD), 'operator/record/verification': { intact: false, fault: 'EVENT_NOT_OURS' } }),
];
