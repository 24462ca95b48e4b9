import { useTranslation } from 'react-i18next';
import { paths } from '@/config/paths';
import { PasswordLinkPage } from './password-link-page';

/** Where the link of a forgotten password leads. */
export function ResetRoute() {
  const { t } = useTranslation();
  return (
    <PasswordLinkPage
      path={paths.reset}
      title={t('reset.title')}
      lead={t('reset.lead')}
      incomplete={t('reset.incomplete')}
      ended={t('reset.ended')}
      again={{ to: paths.forgot, words: t('reset.again') }}
    />
  );
}
