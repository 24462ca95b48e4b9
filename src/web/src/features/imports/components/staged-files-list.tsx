import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { useLocale } from '@/lib/i18n';
import { formatBytes } from '@/lib/time';
import type { Upload } from '../hooks/use-upload';

export function StagedFiles({ upload }: { upload: Upload }) {
  const { t } = useTranslation();
  const { files, refusals, state } = upload;
  return (
    <>
      {refusals.length > 0 && (
        <ul role="status" className="rounded-md bg-warning-soft px-4 py-3 text-warning">
          {refusals.map(({ reason, name }) => (
            <li key={name + reason}>{t(`imports.${reason}`, { name })}</li>
          ))}
        </ul>
      )}
      {state.phase === 'failed' && (
        <p role="alert" className="rounded-md bg-negative-soft px-4 py-3 text-negative">
          {t('imports.failed', { reason: state.error.message })}
        </p>
      )}
      {state.phase === 'cancelled' && (
        <p role="status" className="rounded-md bg-sunken px-4 py-3">
          {t('imports.cancelled')}
        </p>
      )}
      {files.length > 0 && (
        <section aria-label={t('imports.staged', { count: files.length })} className="rounded-lg border border-border bg-surface">
          <ul>
            {files.map((file, index) => (
              <StagedFile key={`${file.name} ${index}`} file={file} share={state.phase === 'sending' ? (state.progress[index] ?? 0) : undefined} onRemove={() => upload.remove(file)} />
            ))}
          </ul>
          <div className="flex flex-wrap items-center gap-2 px-5 py-4">
            {state.phase === 'sending' ? (
              <Button onClick={upload.cancel}>{t('imports.cancel')}</Button>
            ) : (
              <>
                <Button variant="primary" onClick={upload.send}>
                  {state.phase === 'failed' ? t('imports.tryAgain') : t('imports.start', { count: files.length })}
                </Button>
                <Button variant="quiet" onClick={upload.removeAll}>
                  {t('imports.removeAll')}
                </Button>
              </>
            )}
          </div>
        </section>
      )}
    </>
  );
}

interface StagedFileProps {
  file: File;
  /** Share sent, while sending. */
  share: number | undefined;
  onRemove: () => void;
}

function StagedFile({ file, share, onRemove }: StagedFileProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(share ?? 0);
  return (
    <li className="relative flex items-center gap-4 border-b border-border px-5 py-3">
      <span className="min-w-0 flex-1 truncate font-medium">{file.name}</span>
      <span className="tabular shrink-0 text-muted">{formatBytes(file.size, locale)}</span>
      {share !== undefined && (
        <span className="tabular w-16 shrink-0 text-right text-muted">
          {share === 1 ? <Check role="img" aria-label={t('imports.sent')} className="inline size-4" /> : share === 0 ? t('imports.waiting') : percent}
        </span>
      )}
      {share !== 1 && <Button variant="quiet" size="sm" icon={<X aria-hidden />} aria-label={t('imports.remove', { name: file.name })} onClick={onRemove} />}
      {share !== undefined && (
        <span
          role="progressbar"
          aria-label={t('imports.progressLabel', { name: file.name, percent })}
          aria-valuenow={Math.round(share * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
          className="absolute inset-x-0 -bottom-px h-0.5"
        >
          <span className="block h-full bg-accent transition-[width]" style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </li>
  );
}
