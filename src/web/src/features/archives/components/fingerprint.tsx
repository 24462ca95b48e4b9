import { useTranslation } from 'react-i18next';

/** What the receiver compares, within the command that compares it. */
export function Fingerprint({ value }: { value: string }) {
  const { t } = useTranslation();
  return (
    <div className="max-w-full">
      <p className="max-w-prose text-muted">{t('archives.fingerprintHint')}</p>
      <code className="mt-2 block rounded-md bg-sunken px-3 py-2 font-mono text-xs break-all select-all">{`python3 verify.py --fingerprint ${value}`}</code>
    </div>
  );
}
