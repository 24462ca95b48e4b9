import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CardError } from '@/components/ui/card-error';
import { Dialog } from '@/components/ui/dialog';
import { useLocale } from '@/lib/i18n';
import { tell, tellProblem } from '@/lib/toasts';
import { formatInstant } from '@/lib/time';
import { useSession } from '@/lib/session';
import type { AuthenticatorOffer } from '@/types/generated/types.gen';
import { removePasskey } from '../api/passkeys';
import { offerAuthenticator, removeAuthenticator, renewRecoveryCodes, secondFactorQuery, useRefreshSecurity } from '../api/second-factor';
import { NotProven, useProof } from '../hooks/use-proof';
import { explainPasskey } from './explain-passkey';
import { PasskeyRows } from './passkey-rows';
import { PasskeySetup } from './passkey-setup';
import { RecoveryCodes } from './recovery-codes';

const AuthenticatorSetup = lazy(async () => ({ default: (await import('./authenticator-setup')).AuthenticatorSetup }));

type Shown = { kind: 'setup'; offer: AuthenticatorOffer } | { kind: 'passkey' } | { kind: 'codes'; codes: string[] } | undefined;

const TITLES = { setup: 'authenticator.title', passkey: 'passkey.title', codes: 'recovery.title' } as const;

/** From here on few recovery codes are left. */
const FEW = 3;

/** Passkeys, authenticator app and recovery codes of who is signed in. */
export function SecondFactorSettings() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { tenant } = useSession();
  const factor = useQuery(secondFactorQuery);
  const [shown, setShown] = useState<Shown>();
  const [proven, proof] = useProof();
  const refresh = useRefreshSecurity();
  const act = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onError: (error) => {
      if (!(error instanceof NotProven)) tellProblem(explainPasskey(error, t) ?? error.message);
    },
  });
  const setUp = async () => setShown({ kind: 'setup', offer: await proven(offerAuthenticator) });
  const renew = async () => setShown({ kind: 'codes', codes: (await proven(renewRecoveryCodes)).codes });
  const take = async () => {
    await proven(removeAuthenticator);
    await refresh();
    tell(factor.data?.passkeys ? t('passkey.appRemoved') : t('secondFactor.removed'));
  };
  const forget = async (id: string) => {
    await proven(() => removePasskey(id));
    await refresh();
    tell(t('passkey.removed'));
  };
  const close = () => {
    setShown(undefined);
    void refresh();
  };
  if (!factor.data) {
    return (
      <Card title={t('secondFactor.title')} lead={t('secondFactor.lead')}>
        {factor.error && <CardError query={factor} />}
      </Card>
    );
  }
  const { authenticatorSince, passkeys, recoveryCodesLeft } = factor.data;
  const row = 'flex flex-wrap items-center justify-between gap-3 border-t border-border px-5 py-4';
  return (
    <Card title={t('secondFactor.title')} lead={t('secondFactor.lead')}>
      <PasskeyRows row={row} busy={act.isPending} onAdd={() => setShown({ kind: 'passkey' })} onRemove={(id) => act.mutate(() => forget(id))} />
      <div className={row}>
        <span>
          {t('secondFactor.app')}
          <span className="block text-muted">
            {authenticatorSince ? t('secondFactor.since', { at: formatInstant(authenticatorSince, locale) }) : t('secondFactor.none')}
          </span>
        </span>
        <span className="flex flex-wrap gap-2">
          <Button variant={authenticatorSince || passkeys > 0 ? 'secondary' : 'primary'} disabled={act.isPending} onClick={() => act.mutate(setUp)}>
            {authenticatorSince ? t('secondFactor.replace') : t('secondFactor.setUp')}
          </Button>
          {authenticatorSince && (tenant.demo || passkeys > 0) && (
            <Button variant="quiet" disabled={act.isPending} onClick={() => act.mutate(take)}>
              {t('secondFactor.remove')}
            </Button>
          )}
        </span>
      </div>
      {(authenticatorSince || passkeys > 0) && (
        <div className={row}>
          <span>
            {t('recovery.title')}
            <span className={recoveryCodesLeft <= FEW ? 'block text-negative' : 'block text-muted'}>{t('recovery.left', { count: recoveryCodesLeft })}</span>
          </span>
          <Button disabled={act.isPending} onClick={() => act.mutate(renew)}>
            {t('recovery.renew')}
          </Button>
        </div>
      )}
      {shown && (
        <Dialog title={t(TITLES[shown.kind])} held onClose={close}>
          <div className="overflow-y-auto px-5 pb-5">
            {shown.kind === 'passkey' && <PasskeySetup onDone={close} />}
            {shown.kind === 'codes' && <RecoveryCodes codes={shown.codes} onSaved={close} />}
            {shown.kind === 'setup' && (
              <Suspense fallback={null}>
                <AuthenticatorSetup offer={shown.offer} onDone={close} />
              </Suspense>
            )}
          </div>
        </Dialog>
      )}
      {proof}
    </Card>
  );
}
