import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/config/paths';

export function NotFoundRoute() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader title={t('state.notFoundTitle')} />
      <Notice action={<ButtonLink to={paths.dashboard}>{t('state.home')}</ButtonLink>}>
        {t('state.notFound')}
      </Notice>
    </Page>
  );
}
