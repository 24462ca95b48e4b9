import type { PracticeExport } from '@/types/generated/types.gen';

const GRACE = { id: 'person_grace', name: 'Grace Whitfield' };
const FINGERPRINT = 'af1068dd71b1ec52cc28a1dd32b7e8ef8ab8514122e9ce960c15ab72a849ba72';

export function anArchive(changes: Partial<PracticeExport> = {}): PracticeExport {
  return {
    id: 'export_now',
    status: 'READY',
    askedBy: GRACE,
    yours: true,
    askedAt: '2026-11-23T09:10:00Z',
    expiresAt: '2026-11-24T09:11:00Z',
    bytes: 9_443_543,
    rows: 187_214,
    files: 42,
    fingerprint: FINGERPRINT,
    ...changes,
  };
}

export function someArchives(): PracticeExport[] {
  return [
    anArchive(),
    anArchive({ id: 'export_before', status: 'DOWNLOADED', askedAt: '2026-08-02T15:00:00Z', endedAt: '2026-08-02T15:20:00Z', fingerprint: FINGERPRINT.split('').reverse().join('') }),
  ];
}
