import { QRCodeSVG } from 'qrcode.react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import type { AuthenticatorOffer } from '@/types/generated/types.gen';
import { useConfirmAuthenticator } from '../api/second-factor';
import { CodeInput } from './code-input';
import { explainCode } from './explain-code';
import { RecoveryCodes } from './recovery-codes';

interface AuthenticatorSetupProps {
  offer: AuthenticatorOffer;
  onDone: () => void;
}

const QR_SIZE = 200;

/** White around the picture, in modules; without it no telephone reads it on a dark page. */
const QUIET_ZONE = 4;

/** Scan, type a code, keep the recovery codes. */
export function AuthenticatorSetup({ offer, onDone }: AuthenticatorSetupProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = useConfirmAuthenticator();
  if (confirm.data) return <RecoveryCodes codes={confirm.data.codes} onSaved={onDone} />;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim() !== '') confirm.mutate(code.trim());
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <ol className="flex list-decimal flex-col gap-5 pl-5 marker:font-semibold">
        <li className="pl-1">
          <p className="text-pretty">{t('authenticator.scan')}</p>
          <QRCodeSVG value={offer.uri} size={QR_SIZE} marginSize={QUIET_ZONE} title={t('authenticator.qr')} className="mt-3 rounded-md" />
          <details className="mt-3">
            <summary className="cursor-pointer text-muted underline underline-offset-4">{t('authenticator.byHand')}</summary>
            <p className="mt-2 font-mono break-all select-all" data-secret>
              {offer.secret.match(/.{1,4}/g)?.join(' ')}
            </p>
          </details>
        </li>
        <li className="pl-1">
          <p className="mb-3 text-pretty">{t('authenticator.type')}</p>
          <CodeInput
            value={code}
            onChange={(value) => {
              confirm.reset();
              setCode(value);
            }}
            error={confirm.error ? explainCode(confirm.error, t) : tried && code.trim() === '' ? t('code.missing') : undefined}
          />
        </li>
      </ol>
      <Button type="submit" variant="primary" size="lg" className="self-start" disabled={confirm.isPending}>
        {t('authenticator.submit')}
      </Button>
    </form>
  );
}
