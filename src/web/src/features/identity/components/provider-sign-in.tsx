import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { providersQuery, useProviderJourney } from '../api/providers';
import { explainProvider } from './explain-provider';

/** Signs in by an account that the person is signed in to all day. */
export function ProviderSignIn() {
  const { t } = useTranslation();
  const journey = useProviderJourney();
  const providers = useQuery(providersQuery).data?.data ?? [];
  return (
    <>
      {providers.map(({ id, name }) => (
        <Button key={id} size="lg" disabled={journey.isPending || journey.isSuccess} onClick={() => journey.mutate(id)}>
          {t('provider.signIn', { name })}
        </Button>
      ))}
      {journey.error && (
        <p role="alert" className="text-negative">
          {explainProvider(journey.error, t)}
        </p>
      )}
    </>
  );
}
