import type { Alert, AlertList, AuditEvent, AuditEventList, SecurityOverview } from '@/types/generated/types.gen';

export const PEOPLE = [
  { id: 'person_ana', name: 'Ana Morgan' },
  { id: 'person_bo', name: 'Bo Fletcher' },
  { id: 'person_cy', name: 'Cy Nolan' },
];

export function anEvent(change: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: 'event_1',
    at: '2026-11-22T20:41:00Z',
    action: 'listReviews',
    kind: 'READ',
    outcome: 'DONE',
    actor: { kind: 'PERSON', id: 'person_bo', name: 'Bo Fletcher', role: 'BOOKKEEPER' },
    address: '203.0.113.7',
    requestId: 'req_1',
    objects: [],
    filter: {},
    changes: [],
    position: 1,
    hash: 'ab'.repeat(32),
    ...change,
  };
}

const ANA = { kind: 'PERSON', id: 'person_ana', name: 'Ana Morgan', role: 'OWNER' } as const;

/** A day with a bit of everything, the newest first, and a day before it. */
export function someEvents(): AuditEvent[] {
  return [
    anEvent({ id: 'event_11', at: '2026-11-22T21:10:00Z', action: 'exportDecisions', kind: 'EXPORT', actor: ANA, position: undefined, hash: undefined }),
    anEvent({ id: 'event_10', at: '2026-11-22T20:58:00Z', action: 'changeRole', kind: 'SETUP', outcome: 'REFUSED', objects: ['person_cy'], code: 'identity.forbidden', position: 10 }),
    anEvent({ id: 'event_9', at: '2026-11-22T20:55:00Z', action: 'setAccuracy', kind: 'SETUP', actor: ANA, changes: [{ of: 'acceptedError', from: '0.001', to: '0.005' }], position: 9 }),
    anEvent({ id: 'event_8', at: '2026-11-22T20:44:00Z', action: 'getReview', objects: ['match_00003'], position: 8 }),
    anEvent({ id: 'event_7', at: '2026-11-22T20:43:00Z', action: 'getReview', objects: ['match_00002'], position: 7 }),
    anEvent({ id: 'event_6', at: '2026-11-22T20:42:00Z', action: 'getReview', objects: ['match_00001'], position: 6 }),
    anEvent({ id: 'event_5', at: '2026-11-22T20:41:00Z', count: 50, filter: { status: 'OPEN', q: '…' }, objects: ['match_00001', 'match_00002', 'match_00003'], position: 5 }),
    anEvent({ id: 'event_4', at: '2026-11-22T20:40:00Z', action: 'signIn', kind: 'ACCESS', objects: ['person_bo'], with: 'CODE', position: 4 }),
    anEvent({ id: 'event_3', at: '2026-11-22T20:39:00Z', action: 'signIn', kind: 'ACCESS', outcome: 'FAILED', actor: { kind: 'UNKNOWN' }, objects: ['person_bo'], with: 'PASSWORD', position: 3 }),
    // by the clock of the practice it is still the day before
    anEvent({ id: 'event_2', at: '2026-11-22T03:30:00Z', action: 'decideReview', kind: 'CHANGE', objects: ['match_00009'], changes: [{ of: 'status', from: 'OPEN', to: 'ACCEPTED' }], position: 2 }),
  ];
}

/** What fits a request for events. */
export function eventsFor(url: URL): AuditEventList {
  const wanted = (name: string) => url.searchParams.get(name);
  const data = someEvents().filter(
    (event) =>
      (!wanted('person') || event.actor.id === wanted('person')) &&
      (!wanted('kind') || event.kind === wanted('kind')) &&
      (!wanted('outcome') || event.outcome === wanted('outcome')) &&
      (!wanted('action') || event.action === wanted('action')) &&
      (!wanted('object') || event.objects.includes(wanted('object') ?? '')),
  );
  return { data, hasMore: false, url: url.pathname, people: PEOPLE };
}

export function aSecurityOverview(): SecurityOverview {
  return {
    people: 3,
    withSecondFactor: 2,
    withPasskey: 1,
    unprotected: [{ id: 'person_cy', name: 'Cy Nolan', role: 'FRONT_DESK' }],
    sessions: [
      { id: 'person_ana', name: 'Ana Morgan', devices: 2, lastSeenAt: '2026-11-22T21:10:00Z' },
      { id: 'person_bo', name: 'Bo Fletcher', devices: 1, lastSeenAt: '2026-11-22T20:58:00Z' },
    ],
    since: '2026-11-15T21:10:00Z',
    failedSignIns: 1,
    refusals: 1,
  };
}

export function anAlert(): Alert {
  return {
    id: 'alert_1',
    rule: 'GUESSING',
    status: 'OPEN',
    person: { id: 'person_bo', name: 'Bo Fletcher' },
    address: '203.0.113.7',
    openedAt: '2026-11-22T20:30:00Z',
    lastAt: '2026-11-22T20:39:00Z',
    occurrences: 12,
    facts: { address: '203.0.113.7', addresses: '2' },
    note: '',
  };
}

export function alertsFor(url: URL): AlertList {
  return { data: url.searchParams.get('status') === 'OPEN' ? [anAlert()] : [], hasMore: false, url: url.pathname };
}
