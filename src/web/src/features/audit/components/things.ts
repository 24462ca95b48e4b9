import type { TFunction } from 'i18next';
import { paths } from '@/config/paths';
import type { AuditPerson } from '@/types/generated/types.gen';

const THINGS = ['match', 'exc', 'payout', 'dec', 'imp', 'file', 'loc', 'pair', 'person', 'event', 'run', 'job', 'fact', 'line', 'lver', 'lch', 'invitation', 'session', 'passkey', 'identity', 'tenant', 'alert'] as const;

const PAGES: Partial<Record<(typeof THINGS)[number], (id: string) => string>> = {
  match: paths.match,
  exc: paths.exception,
  payout: paths.payout,
  imp: paths.importReport,
  event: paths.auditEvent,
  pair: () => paths.clients,
  person: () => paths.staff,
};

/** What an id is of, from how it begins. */
function kindOf(id: string) {
  return THINGS.find((thing) => id.startsWith(`${thing}_`));
}

/** The page on which it is seen, if there is one. */
export function pageOf(id: string): string | undefined {
  const kind = kindOf(id);
  return kind && PAGES[kind]?.(id);
}

/** A name for people; for anything else what it is, and the end of its id to tell it from others. */
export function nameOf(id: string, people: AuditPerson[], t: TFunction): string {
  const person = people.find((candidate) => candidate.id === id);
  if (person) return person.name;
  const kind = kindOf(id);
  return kind ? t('audit.thingNamed', { thing: t(`audit.thing.${kind}`), end: id.slice(-6) }) : id;
}
