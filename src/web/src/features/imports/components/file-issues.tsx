import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useMay } from '@/lib/session';
import type { FileResponse } from '@/types/generated/types.gen';
import { issuesCsv, issuesQuery } from '../api/imports';

export function FileIssues({ importId, file }: { importId: string; file: FileResponse }) {
  const { t } = useTranslation();
  const mayDownload = useMay()('issues:download');
  const issues = useQuery(issuesQuery(importId, file.id));
  if (issues.isPending) return <SkeletonRows rows={2} />;
  if (issues.error) return <ErrorNotice error={issues.error} onRetry={() => void issues.refetch()} />;
  if (issues.data.length === 0) return <p className="text-muted">{t('imports.noIssues')}</p>;
  return (
    <>
      <table className="w-full">
        <thead>
          <tr className="text-left text-xs text-muted">
            <th scope="col" className="w-16 py-1 font-medium">{t('imports.issueLine')}</th>
            <th scope="col" className="w-40 py-1 font-medium">{t('imports.issueColumn')}</th>
            <th scope="col" className="py-1 font-medium">{t('imports.issueWhat')}</th>
          </tr>
        </thead>
        <tbody>
          {issues.data.map((issue) => (
            <tr key={`${issue.line} ${issue.column} ${issue.code}`} className="align-top">
              <td className="tabular py-1">{issue.line}</td>
              <td className="py-1">{issue.column}</td>
              <td className="py-1">{issue.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayDownload && (
        <a href={issuesCsv(importId, file.id)} download className="mt-2 inline-flex items-center gap-2 py-1 text-accent hover:underline">
          <Download aria-hidden className="size-4" />
          {t('imports.downloadIssues')}
        </a>
      )}
    </>
  );
}
