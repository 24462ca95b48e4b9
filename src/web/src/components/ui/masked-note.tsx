import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/lib/session';

/** Says why people are shown by initials, to those who see them so. */
export function MaskedNote() {
  const { t } = useTranslation();
  if (useMay()('contacts:read')) return null;
  return (
    <p className="flex items-start gap-2 text-muted">
      <EyeOff aria-hidden className="mt-0.5 size-4 shrink-0" />
      {t('state.masked')}
    </p>
  );
}
