import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/config/paths';
import { useMay } from '@/lib/session';

/** From a thing to everybody who saw or changed it, for those who may know. */
export function TrailLink({ of }: { of: string }) {
  const { t } = useTranslation();
  if (!useMay()('audit:everybody')) return null;
  return (
    <Link to={`${paths.audit}?object=${of}`} className="no-print self-start py-1 text-accent hover:underline">
      {t('audit.seenBy')}
    </Link>
  );
}
