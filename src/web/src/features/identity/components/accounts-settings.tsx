import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CardError } from '@/components/ui/card-error';
import { useLocale } from '@/lib/i18n';
import { formatInstant } from '@/lib/time';
import { tell, tellProblem } from '@/lib/toasts';
import { disconnectIdentity, identitiesQuery, providersQuery, useProviderJourney, useRefreshIdentities } from '../api/providers';
import { NotProven, useProof } from '../hooks/use-proof';
import { explainProvider } from './explain-provider';

/** Accounts with providers by which the person signs in; nothing where there are no providers. */
export function AccountsSettings() {
  const { t } = useTranslation();
  const locale = useLocale();
  const providers = useQuery(providersQuery).data?.data ?? [];
  const identities = useQuery(identitiesQuery);
  const [proven, proof] = useProof();
  const refresh = useRefreshIdentities();
  const complain = (error: Error) => {
    if (!(error instanceof NotProven)) tellProblem(explainProvider(error, t));
  };
  const journey = useProviderJourney();
  const disconnect = useMutation({
    mutationFn: (id: string) => proven(() => disconnectIdentity(id)),
    onSuccess: async () => {
      await refresh();
      tell(t('provider.disconnected'));
    },
    onError: complain,
  });
  const connected = identities.data?.data ?? [];
  if (providers.length === 0 && connected.length === 0) return null;
  const busy = journey.isPending || journey.isSuccess || disconnect.isPending;
  const row = 'flex flex-wrap items-center justify-between gap-3 border-t border-border px-5 py-4';
  return (
    <Card title={t('provider.title')} lead={t('provider.lead')}>
      {identities.error && <CardError query={identities} />}
      {connected.length > 0 && (
        <ul aria-label={t('provider.title')}>
          {connected.map((account) => (
            <li key={account.id} className={row}>
              <span className="min-w-0 break-words">
                {account.provider}
                <span className="block text-muted">
                  {account.label}
                  {' · '}
                  {t('secondFactor.since', { at: formatInstant(account.createdAt, locale) })}
                  {account.lastUsedAt && ` · ${t('passkey.lastUsed', { at: formatInstant(account.lastUsedAt, locale) })}`}
                </span>
              </span>
              <Button
                variant="quiet"
                disabled={busy}
                onClick={() => disconnect.mutate(account.id)}
                aria-label={t('provider.disconnectNamed', { name: account.provider, label: account.label })}
              >
                {t('provider.disconnect')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {providers.length > 0 && (
        <div className="flex flex-wrap gap-2 border-t border-border px-5 py-4">
          {providers.map(({ id, name }) => (
            <Button key={id} disabled={busy} onClick={() => journey.mutate(id, { onError: complain })}>
              {t('provider.connectNamed', { name })}
            </Button>
          ))}
        </div>
      )}
      {proof}
    </Card>
  );
}
