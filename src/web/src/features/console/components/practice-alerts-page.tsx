import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Segmented } from '@/components/ui/segmented';
import { alertsQuery, serviceAlertsQuery } from '../api/work';
import { useWords } from '../use-words';
import { AlertItem } from './alert-item';
import { ListCard } from './list-card';
import { ServiceAlertItem } from './service-alert-item';

export function PracticeAlertsPage() {
  const w = useWords();
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const list = useInfiniteQuery(alertsQuery(shown === 'open'));
  const ofService = useInfiniteQuery(serviceAlertsQuery(shown === 'open'));
  return (
    <Page>
      <PageHeader title={w('alerts.title')} />
      <ListCard
        lead={w('alerts.lead')}
        none={w('alerts.none')}
        list={list}
        filter={<Segmented label={w('practices.state')} value={shown} onChange={setShown} options={(['open', 'all'] as const).map((value) => ({ value, label: w(`alerts.${value}`) }))} />}
      >
        {(alert) => <AlertItem key={alert.id} alert={alert} named />}
      </ListCard>
      <ListCard title={w('service.title')} lead={w('service.lead')} none={w('service.none')} list={ofService}>
        {(alert) => <ServiceAlertItem key={alert.id} alert={alert} />}
      </ListCard>
    </Page>
  );
}
