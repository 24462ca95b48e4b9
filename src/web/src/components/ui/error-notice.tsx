import { CloudOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, Unreachable } from '@/lib/api-client';
import { Button } from './button';
import { Notice } from './notice';

interface ErrorNoticeProps {
  error: Error;
  onRetry: () => void;
}

/** Said aloud as soon as it shows. */
export function ErrorNotice(props: ErrorNoticeProps) {
  return (
    <div role="alert">
      <Explained {...props} />
    </div>
  );
}

function Explained({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation();
  const retry = (
    <Button onClick={onRetry} variant="primary">
      {t('state.retry')}
    </Button>
  );
  if (error instanceof Unreachable) {
    return (
      <Notice title={t('state.unreachableTitle')} icon={<CloudOff />} action={retry}>
        {t('state.unreachable')}
      </Notice>
    );
  }
  if (error instanceof ApiProblem && error.code === 'identity.all-locations-needed') {
    return <Notice title={t('state.somePlacesTitle')}>{t('state.somePlaces')}</Notice>;
  }
  if (error instanceof ApiProblem && error.status === 403) {
    return <Notice title={t('state.forbiddenTitle')}>{t('state.forbidden')}</Notice>;
  }
  if (error instanceof ApiProblem && error.status === 404) {
    return <Notice title={t('state.notFoundTitle')}>{t('state.notFound')}</Notice>;
  }
  if (error instanceof ApiProblem && error.status === 429) {
    return (
      <Notice title={t('state.tooMuchTitle')} action={retry}>
        {t('state.tooMuch')}
      </Notice>
    );
  }
  const requestId = error instanceof ApiProblem ? error.problem.requestId : undefined;
  return (
    <Notice
      title={t('state.errorTitle')}
      icon={<TriangleAlert />}
      detail={requestId ? t('state.requestId', { id: requestId }) : undefined}
      action={retry}
    >
      {error instanceof ApiProblem && error.problem.detail ? error.message : t('state.error')}
    </Notice>
  );
}
