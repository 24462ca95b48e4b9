import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import { paths } from '@/config/paths';
import type { ImportResponse, ImportStatus } from '@/types/generated/types.gen';
import { importsQuery } from '../api/imports';

export const IMPORT_TONES: Record<ImportStatus, Tone> = {
  QUEUED: 'info',
  READING: 'info',
  NEEDS_ANSWER: 'attention',
  READY: 'info',
  RECONCILING: 'info',
  DONE: 'neutral',
  FAILED: 'negative',
  UNDONE: 'neutral',
};

export function PastImports() {
  const { t } = useTranslation();
  const imports = useInfiniteQuery(importsQuery);
  const rows = imports.data?.pages.flatMap((page) => page.data) ?? [];
  if (imports.isPending) return <SkeletonRows rows={3} />;
  if (imports.error && rows.length === 0) return <ErrorNotice error={imports.error} onRetry={() => void imports.refetch()} />;
  return (
    <Card title={t('imports.past')} lead={rows.length === 0 ? t('imports.pastNone') : undefined}>
      <ul>
        {rows.map((row) => (
          <PastImport key={row.id} row={row} />
        ))}
      </ul>
      {imports.hasNextPage && (
        <div className="border-t border-border p-3">
          <Button variant="quiet" disabled={imports.isFetchingNextPage} onClick={() => void imports.fetchNextPage()}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function PastImport({ row }: { row: ImportResponse }) {
  const { t } = useTranslation();
  const fresh = row.files.reduce((total, file) => total + file.new, 0);
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-border px-5 py-3 hover:bg-hover">
      <Link to={paths.importReport(row.id)} className="min-w-40 flex-1 font-medium after:absolute after:inset-0">
        <Age at={row.createdAt} />
        <span className="font-normal text-muted"> {t('imports.by', { name: row.createdBy.name })}</span>
      </Link>
      <span className="tabular text-muted">
        {t('imports.files', { count: row.files.length })} · {t('imports.newLines', { count: fresh })}
      </span>
      <StatusTag tone={IMPORT_TONES[row.status]}>{t(`imports.status.${row.status}`)}</StatusTag>
    </li>
  );
}
