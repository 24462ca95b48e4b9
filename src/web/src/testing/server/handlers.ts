import { HttpResponse, http, type HttpHandler } from 'msw';
import { aSecurityOverview, alertsFor, anAlert, eventsFor, someEvents } from '@/testing/data/audit';
import { anArchive, someArchives } from '@/testing/data/archives';
import { anAccuracy, someKnowledge, whatOneDecisionTaught } from '@/testing/data/learned';
import { aLegalHold, anErasurePreview, aPrivacyRequest, someFoundClients } from '@/testing/data/privacy';
import { aDashboard, aSession } from '@/testing/data/spa';
import type { BulkResponse, DecisionRequest, DecisionResponse, DuplicateDecisionRequest, ImportResponse, PairStatus, ReviewResponse } from '@/types/generated/types.gen';
import { someStaff } from '@/testing/data/staff';
import { store } from './store';

/** Stands in for the server where there is none: component tests and `npm run dev:mock`. Never shipped. */

const problem = (status: number, code: string, detail: string) =>
  HttpResponse.json({ status, code, detail, requestId: 'req_mock' }, { status, headers: { 'Content-Type': 'application/problem+json' } });

function pageOf<T extends { id: string }>(items: T[], url: URL) {
  const limit = Number(url.searchParams.get('limit') ?? 50);
  const after = url.searchParams.get('startingAfter');
  const start = after ? items.findIndex((item) => item.id === after) + 1 : 0;
  return { data: items.slice(start, start + limit), hasMore: start + limit < items.length, url: url.pathname };
}

function filteredReviews(url: URL): ReviewResponse[] {
  const wanted = (name: string) => url.searchParams.get(name);
  const status = wanted('status') ?? 'OPEN';
  const text = wanted('q')?.toLowerCase();
  return store.reviews.filter(
    (item) =>
      (status === 'ALL' || item.status === status) &&
      (!wanted('side') || item.side === wanted('side')) &&
      (!wanted('program') || item.program === wanted('program')) &&
      (!wanted('processor') || item.processor === wanted('processor')) &&
      (!wanted('location') || item.location === wanted('location')) &&
      (!wanted('category') || item.category === wanted('category')) &&
      (!wanted('minMoney') || item.money.minor >= 100 * Number(wanted('minMoney'))) &&
      (!wanted('maxMoney') || item.money.minor <= 100 * Number(wanted('maxMoney'))) &&
      (!text || JSON.stringify([item.left, item.links]).toLowerCase().includes(text)),
  );
}

const money = (items: { money: { minor: number } }[]) => ({ minor: items.reduce((sum, item) => sum + item.money.minor, 0), currency: 'USD' });

function decide(item: ReviewResponse, body: Pick<DecisionRequest, 'action' | 'category' | 'note' | 'links'>): void {
  const decision: DecisionResponse = {
    id: `dec_${store.decisions.length + 1}`,
    matchId: item.id,
    action: body.action,
    category: body.category,
    note: body.note,
    links: item.links.map(({ saleLineId, role = '' }) => ({ saleLineId, role })),
    by: { id: 'person_ana', name: 'Ana Morgan' },
    at: new Date().toISOString(),
    modelVersion: '1',
  };
  store.decisions.unshift(decision);
  item.history = [decision, ...(item.history ?? [])];
  item.status = body.action === 'REJECT' ? 'REJECTED' : body.action === 'MARK' ? 'UNMATCHED' : 'ACCEPTED';
  if (body.category) item.category = body.category;
  item.decisionId = decision.id;
  item.decidedBy = decision.by.name;
  item.decidedAt = decision.at;
  item.version += 1;
}

export const handlers: HttpHandler[] = [
  http.get('*/api/v1/erasure', () => HttpResponse.json({ waitingDays: 14 })),
  http.get('*/api/v1/support-access', () => HttpResponse.json({ past: [] })),
  http.get('*/api/v1/session', () => (store.signedIn ? HttpResponse.json(aSession()) : problem(401, 'identity.not-signed-in', 'Sign in first.'))),
  http.get('*/api/v1/session/second-factor', () => HttpResponse.json({ passkeys: 0, recoveryCodesLeft: 0 })),
  http.get('*/api/v1/session/passkeys', () => HttpResponse.json({ data: [] })),
  http.get('*/api/v1/auth/providers', () => HttpResponse.json({ data: [{ id: 'google', name: 'Google' }] })),
  http.get('*/api/v1/session/identities', () => HttpResponse.json({ data: [] })),
  http.get('*/api/v1/session/email', () => HttpResponse.json({ email: aSession().person.email, mail: true, ...(store.pendingEmail ? { pending: store.pendingEmail, askedAt: new Date().toISOString() } : {}) })),
  http.post('*/api/v1/session/email', async ({ request }) => {
    store.pendingEmail = ((await request.json()) as { email: string }).email;
    return new HttpResponse(null, { status: 202 });
  }),
  http.delete('*/api/v1/session/email', () => {
    store.pendingEmail = '';
    return new HttpResponse(null, { status: 204 });
  }),
  http.post('*/api/v1/session/email/confirm', () => new HttpResponse(null, { status: 204 })),
  http.post('*/api/v1/auth/email-change/undo', () => HttpResponse.json(aSession())),
  http.get('*/api/v1/session/devices', () =>
    HttpResponse.json({
      data: [
        { id: 'session_here', current: true, practice: 'Lumen Aesthetics', address: '127.0.0.1', device: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0', secondFactor: false, beganAt: '2026-11-22T08:00:00Z', lastSeenAt: new Date().toISOString() },
        { id: 'session_there', current: false, practice: 'Lumen Aesthetics', address: '203.0.113.7', device: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15', secondFactor: true, beganAt: '2026-11-21T08:00:00Z', lastSeenAt: '2026-11-21T17:40:00Z' },
      ],
    }),
  ),
  http.get('*/api/v1/staff', () => HttpResponse.json(someStaff())),
  http.get('*/api/v1/alerts', ({ request }) => HttpResponse.json(alertsFor(new URL(request.url)))),
  http.post('*/api/v1/alerts/:id/acknowledge', () => HttpResponse.json({ ...anAlert(), status: 'ACKNOWLEDGED' })),
  http.get('*/api/v1/exports/practice', () => HttpResponse.json({ data: someArchives(), hasMore: false, url: '' })),
  http.get('*/api/v1/exports/practice/:id', () => HttpResponse.json(anArchive())),
  http.post('*/api/v1/exports/practice', () => HttpResponse.json(anArchive({ status: 'QUEUED', progress: { stage: '', done: 0, total: 0 } }), { status: 202 })),
  http.post('*/api/v1/exports/practice/:id/download', () => new HttpResponse('PK', { headers: { 'Content-Type': 'application/zip' } })),
  http.get('*/api/v1/privacy-requests', () => HttpResponse.json({ data: [aPrivacyRequest()], hasMore: false, url: '' })),
  http.post('*/api/v1/privacy-requests/search', () => HttpResponse.json(someFoundClients())),
  http.post('*/api/v1/privacy-requests/copies', () => HttpResponse.json(aPrivacyRequest())),
  http.post('*/api/v1/privacy-requests/erasures/preview', () => HttpResponse.json(anErasurePreview())),
  http.post('*/api/v1/privacy-requests/erasures', () => HttpResponse.json(aPrivacyRequest({ kind: 'ERASURE', status: 'OPEN', doneAt: undefined }), { status: 202 })),
  http.get('*/api/v1/legal-holds', () => HttpResponse.json({ data: [], hasMore: false, url: '' })),
  http.post('*/api/v1/legal-holds', () => HttpResponse.json(aLegalHold())),
  http.post('*/api/v1/legal-holds/:id/lift', () => HttpResponse.json(aLegalHold({ liftedAt: '2026-11-24T09:10:00Z' }))),
  http.post('*/api/v1/privacy-requests/:id/download', () => new HttpResponse('PK', { headers: { 'Content-Type': 'application/zip' } })),
  http.get('*/api/v1/security-overview', () => HttpResponse.json(aSecurityOverview())),
  http.get('*/api/v1/audit-events', ({ request }) => HttpResponse.json(eventsFor(new URL(request.url)))),
  http.get('*/api/v1/audit-events/verification', () => HttpResponse.json({ intact: true, events: 12_345, anchors: 57, notedAt: new Date().toISOString() })),
  http.get('*/api/v1/audit-events/:id', ({ params }) => {
    const event = someEvents().find((candidate) => candidate.id === params.id);
    return event ? HttpResponse.json(event) : problem(404, 'request.not-found', 'There is no such item.');
  }),
  http.post('*/api/v1/session/tenant', () => HttpResponse.json(aSession())),
  http.post('*/api/v1/auth/sign-in', async ({ request }) => {
    const { password } = (await request.json()) as { password: string };
    if (password === 'wrong') return problem(401, 'identity.sign-in-failed', 'Sign-in failed.');
    store.signedIn = true;
    return HttpResponse.json(aSession());
  }),
  http.post('*/api/v1/auth/refresh', () => (store.signedIn ? HttpResponse.json(aSession()) : problem(401, 'identity.not-signed-in', 'Sign in first.'))),
  http.post('*/api/v1/auth/sign-out', () => {
    store.signedIn = false;
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('*/api/v1/health/quick', () => HttpResponse.json({ status: 'UP' })),
  http.get('*/api/v1/status', () =>
    HttpResponse.json({ status: 'UP', version: '0.1.0', parts: [{ name: 'database', status: 'UP', latencyMs: 2 }, { name: 'jobs', status: 'UP', latencyMs: 1 }] }),
  ),
  http.get('*/api/v1/dashboard', () => HttpResponse.json(aDashboard(store.reviews, store.exceptions))),

  http.get('*/api/v1/reviews', ({ request }) => {
    const url = new URL(request.url);
    const items = filteredReviews(url);
    const lowestConfidence = items.length > 0 ? Math.min(...items.map((item) => item.confidence)) : undefined;
    return HttpResponse.json({ ...pageOf(items, url), summary: { count: items.length, money: money(items), lowestConfidence } });
  }),
  http.get('*/api/v1/reviews/:id', ({ params }) => {
    const item = store.reviews.find((candidate) => candidate.id === params.id);
    return item ? HttpResponse.json(item) : problem(404, 'reviews.not-found', 'No such line.');
  }),
  http.get('*/api/v1/reviews/:id/candidates', ({ request, params }) => {
    const text = new URL(request.url).searchParams.get('q')?.toLowerCase() ?? '';
    const item = store.reviews.find((candidate) => candidate.id === params.id);
    const data = [...(item?.explanation?.alternatives ?? []), ...store.reviews.slice(0, 30).flatMap((other) => other.links)]
      .filter((link) => JSON.stringify(link).toLowerCase().includes(text))
      .slice(0, 20);
    return HttpResponse.json({ data, hasMore: false, url: '' });
  }),
  http.post('*/api/v1/reviews/bulk-decisions', async ({ request }) => {
    const { items } = (await request.json()) as { items: { id: string; version: number }[] };
    const data: BulkResponse['data'] = items.map(({ id, version }) => {
      const item = store.reviews.find((candidate) => candidate.id === id);
      if (!item || item.version !== version) return { id, status: 'OPEN', problem: { code: 'reviews.stale', detail: '' } };
      decide(item, { action: 'ACCEPT' });
      return { id, status: item.status, decisionId: item.decisionId };
    });
    return HttpResponse.json({ data, learned: { ...whatOneDecisionTaught(), lessons: [], rescored: 0, settled: 0 } });
  }),
  http.post('*/api/v1/reviews/:id/decisions', async ({ request, params }) => {
    const body = (await request.json()) as DecisionRequest;
    const item = store.reviews.find((candidate) => candidate.id === params.id);
    if (!item) return problem(404, 'reviews.not-found', 'No such line.');
    if (item.version !== body.version) return problem(409, 'reviews.stale', 'Someone else has changed this line.');
    decide(item, body);
    return HttpResponse.json({ ...item, learned: { ...whatOneDecisionTaught(), rescored: 0 } });
  }),
  http.get('*/api/v1/learned', () => HttpResponse.json(someKnowledge())),
  http.get('*/api/v1/accuracy', () => HttpResponse.json(anAccuracy())),
  http.get('*/api/v1/decisions', ({ request }) => HttpResponse.json(pageOf(store.decisions, new URL(request.url)))),
  http.post('*/api/v1/decisions/:id/undo', ({ params }) => {
    const decision = store.decisions.find((candidate) => candidate.id === params.id);
    const item = store.reviews.find((candidate) => candidate.id === decision?.matchId);
    const exception = store.exceptions.find((candidate) => candidate.decisionId === params.id);
    if (exception) {
      exception.status = 'OPEN';
      exception.decisionId = undefined;
      exception.version += 1;
      return HttpResponse.json(exception);
    }
    if (!decision || !item) return problem(404, 'decisions.not-found', 'No such decision.');
    decision.undoneBy = `dec_${store.decisions.length + 1}`;
    item.status = 'OPEN';
    item.decisionId = undefined;
    item.decidedBy = undefined;
    item.decidedAt = undefined;
    item.version += 1;
    return HttpResponse.json(item);
  }),

  http.get('*/api/v1/exceptions', ({ request }) => {
    const url = new URL(request.url);
    const wanted = (name: string) => url.searchParams.get(name);
    const items = store.exceptions.filter(
      (item) =>
        item.status === (wanted('status') ?? 'OPEN') &&
        (!wanted('kind') || item.kind === wanted('kind')) &&
        (!wanted('category') || item.category === wanted('category')) &&
        (!wanted('program') || item.program === wanted('program')) &&
        (!wanted('location') || item.location === wanted('location')) &&
        (!wanted('q') || JSON.stringify(item).toLowerCase().includes((wanted('q') ?? '').toLowerCase())),
    );
    const summary = { count: items.length, money: money(items.map((item) => ({ money: item.atStake }))) };
    return HttpResponse.json({ ...pageOf(items, url), summary });
  }),
  http.get('*/api/v1/exceptions/:id', ({ params }) => {
    const item = store.exceptions.find((candidate) => candidate.id === params.id);
    return item ? HttpResponse.json(item) : problem(404, 'exceptions.not-found', 'No such exception.');
  }),

  http.post('*/api/v1/exceptions/:id/decisions', ({ params }) => {
    const item = store.exceptions.find((candidate) => candidate.id === params.id);
    if (!item) return problem(404, 'exceptions.not-found', 'No such exception.');
    item.status = 'RESOLVED';
    item.decisionId = `dec_${item.id}`;
    item.decidedBy = 'Ana Morgan';
    item.version += 1;
    return HttpResponse.json(item);
  }),

  http.get('*/api/v1/clients/duplicates', ({ request }) => {
    const url = new URL(request.url);
    const standing = (status: PairStatus) => store.duplicates.filter((pair) => pair.status === status);
    const status = (url.searchParams.get('status') ?? 'OPEN') as PairStatus;
    const counts = { open: standing('OPEN').length, same: standing('SAME').length, different: standing('DIFFERENT').length };
    return HttpResponse.json({ ...pageOf(standing(status), url), counts });
  }),
  http.post('*/api/v1/clients/duplicates/:id/decisions', async ({ request, params }) => {
    const { action, version } = (await request.json()) as DuplicateDecisionRequest;
    const pair = store.duplicates.find((candidate) => candidate.id === params.id);
    if (!pair) return problem(404, 'clients.pair-not-found', 'There is no such pair of clients.');
    if (pair.version !== version) return problem(409, 'clients.stale', 'Somebody else decided about this pair in the meantime.');
    Object.assign(pair, { status: action, decidedBy: 'Ana Morgan', decidedAt: new Date().toISOString(), version: pair.version + 1 });
    return HttpResponse.json(pair);
  }),
  http.post('*/api/v1/clients/duplicates/:id/undo', ({ params }) => {
    const pair = store.duplicates.find((candidate) => candidate.id === params.id);
    if (!pair) return problem(404, 'clients.pair-not-found', 'There is no such pair of clients.');
    Object.assign(pair, { status: 'OPEN', decidedBy: undefined, decidedAt: undefined, version: pair.version + 1 });
    return HttpResponse.json(pair);
  }),

  http.get('*/api/v1/imports', ({ request }) => HttpResponse.json(pageOf(store.imports, new URL(request.url)))),
  http.post('*/api/v1/imports', async ({ request }) => {
    const form = await request.formData();
    const files = form.getAll('files').filter((entry): entry is File => typeof entry !== 'string');
    const created: ImportResponse = {
      id: `imp_${store.imports.length + 1}`,
      createdAt: new Date().toISOString(),
      createdBy: { id: 'person_ana', name: 'Ana Morgan' },
      status: 'DONE',
      progress: { stage: '', done: 0, total: 0 },
      runId: 'run_next',
      steps: [],
      files: files.map((file, index) => ({
        id: `file_${index}`, name: file.name, sizeBytes: file.size, sha256: '', status: 'READ', recognizedAs: 'alle', recognizedLabel: 'Alle, transactions',
        kind: 'REWARDS', guessed: false, rows: 10, read: 9, skipped: 1, rejected: 0, new: 9, changed: 0, duplicates: 0, message: '',
      })),
    };
    const [ambiguous] = created.files;
    if (ambiguous?.name.includes('dates')) {
      created.status = 'NEEDS_ANSWER';
      ambiguous.status = 'NEEDS_ANSWER';
      ambiguous.question = { type: 'DATE_ORDER', samples: ['03/05/2025', '04/02/2025'], options: ['MONTH_FIRST', 'DAY_FIRST'] };
    }
    store.imports.unshift(created);
    return HttpResponse.json(created, { status: 202 });
  }),
  http.get('*/api/v1/imports/:id', ({ params }) => {
    const found = store.imports.find((candidate) => candidate.id === params.id);
    return found ? HttpResponse.json(found) : problem(404, 'imports.not-found', 'No such import.');
  }),
  http.get('*/api/v1/imports/:id/files/:fileId/issues', () =>
    HttpResponse.json({ data: [{ line: 48, column: 'Sale Date', code: 'date.unreadable', message: '“31/31/2025” is no date. Correct the cell and import the file again.' }], hasMore: false, url: '' }),
  ),
  http.post('*/api/v1/imports/:id/files/:fileId/answer', ({ params }) => {
    const found = store.imports.find((candidate) => candidate.id === params.id);
    if (!found) return problem(404, 'imports.not-found', 'No such import.');
    found.status = 'DONE';
    found.files.forEach((file) => {
      file.status = 'READ';
      file.question = undefined;
    });
    return HttpResponse.json(found, { status: 202 });
  }),
  http.post('*/api/v1/imports/:id/undo', ({ params }) => {
    const found = store.imports.find((candidate) => candidate.id === params.id);
    if (!found) return problem(404, 'imports.not-found', 'No such import.');
    if (store.decisions.length > 0) return problem(409, 'imports.has-decisions', 'Decisions depend on these lines. Undo them first.');
    found.status = 'UNDONE';
    return HttpResponse.json(found);
  }),
];
