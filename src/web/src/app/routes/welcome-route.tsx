import { useTranslation } from 'react-i18next';
import { paths } from '@/config/paths';
import { PasswordLinkPage } from './password-link-page';

/** Where the link leads that an operator hands over. */
export function WelcomeRoute() {
  const { t } = useTranslation();
  return (
    <PasswordLinkPage
      path={paths.welcome}
      title={t('welcome.title')}
      lead={t('welcome.lead')}
      incomplete={t('welcome.incomplete')}
      ended={t('welcome.ended')}
      again={{ to: paths.signIn, words: t('signIn.title') }}
    />
  );
}
