import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocale } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { formatInstant } from '@/lib/time';

/** On paper only: whose figures these are, who printed them when, and the address that shows them again, filters included. */
export function PrintNote() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { person, tenant } = useSession();
  const [printed, setPrinted] = useState<{ at: string; address: string }>();
  useEffect(() => {
    // The browser takes the page as it stands when this returns.
    const note = () => flushSync(() => setPrinted({ at: new Date().toISOString(), address: window.location.href }));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  if (!printed) return null;
  return (
    <p className="hidden border-t border-border px-4 pt-3 text-xs text-muted print:block">
      {t('app.printed', { spa: tenant.name, name: person.name, when: formatInstant(printed.at, locale) })}
      <span className="block break-all">{printed.address}</span>
    </p>
  );
}
