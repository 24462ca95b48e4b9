import { useQuery } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { paths } from '@/config/paths';
import type { AuditVerificationResponse } from '@/types/generated/types.gen';
import { verificationQuery } from '../api/events';

/** Whether the record is what was written, in a sentence; what to do where it is not. */
export function RecordState() {
  const { t } = useTranslation();
  const query = useQuery(verificationQuery);
  const again = (
    <Button variant="quiet" size="sm" disabled={query.isFetching} onClick={() => void query.refetch()}>
      {t('audit.checkAgain')}
    </Button>
  );
  if (query.data && !query.data.intact) return <Broken found={query.data} again={again} />;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-border bg-surface px-4 py-2.5">
      {query.data && !query.error ? (
        <ShieldCheck aria-hidden className="size-5 shrink-0 text-accent" strokeWidth={1.75} />
      ) : (
        <ShieldAlert aria-hidden className="size-5 shrink-0 text-muted" strokeWidth={1.75} />
      )}
      <p className="min-w-0 flex-1 basis-60">
        {query.isPending && t('audit.checking')}
        {query.error && t('audit.notChecked')}
        {query.data && !query.error && (
          <>
            <span className="font-medium">{t('audit.intact', { count: query.data.events ?? 0 })}</span>{' '}
            <span className="text-muted">
              {query.data.notedAt && (
                <>
                  {t('audit.noted')} <Age at={query.data.notedAt} />.{' '}
                </>
              )}
              {t('audit.checked')} <Age key={query.dataUpdatedAt} at={new Date(query.dataUpdatedAt).toISOString()} />.
            </span>
          </>
        )}
      </p>
      {again}
    </div>
  );
}

function Broken({ found, again }: { found: AuditVerificationResponse; again: React.ReactNode }) {
  const { t } = useTranslation();
  const { fault, position = 0, eventId } = found;
  const seen = eventId !== undefined && fault !== 'EVENT_MISSING' && fault !== 'LINK_MISSING';
  return (
    <section role="alert" className="flex items-start gap-3 rounded-lg bg-negative-soft px-4 py-4">
      <ShieldAlert aria-hidden className="size-5 shrink-0 text-negative" />
      <div className="flex min-w-0 flex-col items-start gap-3">
        <h2 className="text-md text-negative">{t('audit.brokenTitle')}</h2>
        <p className="max-w-prose">
          {position > 0 ? t('audit.brokenAt', { position }) : t('audit.brokenBeside')} {fault && t(`audit.fault.${fault}`)}{' '}
          {position > 1 && t('audit.brokenBefore')}
        </p>
        {seen && (
          <Link to={paths.auditEvent(eventId)} className="py-1 font-medium underline underline-offset-4">
            {t('audit.brokenOpen')}
          </Link>
        )}
        {eventId && !seen && <p className="font-mono text-xs break-all">{eventId}</p>}
        <div className="max-w-prose">
          <h3>{t('audit.brokenDoTitle')}</h3>
          <ol className="list-decimal pl-5">
            <li>{t('audit.brokenDo1')}</li>
            <li>{t('audit.brokenDo2')}</li>
            <li>{t('audit.brokenDo3')}</li>
          </ol>
        </div>
        {again}
      </div>
    </section>
  );
}
