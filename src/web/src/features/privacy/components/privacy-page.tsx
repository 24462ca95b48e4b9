import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StaleNote } from '@/components/ui/stale-note';
import { privacyRequestsQuery } from '../api/privacy';
import { useWords } from '../use-words';
import { ClientSearchForm } from './client-search-form';
import { CopyForm } from './copy-form';
import { Erasures, useErasures } from './erasures';
import { RequestList } from './request-list';
import { usePrivacyWork, type Proven } from './use-privacy-work';

/** A client asks what is held about her: who she is, what is found, her copy, and what was asked before. */
export function PrivacyPage({ proven }: { proven: Proven }) {
  const w = useWords();
  const requests = useQuery(privacyRequestsQuery);
  const { search, copy, again } = usePrivacyWork(proven);
  const erasures = useErasures(proven);
  const { data } = requests;
  const busy = copy.isPending || erasures.preview.isPending;
  return (
    <Page>
      <PageHeader title={w('title')} />
      <p className="-mt-4 max-w-prose text-muted">{w('lead')}</p>
      <ClientSearchForm busy={search.isPending} onFind={(words) => search.mutate(words)} />
      {search.isPending && <SkeletonRows rows={3} />}
      {search.data && (
        <CopyForm
          found={search.data}
          busy={busy}
          onCopy={(request) => copy.mutate(request, { onSuccess: () => search.reset() })}
          onErase={erasures.askToErase}
          onHold={erasures.askToHold}
        />
      )}
      {requests.isPending && <SkeletonRows rows={3} />}
      {requests.error && !data && <ErrorNotice error={requests.error} onRetry={() => void requests.refetch()} />}
      {requests.error && data && <StaleNote at={requests.dataUpdatedAt} />}
      {data && <RequestList requests={data.data} busy={again.isPending} onDownload={(id) => again.mutate(id)} />}
      <Erasures work={erasures} onErased={() => search.reset()} />
    </Page>
  );
}
