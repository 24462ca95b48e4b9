import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { humanize } from '@/lib/i18n';
import actions from '@/locales/actions.json';
import type { AuditActor, AuditEvent, AuditPerson } from '@/types/generated/types.gen';

type Words = Record<'en' | 'es', string[]>;

/** What an action is called; one that this version does not know is shown in plain letters rather than hidden. */
export function actionWords(action: string, language: string, form: 'did' | 'toDo'): string {
  const words = (actions as Partial<Record<string, Words>>)[action]?.[language === 'es' ? 'es' : 'en'];
  return words?.[form === 'did' ? 0 : 1] ?? `“${humanize(action.replaceAll(/([a-z])([A-Z])/g, '$1 $2'))}”`;
}

/** An operator who came in by the console, or for support, has a name; whoever gave a command has none. */
export function operatorWords({ kind, name }: AuditActor, t: TFunction): string {
  return kind === 'OPERATOR' && name ? `${name} (${t('account.role.SUPPORT')})` : t(`audit.doer.${kind}`);
}

/** Who did or tried what, as a subject and the rest of the sentence. */
export function useSentence(people: AuditPerson[]): (event: AuditEvent) => { who: string; what: string } {
  const { t, i18n } = useTranslation();
  const named = (id: string | undefined) => people.find((person) => person.id === id)?.name;
  return (event) => {
    const { actor, action, outcome, objects } = event;
    const who = actor.kind === 'PERSON' ? (actor.name ?? t('audit.nameless')) : operatorWords(actor, t);
    if (outcome === 'DONE') {
      const known = actionWords(action, i18n.language, 'did');
      return { who, what: known.startsWith('“') ? t('audit.didUnknown', { what: known }) : known };
    }
    const tried = actionWords(action, i18n.language, 'toDo');
    const stranger = action === 'signIn' && actor.kind !== 'PERSON';
    if (stranger && objects.length === 0) return { who, what: t('audit.triedAsNobody', { what: tried }) };
    const as = stranger ? named(objects[0]) : undefined;
    if (as) return { who, what: t('audit.triedAs', { what: tried, name: as }) };
    return { who, what: t(tried.startsWith('“') ? 'audit.triedUnknown' : 'audit.tried', { what: tried }) };
  };
}
