import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StaleNote } from '@/components/ui/stale-note';
import { StatusTag } from '@/components/ui/status-tag';
import { paths } from '@/config/paths';
import { useLabel, useLocale } from '@/lib/i18n';
import { useMay } from '@/lib/session';
import { formatInstant } from '@/lib/time';
import type { ImportResponse } from '@/types/generated/types.gen';
import { importQuery, isMoving } from '../api/imports';
import { DateQuestion } from './date-question';
import { FileTable } from './file-table';
import { ImportCourse } from './import-course';
import { IMPORT_TONES } from './past-imports';
import { UndoDialog } from './undo-dialog';

/** What was made of each file of an import: while it is worked on, and for ever after. */
export function ImportReport() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { importId = '' } = useParams();
  const report = useQuery(importQuery(importId));
  const [undoing, setUndoing] = useState(false);
  const may = useMay()('imports:write');
  useFreshFigures(report.data);
  const found = report.data;
  const undoable = found && may && !isMoving(found.status) && found.status !== 'UNDONE' && found.status !== 'FAILED';
  return (
    <Page>
      <Link to={paths.imports} className="no-print -mb-4 inline-flex w-fit items-center gap-2 text-muted hover:text-text">
        <ArrowLeft aria-hidden className="size-4" />
        {t('imports.back')}
      </Link>
      <PageHeader
        title={t('imports.reportTitle')}
        context={
          found && (
            <span className="flex flex-wrap items-center gap-2">
              {t('imports.of', { when: formatInstant(found.createdAt, locale), name: found.createdBy.name })}
              <StatusTag tone={IMPORT_TONES[found.status]}>{t(`imports.status.${found.status}`)}</StatusTag>
            </span>
          )
        }
        actions={undoable && <Button variant="danger" onClick={() => setUndoing(true)}>{t('imports.undo')}</Button>}
      />
      {report.isPending && <SkeletonRows />}
      {report.error && !found && <ErrorNotice error={report.error} onRetry={() => void report.refetch()} />}
      {report.error && found && <StaleNote at={report.dataUpdatedAt} />}
      {found && (
        <>
          <Progress report={found} />
          {found.files.map((file) => file.question && <DateQuestion key={file.id} importId={found.id} file={file} />)}
          <FileTable report={found} />
          <ImportCourse report={found} />
        </>
      )}
      {undoing && found && <UndoDialog report={found} onClose={() => setUndoing(false)} />}
    </Page>
  );
}

function Progress({ report }: { report: ImportResponse }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { progress, status } = report;
  const fresh = report.files.reduce((total, file) => total + file.new, 0);
  if (isMoving(status)) {
    const stage = label('stage', progress.stage || status);
    const share = progress.total > 0 ? progress.done / progress.total : undefined;
    return (
      <section role="status" className="rounded-lg border border-border bg-surface p-5">
        <p className="tabular font-medium">
          {progress.total > 0 ? t('imports.working', { stage, done: progress.done, total: progress.total }) : t('imports.workingPlain', { stage })}
        </p>
        <div aria-hidden className="mt-3 h-1.5 overflow-hidden rounded-full bg-sunken">
          <div className={share === undefined ? 'h-full w-1/3 animate-pulse rounded-full bg-accent' : 'h-full rounded-full bg-accent transition-[width]'} style={share === undefined ? undefined : { width: `${share * 100}%` }} />
        </div>
        <p className="mt-3 text-muted">{t('imports.leave')}</p>
      </section>
    );
  }
  if (status === 'DONE') {
    return (
      <section className="flex flex-wrap items-center justify-between gap-4 rounded-lg border border-border bg-surface p-5">
        <div>
          <h2 className="text-md">{t('imports.doneTitle')}</h2>
          <p className="text-muted">{t('imports.doneLead', { lines: t('common.lines', { count: fresh }) })}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <ButtonLink to={paths.dashboard}>{t('imports.seeOverview')}</ButtonLink>
          <ButtonLink to={paths.review} variant="primary">{t('imports.seeReview')}</ButtonLink>
        </div>
      </section>
    );
  }
  if (status === 'FAILED') return <h2 role="alert" className="rounded-lg bg-negative-soft p-5 text-negative">{t('imports.failedTitle')}{report.problem && <span className="block font-normal">{report.problem}</span>}</h2>;
  if (status === 'UNDONE') {
    return (
      <section className="rounded-lg border border-border bg-surface p-5">
        <h2 className="text-md">{t('imports.undoneTitle')}</h2>
        <p className="text-muted">{t('imports.undoneLead')}</p>
      </section>
    );
  }
  return null;
}

/** Once an import ends, every figure elsewhere is out of date. */
function useFreshFigures(report: ImportResponse | undefined): void {
  const queryClient = useQueryClient();
  const ended = report !== undefined && !isMoving(report.status);
  useEffect(() => {
    if (!ended) return;
    for (const key of ['dashboard', 'reviews', 'exceptions', 'payouts']) void queryClient.invalidateQueries({ queryKey: [key] });
  }, [ended, queryClient]);
}
