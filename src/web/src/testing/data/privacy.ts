import type { ClientErasurePreview, FoundClients, LegalHold, PrivacyRequest } from '@/types/generated/types.gen';

/** A client whom two systems write differently, her namesake, and a line that says a name only. */
export function someFoundClients(): FoundClients {
  return {
    data: [
      { id: 'client_pos', names: ['Maria Lopez'], phones: ['+1 704 555 0142'], emails: ['maria@mail.example'], numbers: ['100243'], locations: ['L1'], lines: 14, from: '2025-02-03', to: '2025-06-11', sameAs: ['client_alle'] },
      { id: 'client_alle', names: ['Marie Lopez'], phones: ['(704) 555-0142'], emails: [], numbers: ['AL000042'], locations: ['Lumen Uptown'], lines: 3, from: '2025-02-03', to: '2025-04-02', sameAs: ['client_pos'] },
      { id: 'client_namesake', names: ['Maria Lopez'], phones: ['+1 704 555 0199'], emails: ['other@mail.example'], numbers: ['100680'], locations: ['L2'], lines: 1, sameAs: [] },
    ],
    lines: [
      { id: 'line_only', name: 'MARIA LOPEZ', number: '', kind: 'PAYOUT', day: '2025-02-04', location: '', reference: 'ch_3Qx', item: 'Invoice 4711', amount: { minor: 44000, currency: 'USD' }, sameAs: ['client_pos'] },
    ],
  };
}

export function aPrivacyRequest(changes: Partial<PrivacyRequest> = {}): PrivacyRequest {
  return {
    id: 'privacy_now',
    kind: 'COPY',
    status: 'DONE',
    lineCount: 17,
    identifiedBy: 'Came to the desk with her driver’s license',
    askedBy: { id: 'person_grace', name: 'Grace Whitfield' },
    askedAt: '2026-11-23T09:10:00Z',
    dueAt: '2026-12-23T09:10:00Z',
    doneAt: '2026-11-23T09:11:00Z',
    ...changes,
  };
}

export function aLegalHold(changes: Partial<LegalHold> = {}): LegalHold {
  return {
    id: 'hold_now',
    lineCount: 17,
    reason: 'Case 2026-117',
    placedBy: { id: 'person_grace', name: 'Grace Whitfield' },
    placedAt: '2026-11-20T09:10:00Z',
    ...changes,
  };
}

export function anErasurePreview(changes: Partial<ClientErasurePreview> = {}): ClientErasurePreview {
  return { lines: 17, files: 3, matches: 6, exceptions: 1, notes: 2, copies: 0, unreadFiles: 0, holds: [], ...changes };
}
