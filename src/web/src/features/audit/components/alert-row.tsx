import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { paths } from '@/config/paths';
import { ApiProblem } from '@/lib/api-client';
import { cx } from '@/lib/class-names';
import { useMay } from '@/lib/session';
import { tell, tellProblem } from '@/lib/toasts';
import type { Alert } from '@/types/generated/types.gen';
import { acknowledgeAlert } from '../api/alerts';

const LONGEST_NOTE = 1000;

/** Where the events behind an alert are found. */
function eventsBehind({ rule, person }: Alert): string | undefined {
  switch (rule) {
    case 'GUESSING':
      return person && `object=${person.id}&outcome=FAILED`;
    case 'STUFFING':
      return 'action=signIn&outcome=FAILED';
    case 'IMPOSSIBLE_TRAVEL':
      return person && `person=${person.id}&action=signIn`;
    case 'MASS_EXPORT':
      return person && `person=${person.id}`;
    case 'PROBING':
      return person && `person=${person.id}&outcome=REFUSED`;
    case 'CHAIN_BROKEN':
      return '';
  }
}

export function AlertRow({ alert, current }: { alert: Alert; current: boolean }) {
  const { t } = useTranslation();
  const behind = eventsBehind(alert);
  const facts = ['from', 'kilometres', 'minutes', 'accounts', 'addresses', 'rows'].filter((fact) => alert.facts[fact]);
  return (
    <li id={alert.id} className={cx('flex flex-col gap-2 border-t border-border px-5 py-4', current && 'bg-selected')}>
      <p className="font-medium text-pretty">{t(alert.facts.everything === 'true' ? 'alerts.everything' : `alerts.rule.${alert.rule}`, { name: alert.person?.name ?? t('audit.nameless'), address: alert.address ?? '' })}</p>
      <p className="text-muted">
        {t('alerts.times', { count: alert.occurrences })} · {t('alerts.last')} <Age at={alert.lastAt} />
        {alert.address && ` · ${alert.address}`}
        {facts.map((fact) => ` · ${t(`alerts.fact.${fact as 'from'}`, { value: alert.facts[fact] })}`)}
      </p>
      {behind !== undefined && (
        <Link to={behind ? `${paths.audit}?${behind}` : paths.audit} className="self-start py-1 text-accent hover:underline">
          {t('alerts.events')}
        </Link>
      )}
      {alert.status === 'OPEN' ? (
        <Acknowledge alert={alert} />
      ) : (
        <p>
          {t('alerts.by', { name: alert.acknowledgedBy?.name ?? t('audit.nameless') })} {alert.acknowledgedAt && <Age at={alert.acknowledgedAt} />}
          {alert.note && <span className="block break-words text-muted">“{alert.note}”</span>}
        </p>
      )}
    </li>
  );
}

/** Somebody says that she has looked at it, and what she found. */
function Acknowledge({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const may = useMay()('alerts:acknowledge');
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [note, setNote] = useState('');
  const acknowledge = useMutation({
    mutationFn: () => acknowledgeAlert(alert.id, note.trim()),
    onSuccess: () => tell(t('alerts.done')),
    onError: (error) => tellProblem(error instanceof ApiProblem && error.status === 409 ? t('alerts.before') : error.message),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['audit', 'alerts'] }),
  });
  if (!may) return null;
  if (!asked) {
    return (
      <Button size="sm" className="self-start" onClick={() => setAsked(true)}>
        {t('alerts.looked')}
      </Button>
    );
  }
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        acknowledge.mutate();
      }}
    >
      <label className="flex flex-col gap-1 font-medium">
        {t('alerts.note')}
        <textarea
          autoFocus
          rows={2}
          maxLength={LONGEST_NOTE}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          className="rounded-md border border-border-strong bg-surface px-3 py-2 font-normal"
        />
      </label>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={acknowledge.isPending}>
          {t('alerts.close')}
        </Button>
        <Button variant="quiet" onClick={() => setAsked(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
