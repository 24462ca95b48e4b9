import { dayIn } from '@/lib/time';
import type { AuditEvent } from '@/types/generated/types.gen';

/** Events of one day of the practice, the newest first; looking at the same sort of thing again and again is one line. */
export interface Day {
  day: string;
  lines: [AuditEvent, ...AuditEvent[]][];
}

const repeats = (event: AuditEvent, before: AuditEvent) =>
  event.kind === 'READ' &&
  before.kind === 'READ' &&
  event.outcome === 'DONE' &&
  before.outcome === 'DONE' &&
  event.action === before.action &&
  event.actor.kind === before.actor.kind &&
  event.actor.id === before.actor.id &&
  event.address === before.address;

export function byDay(events: AuditEvent[], zone: string): Day[] {
  const days: Day[] = [];
  for (const event of events) {
    const name = dayIn(event.at, zone);
    let day = days.at(-1);
    if (day?.day !== name) {
      day = { day: name, lines: [] };
      days.push(day);
    }
    const line = day.lines.at(-1);
    if (line && repeats(event, line[0])) line.push(event);
    else day.lines.push([event]);
  }
  return days;
}
