import { useTranslation } from 'react-i18next';
import { paths } from '@/config/paths';
import { PasswordLinkPage } from './password-link-page';

/** Where the letter to an address leads that was taken from an account. */
export function UndoEmailRoute() {
  const { t } = useTranslation();
  return (
    <PasswordLinkPage
      path={paths.undoEmail}
      by="/api/v1/auth/email-change/undo"
      title={t('undoEmail.title')}
      lead={t('undoEmail.lead')}
      incomplete={t('reset.incomplete')}
      ended={t('undoEmail.ended')}
      again={{ to: paths.signIn, words: t('signIn.title') }}
    />
  );
}
