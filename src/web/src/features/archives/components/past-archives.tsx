import { useTranslation } from 'react-i18next';
import { Age } from '@/components/ui/age';
import { Card } from '@/components/ui/card';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import type { PracticeExport } from '@/types/generated/types.gen';

const TONES: Record<PracticeExport['status'], Tone> = {
  QUEUED: 'info',
  READY: 'attention',
  DOWNLOADING: 'info',
  DOWNLOADED: 'neutral',
  EXPIRED: 'neutral',
  FAILED: 'negative',
};

/** Everybody who ever asked for a copy of everything. */
export function PastArchives({ archives }: { archives: PracticeExport[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('archives.past')} lead={archives.length === 0 ? t('archives.pastNone') : t('archives.pastLead')}>
      <ul>
        {archives.map((archive) => (
          <li key={archive.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-border px-5 py-3">
            <div className="min-w-40 flex-1">
              <span className="font-medium">
                <Age at={archive.askedAt} />
              </span>
              <span className="text-muted"> {t('archives.by', { name: archive.askedBy.name })}</span>
              {archive.problem && <span className="block text-muted">{archive.problem}</span>}
              {archive.fingerprint && (
                <span className="block text-xs break-all text-muted">
                  {t('archives.fingerprint')} <span className="font-mono">{archive.fingerprint}</span>
                </span>
              )}
            </div>
            <StatusTag tone={TONES[archive.status]}>{t(`archives.status.${archive.status}`)}</StatusTag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
