import { ChevronRight, Eye } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '@/lib/class-names';
import { useLocale } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { dayIn, formatDayOfWeek, formatTimeIn } from '@/lib/time';
import type { AuditEvent, AuditPerson } from '@/types/generated/types.gen';
import { EventRow } from './event-row';
import { byDay } from './grouping';
import { useSentence } from './use-sentence';

interface EventListProps {
  events: AuditEvent[];
  people: AuditPerson[];
  currentId: string | undefined;
}

/** Day by day, the newest first. */
export function EventList({ events, people, currentId }: EventListProps) {
  const { tenant } = useSession();
  return (
    <div className="flex flex-col gap-6">
      {byDay(events, tenant.timezone).map(({ day, lines }) => (
        <section key={day} aria-labelledby={`day-${day}`} className="print-flow rounded-lg border border-border bg-surface">
          <DayHeading day={day} />
          <ol>
            {lines.map((line) =>
              line.length === 1 ? (
                <EventRow key={line[0].id} event={line[0]} people={people} current={line[0].id === currentId} />
              ) : (
                <RepeatedRow key={line[0].id} line={line} people={people} currentId={currentId} />
              ),
            )}
          </ol>
        </section>
      ))}
    </div>
  );
}

function DayHeading({ day }: { day: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { tenant } = useSession();
  const today = dayIn(new Date().toISOString(), tenant.timezone) === day;
  return (
    <div className="flex flex-wrap justify-between gap-x-4 px-4 py-3">
      <h2 id={`day-${day}`} className="text-sm">
        {today ? t('audit.today', { day: formatDayOfWeek(day, locale) }) : formatDayOfWeek(day, locale)}
      </h2>
      <span className="text-xs text-muted">{t('audit.zone', { zone: tenant.timezone.replaceAll('_', ' ') })}</span>
    </div>
  );
}

interface RepeatedRowProps {
  line: [AuditEvent, ...AuditEvent[]];
  people: AuditPerson[];
  currentId: string | undefined;
}

/** The same sort of thing was looked at several times without a break: one line that opens into all of them. */
function RepeatedRow({ line, people, currentId }: RepeatedRowProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { tenant } = useSession();
  const rows = useId();
  const holdsCurrent = line.some((event) => event.id === currentId);
  const [opened, setOpened] = useState(false);
  const open = opened || holdsCurrent;
  const [newest] = line;
  const oldest = line.at(-1) ?? newest;
  const { who, what } = useSentence(people)(newest);
  const times = [...new Set([oldest, newest].map((event) => formatTimeIn(event.at, locale, tenant.timezone)))];
  return (
    <li className="border-t border-border">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={rows}
        onClick={() => setOpened(!open)}
        className="flex w-full items-start gap-3 px-4 py-2.5 text-left hover:bg-hover"
      >
        <Eye aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" strokeWidth={1.75} />
        <span className="min-w-0 flex-1">
          <span className="font-medium">{who}</span> {what}
          <span className="flex items-center gap-1 text-xs text-muted">
            <ChevronRight aria-hidden className={cx('size-3.5 transition-transform', open && 'rotate-90')} />
            {t('audit.times', { count: line.length })}
          </span>
        </span>
        <span className="tabular shrink-0 text-right text-muted">{times.join(' – ')}</span>
      </button>
      <ol id={rows} hidden={!open} className="bg-canvas pl-7">
        {open && line.map((event) => <EventRow key={event.id} event={event} people={people} current={event.id === currentId} />)}
      </ol>
    </li>
  );
}
