import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useLocale } from '@/lib/i18n';
import { formatInstant } from '@/lib/time';
import type { PracticeExport } from '@/types/generated/types.gen';
import { Fingerprint } from './fingerprint';

const MEGABYTE = 1_000_000;

interface CurrentArchiveProps {
  archive: PracticeExport;
  busy: boolean;
  onDownload: () => void;
}

/** The export that is being made or waits to be downloaded. */
export function CurrentArchive({ archive, busy, onDownload }: CurrentArchiveProps) {
  const { t } = useTranslation();
  if (archive.status === 'QUEUED') return <Making archive={archive} />;
  const downloading = busy || archive.status === 'DOWNLOADING';
  return (
    <Card title={t('archives.current')} lead={<Lead archive={archive} />}>
      <div className="flex flex-col items-start gap-4 border-t border-border px-5 py-4">
        {archive.yours && (
          <Button variant="primary" icon={<Download aria-hidden />} disabled={downloading} onClick={onDownload}>
            {downloading ? t('archives.downloading') : t('archives.download')}
          </Button>
        )}
        {archive.fingerprint && <Fingerprint value={archive.fingerprint} />}
      </div>
    </Card>
  );
}

function Lead({ archive }: { archive: PracticeExport }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (!archive.yours) return t('archives.ofAnother', { name: archive.askedBy.name });
  const size = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format((archive.bytes ?? 0) / MEGABYTE);
  const when = archive.expiresAt ? formatInstant(archive.expiresAt, locale) : '';
  return t('archives.readyLead', { size, rows: archive.rows ?? 0, files: archive.files ?? 0, when });
}

function Making({ archive }: { archive: PracticeExport }) {
  const { t } = useTranslation();
  const { done = 0, total = 0 } = archive.progress ?? {};
  const words = total === 0 ? t('archives.waiting') : t('archives.progress', { done, total });
  return (
    <Card title={t('archives.making')} lead={words} className="pb-5">
      <progress
        aria-label={t('archives.making')}
        {...(total === 0 ? {} : { value: done, max: total })}
        className="mx-5 block h-2 w-[calc(100%-2.5rem)] appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
      />
    </Card>
  );
}
