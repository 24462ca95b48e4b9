import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button-link';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/config/paths';

export function NotFoundRoute() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader title={t('state.notFoundTitle')} />
      <p className="-mt-4 max-w-prose text-md text-muted">{t('state.notFound')}</p>
      <div>
        <ButtonLink to={paths.dashboard}>{t('state.home')}</ButtonLink>
      </div>
    </Page>
  );
}
