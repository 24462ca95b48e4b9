import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Shown when a page throws, or when its code could not be fetched after an upgrade. */
export function RouteCrash() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <main className="mx-auto max-w-xl p-8">
      <Notice
        title={t('state.crashTitle')}
        detail={error instanceof Error ? error.message : undefined}
        action={
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t('state.reload')}
          </Button>
        }
      >
        {t('state.crash')}
      </Notice>
    </main>
  );
}
