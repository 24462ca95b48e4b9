import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StaleNote } from '@/components/ui/stale-note';
import { archivesQuery } from '../api/archives';
import { CurrentArchive } from './current-archive';
import { PastArchives } from './past-archives';
import { useArchiveWork, type Proven } from './use-archive-work';

/** A copy of everything that the practice keeps: what it holds, having it made, and who took one before. */
export function YourDataPage({ proven, children }: { proven: Proven; children?: ReactNode }) {
  const { t } = useTranslation();
  const archives = useQuery(archivesQuery);
  const { ask, download } = useArchiveWork(proven);
  const { data } = archives;
  const current = data?.data.find((row) => row.status === 'QUEUED' || row.status === 'READY' || row.status === 'DOWNLOADING');
  return (
    <Page>
      <PageHeader
        title={t('archives.title')}
        actions={
          <Button variant={current?.status === 'READY' ? 'secondary' : 'primary'} disabled={!data || ask.isPending || current?.status === 'QUEUED'} onClick={() => ask.mutate()}>
            {t('archives.ask')}
          </Button>
        }
      />
      <p className="-mt-4 max-w-prose text-muted">{t('archives.lead')}</p>
      {archives.isPending && <SkeletonRows rows={3} />}
      {archives.error && !data && <ErrorNotice error={archives.error} onRetry={() => void archives.refetch()} />}
      {archives.error && data && <StaleNote at={archives.dataUpdatedAt} />}
      {current && <CurrentArchive archive={current} busy={download.isPending} onDownload={() => download.mutate(current.id)} />}
      <Holds />
      {data && <PastArchives archives={data.data} />}
      {children}
    </Page>
  );
}

function Holds() {
  const { t } = useTranslation();
  return (
    <Card title={t('archives.holds')} lead={t('archives.holdsLead')} className="pb-5">
      <ul className="list-disc pr-5 pl-9 leading-6">
        {(['lines', 'work', 'people', 'trail', 'check'] as const).map((part) => (
          <li key={part}>{t(`archives.hold.${part}`)}</li>
        ))}
      </ul>
    </Card>
  );
}
