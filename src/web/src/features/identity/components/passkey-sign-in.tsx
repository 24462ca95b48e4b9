import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import type { Session } from '@/types/generated/types.gen';
import { knowsPasskeys, useSignInWithPasskey } from '../api/passkeys';
import { explainPasskey } from './explain-passkey';

/** Signs in without address and password, where the browser can. */
export function PasskeySignIn({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { t } = useTranslation();
  const signIn = useSignInWithPasskey();
  if (!knowsPasskeys()) return null;
  const trouble = signIn.error && explainPasskey(signIn.error, t);
  return (
    <div className="flex flex-col gap-3">
      <Button size="lg" disabled={signIn.isPending} onClick={() => signIn.mutate(undefined, { onSuccess: onSignedIn })}>
        <KeyRound aria-hidden className="size-4" />
        {t('passkey.signIn')}
      </Button>
      {trouble && (
        <p role="alert" className="text-negative">
          {trouble}
        </p>
      )}
    </div>
  );
}
