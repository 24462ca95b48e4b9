import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/components/ui/skeleton';
import { humanize } from '@/lib/i18n';
import { statusQuery } from '../api/health';

/** Each part of the system, as far as the server tells this role. */
export function StatusParts() {
  const { t } = useTranslation();
  const { data, error, isPending } = useQuery(statusQuery);
  if (isPending) return <Skeleton className="h-16" />;
  if (error) return <p className="text-muted">{error.message}</p>;
  const words: Record<string, string> = {
    UP: t('health.partUp'),
    DOWN: t('health.partDown'),
    DEGRADED: t('health.partDegraded'),
  };
  return (
    <>
      <ul className="flex flex-col divide-y divide-border">
        {(data.parts ?? []).map((part) => (
          <li key={part.name} className="flex justify-between gap-4 py-2">
            <span>{humanize(part.name)}</span>
            <span className="tabular text-muted">
              {words[part.status] ?? part.status}
              {part.latencyMs !== undefined && ` · ${t('health.latency', { ms: part.latencyMs })}`}
            </span>
          </li>
        ))}
      </ul>
      {data.version && <p className="text-xs text-muted">{t('health.version', { version: data.version })}</p>}
    </>
  );
}
