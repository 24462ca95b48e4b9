import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/text-input';
import { addPasskey } from '../api/passkeys';
import { NotProven, useProof } from '../hooks/use-proof';
import { deviceName } from './device-name';
import { explainPasskey } from './explain-passkey';
import { RecoveryCodes } from './recovery-codes';

const LONGEST_NAME = 60;

/** A name for the key, the browser's own window, and recovery codes where there are none yet. */
export function PasskeySetup({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(() => deviceName(navigator.userAgent));
  const [tried, setTried] = useState(false);
  const [proven, proof] = useProof();
  const add = useMutation({ mutationFn: () => proven(() => addPasskey(name.trim())), onSuccess: ({ codes }) => codes.length === 0 && onDone() });
  if (add.data && add.data.codes.length > 0) return <RecoveryCodes codes={add.data.codes} onSaved={onDone} />;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '') add.mutate();
  };
  const trouble = add.error && !(add.error instanceof NotProven) && explainPasskey(add.error, t);
  return (
    <>
      <form onSubmit={submit} noValidate className="flex flex-col gap-5">
        <p className="text-pretty">{t('passkey.what')}</p>
        <TextInput
          name="passkey"
          label={t('passkey.name')}
          value={name}
          onChange={setName}
          maxLength={LONGEST_NAME}
          error={tried && name.trim() === '' ? t('passkey.nameMissing') : undefined}
        />
        {trouble && (
          <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
            {trouble}
          </p>
        )}
        <Button type="submit" variant="primary" size="lg" className="self-start" disabled={add.isPending}>
          {t('passkey.create')}
        </Button>
      </form>
      {proof}
    </>
  );
}
