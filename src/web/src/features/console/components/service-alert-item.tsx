import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import type { ServiceAlert } from '@/types/generated/types.gen';
import { useWords } from '../use-words';
import { AcknowledgeDialog } from './acknowledge-dialog';

/** Kind, counts and, where it is one, the place; which addresses were tried is not known here. */
export function ServiceAlertItem({ alert }: { alert: ServiceAlert }) {
  const { t } = useTranslation();
  const w = useWords();
  const [asked, setAsked] = useState(false);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-border px-5 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{w(`service.rules.${alert.rule}`)}</p>
        <p className="text-muted">
          {t('alerts.times', { count: alert.occurrences })}
          {alert.accounts > 0 && <> · {w('service.accounts', { count: alert.accounts })}</>}
          {alert.address ? <> · {w('service.from', { address: alert.address })}</> : alert.places > 0 && <> · {w('service.places', { count: alert.places })}</>} · {w('alerts.opened')}{' '}
          <Age at={alert.openedAt} /> · {w('alerts.last')} <Age at={alert.lastAt} />
        </p>
        {alert.acknowledgedBy && <p className="text-muted break-words">{w('service.by', { name: alert.acknowledgedBy, note: alert.note })}</p>}
      </div>
      {!alert.acknowledgedAt && <Button onClick={() => setAsked(true)}>{w('service.acknowledge')}</Button>}
      {asked && <AcknowledgeDialog alert={alert} onClose={() => setAsked(false)} />}
    </li>
  );
}
