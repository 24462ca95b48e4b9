import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StatusTag } from '@/components/ui/status-tag';
import { paths } from '@/config/paths';
import { useLocale } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { formatInstantExactly } from '@/lib/time';
import type { AuditEvent, AuditPerson } from '@/types/generated/types.gen';
import { eventQuery } from '../api/events';
import { nameOf, pageOf } from './things';
import { useEventWords } from './use-event-words';
import { operatorWords, useSentence } from './use-sentence';

interface EventPanelProps {
  id: string;
  people: AuditPerson[];
  onClose: () => void;
}

/** All that is known of an event, and where else its person, its action and what it was about turn up. */
export function EventPanel({ id, people, onClose }: EventPanelProps) {
  const { t } = useTranslation();
  const query = useQuery(eventQuery(id));
  const sentence = useSentence(people);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  useEffect(() => {
    const { current } = panel;
    const closeByKey = (pressed: KeyboardEvent) => {
      if (pressed.key === 'Escape') onClose();
    };
    current?.addEventListener('keydown', closeByKey);
    return () => current?.removeEventListener('keydown', closeByKey);
  }, [onClose]);
  const event = query.data;
  const words = event && sentence(event);
  const title = words ? `${words.who} ${words.what}` : t('audit.event');
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={t('audit.event')}
      className="flex min-h-0 w-full shrink-0 flex-col overflow-y-auto border-l border-border bg-surface outline-none lg:w-[440px]"
    >
      <div className="flex items-start justify-between gap-4 px-6 pt-6">
        <h1 className="min-w-0 text-lg break-words lg:hidden">{title}</h1>
        <h2 className="hidden min-w-0 text-lg break-words lg:block">{title}</h2>
        <Button variant="quiet" size="sm" icon={<X aria-hidden />} aria-label={t('exceptions.close')} onClick={onClose} />
      </div>
      <div className="flex flex-col gap-6 px-6 pt-2 pb-6">
        {query.isPending && <SkeletonRows rows={6} />}
        {query.error && !event && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
        {event && (
          <>
            <Changes event={event} />
            <Facts event={event} people={people} />
            <More event={event} />
            <Objects event={event} people={people} />
            <Place event={event} />
          </>
        )}
      </div>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-6 border-b border-border py-2">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 text-right break-words">{children}</dd>
    </div>
  );
}

/** Values before and after, side by side. */
function Changes({ event }: { event: AuditEvent }) {
  const { t } = useTranslation();
  const { changedName, changedValue } = useEventWords();
  if (event.changes.length === 0) return null;
  return (
    <table className="w-full">
      <caption className="sr-only">{t('audit.changes')}</caption>
      <thead>
        <tr className="text-left text-xs text-muted">
          <th scope="col" className="py-2 pr-3 font-medium">{t('audit.changed')}</th>
          <th scope="col" className="px-3 py-2 font-medium">{t('audit.before')}</th>
          <th scope="col" className="py-2 pl-3 font-medium">{t('audit.after')}</th>
        </tr>
      </thead>
      <tbody>
        {event.changes.map((change) => (
          <tr key={change.of} className="border-t border-border align-top">
            <th scope="row" className="py-2 pr-3 text-left font-normal text-muted">{changedName(change.of)}</th>
            <td className="px-3 py-2 break-words text-muted">{changedValue(change.of, change.from)}</td>
            <td className="py-2 pl-3 font-medium break-words">{changedValue(change.of, change.to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Facts({ event, people }: { event: AuditEvent; people: AuditPerson[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { tenant } = useSession();
  const { role, reason, filterName, filterValue, withWords } = useEventWords();
  const filters = Object.entries(event.filter).filter(([name]) => name !== 'startingAfter');
  return (
    <dl className="border-t border-border">
      <Fact name={t('audit.when')}>{formatInstantExactly(event.at, locale, tenant.timezone)}</Fact>
      <Fact name={t('audit.who')}>
        {event.actor.kind !== 'PERSON' && operatorWords(event.actor, t)}
        {event.actor.kind === 'PERSON' && (event.actor.name ?? t('audit.nameless'))}
        {event.actor.role && <span className="block text-muted">{role(event.actor.role)}</span>}
      </Fact>
      <Fact name={t('audit.ended')}>
        <StatusTag tone={event.outcome === 'REFUSED' ? 'negative' : event.outcome === 'FAILED' ? 'attention' : 'neutral'}>{t(`audit.outcome.${event.outcome}`)}</StatusTag>
        {event.code && <span className="block text-muted">{reason(event.code)}</span>}
      </Fact>
      {event.with && <Fact name={t('audit.with')}>{withWords(event.with)}</Fact>}
      {event.address && <Fact name={t('audit.address')}>{event.address}</Fact>}
      {event.count !== undefined && <Fact name={t('audit.shown')}>{t('audit.rows', { count: event.count })}</Fact>}
      {filters.map(([name, value]) => (
        <Fact key={name} name={t('audit.filter', { name: filterName(name) })}>
          {value === '…' ? t('audit.wordsNotKept') : (people.find((person) => person.id === value)?.name ?? filterValue(value))}
        </Fact>
      ))}
    </dl>
  );
}

/** The ways on: everything of this person on this page, everything of this action. */
function More({ event }: { event: AuditEvent }) {
  const { t } = useTranslation();
  const link = 'py-1 text-accent hover:underline';
  return (
    <div className="-mt-4 flex flex-wrap gap-x-6">
      {event.actor.kind === 'PERSON' && event.actor.name && (
        <Link to={`${paths.audit}?person=${event.actor.id}`} className={link}>
          {t('audit.allOfPerson', { name: event.actor.name })}
        </Link>
      )}
      <Link to={`${paths.audit}?action=${event.action}`} className={link}>
        {t('audit.allOfAction')}
      </Link>
    </div>
  );
}

/** What was seen or changed: the thing itself where it has a page, and whoever else saw or changed it. */
function Objects({ event, people }: { event: AuditEvent; people: AuditPerson[] }) {
  const { t } = useTranslation();
  if (event.objects.length === 0) return null;
  return (
    <section>
      <h2 className="text-sm">{t('audit.objects', { count: event.objects.length })}</h2>
      <ul className="mt-2 max-h-80 overflow-y-auto border-t border-border">
        {event.objects.map((id) => {
          const page = pageOf(id);
          const name = nameOf(id, people, t);
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-border py-1.5" title={id}>
              {page ? (
                <Link to={page} className="min-w-0 py-1 break-words underline underline-offset-4">
                  {name}
                </Link>
              ) : (
                <span className="min-w-0 py-1 break-words">{name}</span>
              )}
              <Link to={`${paths.audit}?object=${id}`} aria-label={t('audit.allOfNamed', { name })} className="py-1 text-accent hover:underline">
                {t('audit.allOfObject')}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Where it stands in the chain, for whoever compares it with a copy. */
function Place({ event }: { event: AuditEvent }) {
  const { t } = useTranslation();
  return (
    <section className="text-xs text-muted">
      <p>{event.position === undefined ? t('audit.notChained') : t('audit.position', { position: event.position })}</p>
      {event.hash && <p className="font-mono break-all">{event.hash}</p>}
      {event.requestId && <p className="break-all">{t('audit.request', { id: event.requestId })}</p>}
    </section>
  );
}
