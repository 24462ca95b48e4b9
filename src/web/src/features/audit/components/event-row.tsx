import { ArrowLeftRight, Download, Eye, KeyRound, UserCog, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { StatusTag } from '@/components/ui/status-tag';
import { paths } from '@/config/paths';
import { cx } from '@/lib/class-names';
import { useLocale } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { formatInstantExactly, formatTimeIn } from '@/lib/time';
import type { AuditEvent, AuditKind, AuditPerson } from '@/types/generated/types.gen';
import { nameOf } from './things';
import { useSentence } from './use-sentence';

const ICONS: Record<AuditKind, LucideIcon> = { READ: Eye, EXPORT: Download, ACCESS: KeyRound, SETUP: UserCog, CHANGE: ArrowLeftRight };

interface EventRowProps {
  event: AuditEvent;
  people: AuditPerson[];
  current?: boolean;
  /** Where the list is not about one day, the day is said, too. */
  at?: string;
}

/** What somebody did, in a sentence that opens the rest. */
export function EventRow({ event, people, current = false, at }: EventRowProps) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const { who, what } = useSentence(people)(event);
  const Icon = ICONS[event.kind];
  const about = event.objects.length === 1 && event.action !== 'signIn' ? event.objects[0] : undefined;
  return (
    <li className={cx('relative flex items-start gap-3 border-t border-border px-4 py-2.5', current ? 'bg-selected' : 'hover:bg-hover')}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <Link
          id={`row-${event.id}`}
          to={{ pathname: paths.auditEvent(event.id), search: at ? '' : search }}
          aria-current={current || undefined}
          className="break-words after:absolute after:inset-0"
        >
          <span className="font-medium">{who}</span> {what}
        </Link>
        <span className="block text-xs break-words text-muted">
          {[about && nameOf(about, people, t), event.count !== undefined && t('audit.rows', { count: event.count }), event.address].filter(Boolean).join(' · ')}
        </span>
      </div>
      {event.outcome !== 'DONE' && <StatusTag tone={event.outcome === 'REFUSED' ? 'negative' : 'attention'}>{t(`audit.outcome.${event.outcome}`)}</StatusTag>}
      <EventTime at={event.at} words={at} />
    </li>
  );
}

/** The time of day in the zone of the practice; the exact instant on hover. */
export function EventTime({ at, words }: { at: string; words?: string | undefined }) {
  const locale = useLocale();
  const { tenant } = useSession();
  return (
    <time dateTime={at} title={formatInstantExactly(at, locale, tenant.timezone)} className="tabular relative shrink-0 text-right text-muted">
      {words ?? formatTimeIn(at, locale, tenant.timezone)}
    </time>
  );
}
