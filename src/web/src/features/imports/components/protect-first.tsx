import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/config/paths';

/** In the place of the files, until a second factor guards what they hold. */
export function ProtectFirst() {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('protect.firstTitle')}
      icon={<ShieldCheck aria-hidden />}
      action={
        <ButtonLink variant="primary" to={paths.protect} state={{ target: paths.imports }}>
          {t('protect.now')}
        </ButtonLink>
      }
    >
      {t('protect.first')}
    </Notice>
  );
}
