import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '@/components/ui/card';
import { CardError } from '@/components/ui/card-error';
import { SkeletonRows } from '@/components/ui/skeleton';
import { paths } from '@/config/paths';
import { useLocale } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { dayIn, formatDay } from '@/lib/time';
import { latestQuery, type AuditFilters } from '../api/events';
import { EventRow } from './event-row';

interface LatestEventsProps {
  title: string;
  lead: string;
  filters: AuditFilters;
  /** What it means that there are none. */
  none: string;
  children?: ReactNode;
}

/** The newest events of a sort, and the way to all of them. */
export function LatestEvents({ title, lead, filters, none, children }: LatestEventsProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { tenant } = useSession();
  const query = useQuery(latestQuery(filters));
  const events = query.data?.data ?? [];
  return (
    <Card title={title} lead={lead}>
      {children}
      {query.isPending && (
        <div className="px-5">
          <SkeletonRows rows={3} />
        </div>
      )}
      {!query.data && <CardError query={query} />}
      {query.data && events.length === 0 && <p className="border-t border-border px-5 py-4 text-muted">{none}</p>}
      {events.length > 0 && (
        <>
          <ol>
            {events.map((event) => (
              <EventRow key={event.id} event={event} people={query.data?.people ?? []} at={formatDay(dayIn(event.at, tenant.timezone), locale, false)} />
            ))}
          </ol>
          <div className="border-t border-border">
            <Link to={`${paths.audit}?${new URLSearchParams(filters).toString()}`} className="inline-block px-5 py-3 text-accent hover:underline">
              {t('security.all')}
            </Link>
          </div>
        </>
      )}
    </Card>
  );
}
