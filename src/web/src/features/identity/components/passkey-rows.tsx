import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { CardError } from '@/components/ui/card-error';
import { useLocale } from '@/lib/i18n';
import { formatInstant } from '@/lib/time';
import { knowsPasskeys, passkeysQuery } from '../api/passkeys';

interface PasskeyRowsProps {
  row: string;
  busy: boolean;
  onAdd: () => void;
  onRemove: (id: string) => void;
}

/** The passkeys of who is signed in. */
export function PasskeyRows({ row, busy, onAdd, onRemove }: PasskeyRowsProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const passkeys = useQuery(passkeysQuery);
  const data = passkeys.data?.data ?? [];
  return (
    <>
      <div className={row}>
        <span>
          {t('passkey.title')}
          <span className="block text-muted">{knowsPasskeys() ? t('passkey.lead') : t('passkey.notHere')}</span>
        </span>
        {knowsPasskeys() && (
          <Button variant={data.length === 0 ? 'primary' : 'secondary'} disabled={busy || passkeys.data === undefined} onClick={onAdd}>
            {t('passkey.add')}
          </Button>
        )}
      </div>
      {passkeys.error && <CardError query={passkeys} />}
      {data.length > 0 && (
        <ul aria-label={t('passkey.title')}>
          {data.map((key) => (
            <li key={key.id} className={row}>
              <span className="min-w-0 break-words">
                {key.name}
                <span className="block text-muted">
                  {t('secondFactor.since', { at: formatInstant(key.createdAt, locale) })}
                  {key.lastUsedAt && ` · ${t('passkey.lastUsed', { at: formatInstant(key.lastUsedAt, locale) })}`}
                </span>
              </span>
              <Button variant="quiet" disabled={busy} onClick={() => onRemove(key.id)} aria-label={t('passkey.removeNamed', { name: key.name })}>
                {t('secondFactor.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
