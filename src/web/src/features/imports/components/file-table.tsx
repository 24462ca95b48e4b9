import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { NumberText } from '@/components/ui/number-text';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import { useLocale } from '@/lib/i18n';
import { formatMoney } from '@/lib/money';
import { formatInstant } from '@/lib/time';
import type { FileResponse, FileStatus, ImportResponse } from '@/types/generated/types.gen';
import { FileIssues } from './file-issues';

const TONES: Record<FileStatus, Tone> = { QUEUED: 'info', READING: 'info', NEEDS_ANSWER: 'attention', READ: 'neutral', REFUSED: 'negative', DUPLICATE: 'neutral', UNDONE: 'neutral' };
const COUNTS = ['rows', 'read', 'new', 'known', 'skipped', 'rejected'] as const;

export function FileTable({ report }: { report: ImportResponse }) {
  const { t } = useTranslation();
  const total = (count: (file: FileResponse) => number) => report.files.reduce((sum, file) => sum + count(file), 0);
  return (
    <Card>
      <table className="w-full">
          <thead>
            <tr className="border-b border-border text-xs text-muted">
              <th scope="col" className="py-3 pr-3 pl-5 text-left font-medium">{t('imports.file')}</th>
              {COUNTS.map((count) => (
                <th key={count} scope="col" className="px-2 py-3 text-right font-medium last:pr-5 max-lg:hidden">{t(`imports.${count}`)}</th>
              ))}
            </tr>
          </thead>
          {report.files.map((file) => (
            <FileRows key={file.id} importId={report.id} file={file} />
          ))}
          {report.files.length > 1 && (
            <tfoot>
              <tr className="border-t border-border-strong font-semibold">
                <th scope="row" className="py-3 pl-5 text-left">
                  {t('common.total')}
                  <NarrowCounts of={(count) => total((file) => countOf(file, count))} />
                </th>
                {COUNTS.map((count) => (
                  <td key={count} className="px-2 py-3 text-right last:pr-5 max-lg:hidden"><NumberText value={total((file) => countOf(file, count))} /></td>
                ))}
              </tr>
            </tfoot>
          )}
      </table>
    </Card>
  );
}

function countOf(file: FileResponse, count: (typeof COUNTS)[number]): number {
  return count === 'known' ? file.duplicates : file[count];
}

function FileRows({ importId, file }: { importId: string; file: FileResponse }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <tbody className="border-b border-border last-of-type:border-b-0">
      <tr className="align-top">
        <th scope="row" className="max-w-96 py-3 pr-3 pl-5 text-left font-normal">
          <span className="flex flex-wrap items-center gap-2">
            <span className="font-medium break-all">{file.name}</span>
            {file.status !== 'READ' && <StatusTag tone={TONES[file.status]}>{t(`imports.fileStatus.${file.status}`)}</StatusTag>}
            {file.guessed && <span title={t('imports.guessedHint')}><StatusTag tone="attention">{t('imports.guessed')}</StatusTag></span>}
          </span>
          <span className="block text-muted">{file.recognizedLabel || t(`imports.kind.${file.kind}`)}</span>
          {file.message && <span className={file.status === 'REFUSED' ? 'block text-negative' : 'block text-muted'}>{file.message}</span>}
          {file.duplicateOf && <span className="block text-muted">{t('imports.duplicateOf', { when: formatInstant(file.duplicateOf.at, locale), name: file.duplicateOf.fileName })}</span>}
          <NarrowCounts of={(count) => countOf(file, count)} />
          <ControlTotal file={file} />
          {file.rejected > 0 && (
            <Button size="sm" variant="quiet" className="-ml-2" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? t('imports.hideIssues') : t('imports.issues', { count: file.rejected })}
            </Button>
          )}
        </th>
        {COUNTS.map((count) => (
          <td key={count} className={`px-2 py-3 text-right last:pr-5 max-lg:hidden ${count === 'rejected' && file.rejected > 0 ? 'font-semibold text-warning' : ''}`}>
            <NumberText value={countOf(file, count)} />
          </td>
        ))}
      </tr>
      {open && (
        <tr>
          <td colSpan={COUNTS.length + 1} className="bg-canvas px-5 py-3"><FileIssues importId={importId} file={file} /></td>
        </tr>
      )}
    </tbody>
  );
}

/** The counts where there is no room for columns; zeros are left out. */
function NarrowCounts({ of }: { of: (count: (typeof COUNTS)[number]) => number }) {
  const { t } = useTranslation();
  const stated = COUNTS.filter((count) => of(count) > 0);
  if (stated.length === 0) return null;
  return (
    <dl className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 font-normal lg:hidden">
      {stated.map((count) => (
        <div key={count} className="flex gap-1">
          <dt className="text-muted">{t(`imports.${count}`)}</dt>
          <dd className={count === 'rejected' ? 'font-semibold text-warning' : undefined}>
            <NumberText value={of(count)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The file's own total against the sum of its rows. */
function ControlTotal({ file }: { file: FileResponse }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { controlTotal, computedTotal } = file;
  if (!controlTotal) return null;
  if (!computedTotal || controlTotal.minor === computedTotal.minor) {
    return <span className="tabular block text-xs text-muted">{t('imports.control')} {formatMoney(controlTotal, locale)}, {t('imports.controlOk')}</span>;
  }
  return (
    <span className="tabular block text-xs font-medium text-warning">
      {t('imports.control')}: {t('imports.controlOff', { stated: formatMoney(controlTotal, locale), computed: formatMoney(computedTotal, locale) })}
    </span>
  );
}
