import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { tell } from '@/lib/toasts';
import { connectIdentity, identitiesQuery, useRefreshIdentities } from '../api/providers';
import { NotProven, useProof } from '../hooks/use-proof';
import { explainProvider } from './explain-provider';

/** Asks whether the account that the person came back with shall sign her in from now on. */
export function ConnectAccount({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const waiting = useQuery(identitiesQuery);
  const [proven, proof] = useProof();
  const refresh = useRefreshIdentities();
  const connect = useMutation({
    mutationFn: () => proven(connectIdentity),
    onSuccess: async () => {
      await refresh();
      tell(t('provider.connected'));
      onDone();
    },
  });
  if (!waiting.data) return null;
  const account = waiting.data.waiting;
  const error = waiting.error ?? (connect.error instanceof NotProven ? null : connect.error);
  return (
    <div className="flex flex-col gap-5">
      <p className="text-pretty break-words">{account ? t('provider.connectLead', { name: account.provider, label: account.label }) : t('provider.nothingWaits')}</p>
      {error && (
        <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
          {explainProvider(error, t)}
        </p>
      )}
      {account && (
        <Button variant="primary" size="lg" disabled={connect.isPending} onClick={() => connect.mutate()}>
          {t('provider.connect')}
        </Button>
      )}
      <Button size="lg" disabled={connect.isPending} onClick={onDone}>
        {t('provider.notNow')}
      </Button>
      {proof}
    </div>
  );
}
