import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button-link';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Skeleton } from '@/components/ui/skeleton';
import { StaleNote } from '@/components/ui/stale-note';
import { paths } from '@/config/paths';
import { useMay } from '@/lib/session';
import type { Dashboard } from '@/types/generated/types.gen';
import { dashboardQuery } from '../api/dashboard';
import { DataAge } from './data-age';
import { FirstSteps } from './first-steps';
import { NeedsYou, waitingIn } from './needs-you';
import { ProgramTable } from './program-table';
import { RecoverableSection } from './recoverable-section';

export function DashboardPage() {
  const { t } = useTranslation();
  const query = useQuery(dashboardQuery);
  const dashboard = query.data;
  return (
    <Page>
      <PageHeader
        title={t('dashboard.title')}
        context={dashboard && <DataAge dashboard={dashboard} />}
        actions={dashboard && <MainAction dashboard={dashboard} />}
      />
      {query.isPending && <DashboardSkeleton />}
      {query.error && !dashboard && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.error && dashboard && <StaleNote at={query.dataUpdatedAt} />}
      {dashboard && (dashboard.lastImportAt ? <Figures dashboard={dashboard} /> : <FirstSteps />)}
    </Page>
  );
}

function Figures({ dashboard }: { dashboard: Dashboard }) {
  return (
    <>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <RecoverableSection dashboard={dashboard} />
        <NeedsYou figures={dashboard.figures} />
      </div>
      <ProgramTable rows={dashboard.byProgram} />
    </>
  );
}

function MainAction({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const may = useMay();
  const waiting = waitingIn(dashboard.figures);
  const importing = may('imports:write');
  if (waiting > 0 && may('reviews:write')) {
    return (
      <>
        {importing && <ButtonLink to={paths.imports}>{t('dashboard.importFiles')}</ButtonLink>}
        <ButtonLink to={paths.review} variant="primary">
          {t('dashboard.reviewLines')}
        </ButtonLink>
      </>
    );
  }
  if (!importing) return null;
  return (
    <ButtonLink to={paths.imports} variant="primary">
      {t('dashboard.importFiles')}
    </ButtonLink>
  );
}

function DashboardSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status" className="flex flex-col gap-6">
      <span className="sr-only">{t('state.loading')}</span>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <Skeleton className="h-96 rounded-lg" />
        <Skeleton className="h-96 rounded-lg" />
      </div>
      <Skeleton className="h-56 rounded-lg" />
    </div>
  );
}
