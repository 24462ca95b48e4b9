import { QRCodeSVG } from 'qrcode.react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PasswordInput } from '@/components/ui/password-input';
import { SkeletonRows } from '@/components/ui/skeleton';
import { TextInput } from '@/components/ui/text-input';
import { ApiProblem } from '@/lib/api-client';
import type { Welcome } from '@/types/generated/types.gen';
import { useLink, useWelcome } from '../api/access';
import { useWords } from '../use-words';
import { DoorFrame } from './door-frame';

const QR_SIZE = 176;

/** White around the picture, in modules; without it no telephone reads it on a dark page. */
const QUIET_ZONE = 4;

interface ConsoleWelcomeProps {
  /** What stands after the # of the link. */
  token: string;
  onSignedIn: () => void;
}

/** Password and authenticator app, both or neither. */
export function ConsoleWelcome({ token, onSignedIn }: ConsoleWelcomeProps) {
  const w = useWords();
  const link = useLink(token);
  if (link.isPending) {
    return (
      <DoorFrame title={w('signIn.title')} lead={w('welcome.lead')}>
        <SkeletonRows rows={3} />
      </DoorFrame>
    );
  }
  if (link.error instanceof ApiProblem && link.error.status < 500) {
    return <DoorFrame title={w('signIn.title')} lead={w('welcome.ended')} children={null} />;
  }
  if (link.error) {
    return (
      <DoorFrame title={w('signIn.title')} lead={w('welcome.lead')}>
        <ErrorNotice error={link.error} onRetry={() => void link.refetch()} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title={w('welcome.title', { name: link.data.name })} lead={w('welcome.lead')} note={w('signIn.idle')}>
      <WelcomeForm token={token} offer={link.data} onSignedIn={onSignedIn} />
    </DoorFrame>
  );
}

function WelcomeForm({ token, offer, onSignedIn }: ConsoleWelcomeProps & { offer: Welcome }) {
  const { t } = useTranslation();
  const w = useWords();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const welcome = useWelcome();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (password !== '' && code.trim() !== '') welcome.mutate({ token, password, code }, { onSuccess: onSignedIn });
  };
  const refused = welcome.error instanceof ApiProblem ? welcome.error : undefined;
  const ofCode = refused?.code === 'operators.wrong-code';
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <p className="break-words">{w('welcome.account', { email: offer.email })}</p>
      {welcome.error && !refused && (
        <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
          {t('state.unreachableTitle')}
        </p>
      )}
      <PasswordInput
        name="password"
        autoComplete="new-password"
        label={t('password.chosen')}
        hint={t('password.rule')}
        value={password}
        onChange={(value) => {
          welcome.reset();
          setPassword(value);
        }}
        error={refused && !ofCode ? refused.message : tried && password === '' ? t('signIn.passwordMissing') : undefined}
      />
      <div className="flex flex-col gap-3">
        <p className="font-medium">{w('welcome.scan')}</p>
        <QRCodeSVG value={offer.uri} size={QR_SIZE} marginSize={QUIET_ZONE} title={t('authenticator.qr')} className="rounded-md" />
        <p className="text-muted">
          {w('welcome.byHand')}
          <span className="mt-1 block font-mono break-all text-text select-all" data-secret>
            {offer.secret.match(/.{1,4}/g)?.join(' ')}
          </span>
        </p>
      </div>
      <TextInput
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={64}
        label={w('signIn.code')}
        value={code}
        onChange={(value) => {
          welcome.reset();
          setCode(value);
        }}
        error={ofCode ? refused.message : tried && code.trim() === '' ? w('signIn.codeMissing') : undefined}
      />
      <Button type="submit" variant="primary" size="lg" disabled={welcome.isPending}>
        {w('welcome.submit')}
      </Button>
    </form>
  );
}
