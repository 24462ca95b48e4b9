import { describe, expect, it } from 'vitest';
import { anEvent, someEvents } from '@/testing/data/audit';
import { byDay } from './grouping';

const ZONE = 'America/Chicago';

describe('events in days', () => {
  it('fall on the day of the practice, not of the server or the viewer', () => {
    const days = byDay(someEvents(), ZONE);

    expect(days.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-21']);
  });

  it('make one line where the same sort of thing is looked at again and again', () => {
    const [day] = byDay(someEvents(), ZONE);

    expect(day?.lines.map((line) => line.length)).toEqual([1, 1, 1, 3, 1, 1, 1]);
  });

  it('lose none and keep their order', () => {
    const shown = byDay(someEvents(), ZONE).flatMap(({ lines }) => lines.flat());

    expect(shown.map(({ id }) => id)).toEqual(someEvents().map(({ id }) => id));
  });

  it.each([
    ['a change', { kind: 'CHANGE' }],
    ['a refusal', { outcome: 'REFUSED' }],
    ['another person', { actor: { kind: 'PERSON', id: 'person_cy' } }],
    ['another place', { address: '198.51.100.4' }],
    ['another action', { action: 'getReview' }],
  ] as const)('keep %s apart', (_, other) => {
    const [day] = byDay([anEvent(), anEvent(other), anEvent()], ZONE);

    expect(day?.lines).toHaveLength(3);
  });
});
