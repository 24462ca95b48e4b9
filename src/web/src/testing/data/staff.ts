import type { Staff } from '@/types/generated/types.gen';

/** A practice of three, one of them kept out, and somebody who is asked. */
export function someStaff(): Staff {
  return {
    data: [
      { id: 'person_ana', name: 'Ana Morgan', email: 'owner@lumen.example', role: 'OWNER', allLocations: true, locations: [], you: true, active: true, secondFactor: true, lastSignInAt: '2026-11-22T08:00:00Z' },
      { id: 'person_bo', name: 'Bo Fletcher', email: 'bookkeeper@lumen.example', role: 'BOOKKEEPER', allLocations: false, locations: ['loc_lake'], you: false, active: true, secondFactor: false, lastSignInAt: '2026-11-20T08:00:00Z' },
      { id: 'person_cy', name: 'Cy Nolan', email: 'cy@lumen.example', role: 'FRONT_DESK', allLocations: true, locations: [], you: false, active: false, secondFactor: false },
    ],
    invitations: [
      { id: 'invitation_di', name: 'Di Okafor', email: 'di@lumen.example', role: 'INJECTOR', allLocations: true, locations: [], sentAt: '2026-11-12T08:00:00Z', expiresAt: '2026-11-19T08:00:00Z', expired: true },
    ],
    mail: true,
  };
}
