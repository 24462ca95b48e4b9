import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { useSignOut } from '@/lib/sign-out';
import { knowsPasskeys } from '../api/passkeys';
import { offerAuthenticator, useRefreshSecurity } from '../api/second-factor';
import { NotProven, useProof } from '../hooks/use-proof';
import { AuthenticatorSetup } from './authenticator-setup';
import { PasskeySetup } from './passkey-setup';

/** The one thing to do for somebody who has no second factor and needs one now. */
export function ProtectAccount({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const refresh = useRefreshSecurity();
  const [proven, proof] = useProof();
  const [byPasskey, setByPasskey] = useState(false);
  const offer = useMutation({ mutationFn: () => proven(offerAuthenticator) });
  const done = async () => {
    await refresh();
    onDone();
  };
  return (
    <>
      {byPasskey && <PasskeySetup onDone={() => void done()} />}
      {offer.data && <AuthenticatorSetup offer={offer.data} onDone={() => void done()} />}
      {!byPasskey && !offer.data && (
        <div className="flex flex-col gap-5">
          <p className="text-pretty">{t('protect.what')}</p>
          {offer.error && !(offer.error instanceof NotProven) && <ErrorNotice error={offer.error} onRetry={() => offer.mutate()} />}
          {knowsPasskeys() && (
            <Button variant="primary" size="lg" disabled={offer.isPending} onClick={() => setByPasskey(true)}>
              {t('passkey.begin')}
            </Button>
          )}
          <Button variant={knowsPasskeys() ? 'secondary' : 'primary'} size="lg" disabled={offer.isPending} onClick={() => offer.mutate()}>
            {t('protect.begin')}
          </Button>
        </div>
      )}
      <Button variant="quiet" className="self-start" onClick={signOut}>
        {t('account.signOut')}
      </Button>
      {proof}
    </>
  );
}
