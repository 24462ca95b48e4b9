import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/config/paths';
import { useSession } from '@/lib/session';

/** Whoever gave the password knows it: asks for another until there is one. */
export function FirstPasswordBar() {
  const { t } = useTranslation();
  const { ownPassword } = useSession();
  if (ownPassword) return null;
  return (
    <p className="no-print flex items-center gap-2 bg-warning-soft px-4 py-2 text-warning md:px-6">
      <KeyRound aria-hidden className="size-4 shrink-0" />
      <span>
        {t('password.given')}{' '}
        <Link to={paths.settings} className="font-semibold underline underline-offset-4">
          {t('password.chooseNow')}
        </Link>
      </span>
    </p>
  );
}
