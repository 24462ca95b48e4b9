import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { SignInFrame } from '@/app/shell/sign-in-frame';
import { paths } from '@/config/paths';
import { SupportEntrance } from '@/features/support/components/support-entrance';
import { useWords } from '@/features/support/use-words';

/** Where the console leads an operator whom an owner lets look. What is secret leaves the address, and so the history, at once. */
export function SupportRoute() {
  const { t } = useTranslation();
  const w = useWords();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [code] = useState(() => hash.slice(1));
  useEffect(() => {
    document.title = t('app.pageTitle', { page: w('enterTitle') });
  }, [t, w]);
  useEffect(() => {
    if (hash !== '') void navigate(paths.support, { replace: true });
  }, [hash, navigate]);
  return (
    <SignInFrame title={w('enterTitle')} lead="">
      <SupportEntrance code={code} />
    </SignInFrame>
  );
}
