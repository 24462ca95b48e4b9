import { useInfiniteQuery } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StaleNote } from '@/components/ui/stale-note';
import { paths } from '@/config/paths';
import { useUrlFilters } from '@/hooks/use-url-filters';
import { cx } from '@/lib/class-names';
import { useMay } from '@/lib/session';
import { AUDIT_FILTERS, eventsQuery } from '../api/events';
import { DownloadMenu } from './download-menu';
import { EventFilterBar } from './event-filter-bar';
import { EventList } from './event-list';
import { EventPanel } from './event-panel';
import { RecordState } from './record-state';

/** Who saw, changed, downloaded or tried what; one event opens in a panel with its own address. */
export function AuditPage() {
  const { t } = useTranslation();
  const { filters, set, clear, active } = useUrlFilters(AUDIT_FILTERS);
  const list = useInfiniteQuery(eventsQuery(filters));
  const events = list.data?.pages.flatMap((page) => page.data) ?? [];
  const people = list.data?.pages[0]?.people ?? [];
  const everybodys = useMay()('audit:everybody');
  const { eventId } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const narrowed = active > 0;
  const close = () => {
    void navigate({ pathname: paths.audit, search });
    // the row was hidden on a narrow screen until now
    requestAnimationFrame(() => document.getElementById(`row-${eventId ?? ''}`)?.focus());
  };
  return (
    <div className="print-flow flex min-h-0 flex-1">
      <div className={cx('print-flow min-w-0 flex-1 flex-col gap-6 overflow-y-auto px-4 py-6 md:px-8 md:py-8 lg:flex', eventId ? 'hidden' : 'flex')}>
        <PageHeader
          title={t('audit.title')}
          actions={
            <>
              <Button variant="quiet" disabled={list.isFetching} icon={<RotateCw aria-hidden />} aria-label={t('audit.refresh')} onClick={() => void list.refetch()} />
              <DownloadMenu filters={filters} narrowed={narrowed} />
            </>
          }
        />
        <p className="-mt-4 max-w-prose text-muted">{everybodys ? t('audit.lead') : t('audit.ownOnly')}</p>
        <RecordState />
        <EventFilterBar filters={filters} people={people} onChange={set} onClear={clear} narrowed={narrowed} />
        {list.isPending && <SkeletonRows />}
        {list.error && events.length === 0 && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.error && events.length > 0 && <StaleNote at={list.dataUpdatedAt} />}
        {list.isSuccess && events.length === 0 && (
          <Notice title={narrowed ? t('audit.noneTitle') : t('audit.emptyTitle')} action={narrowed && <Button onClick={clear}>{t('common.clearFilters')}</Button>}>
            {narrowed ? t('audit.none') : t('audit.empty')}
          </Notice>
        )}
        {events.length > 0 && <EventList events={events} people={people} currentId={eventId} />}
        {list.hasNextPage && (
          <Button className="self-start" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
        {list.isSuccess && events.length > 0 && !list.hasNextPage && <p className="text-muted">{t('audit.end')}</p>}
      </div>
      {eventId && <EventPanel key={eventId} id={eventId} people={people} onClose={close} />}
    </div>
  );
}
