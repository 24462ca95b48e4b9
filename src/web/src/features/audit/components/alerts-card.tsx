import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CardError } from '@/components/ui/card-error';
import { Segmented } from '@/components/ui/segmented';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { Status } from '@/types/generated/types.gen';
import { alertsQuery } from '../api/alerts';
import { AlertRow } from './alert-row';

/** What looks like an attack, until somebody has looked at it; a letter about one leads to its row. */
export function AlertsCard() {
  const { t } = useTranslation();
  const [status, setStatus] = useState<Status>('OPEN');
  const list = useInfiniteQuery(alertsQuery(status));
  const alerts = list.data?.pages.flatMap((page) => page.data) ?? [];
  const named = useLocation().hash.slice(1);
  const found = alerts.some((alert) => alert.id === named);
  useEffect(() => {
    if (found) document.getElementById(named)?.scrollIntoView({ block: 'center' });
  }, [found, named]);
  return (
    <Card title={t('alerts.title')} lead={t('alerts.lead')}>
      <div className="px-5 pb-4">
        <Segmented
          label={t('filters.status')}
          value={status}
          onChange={setStatus}
          options={(['OPEN', 'ACKNOWLEDGED'] as const).map((value) => ({ value, label: t(`alerts.status.${value}`) }))}
        />
      </div>
      {list.isPending && (
        <div className="px-5">
          <SkeletonRows rows={2} />
        </div>
      )}
      {!list.data && <CardError query={list} />}
      {list.data && alerts.length === 0 && <p className="border-t border-border px-5 py-4 text-muted">{t(`alerts.none.${status}`)}</p>}
      <ul>
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} current={alert.id === named} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="border-t border-border px-5 py-3">
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
