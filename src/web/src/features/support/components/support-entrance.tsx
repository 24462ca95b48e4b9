import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiProblem } from '@/lib/api-client';
import { enterForSupport } from '../api/support';
import { useTranslation } from 'react-i18next';
import { useWords } from '../use-words';

/** Uses a code of the console up, and goes in with nothing left in memory of whoever was signed in here before. */
export function SupportEntrance({ code }: { code: string }) {
  const { t } = useTranslation();
  const w = useWords();
  const entered = useQuery({
    queryKey: ['support-entrance'],
    queryFn: () => enterForSupport(code),
    enabled: code !== '',
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  useEffect(() => {
    if (entered.data) window.location.assign('/app/');
  }, [entered.data]);
  const unreachable = entered.error !== null && !(entered.error instanceof ApiProblem);
  if (code === '' || entered.error) {
    return (
      <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
        {unreachable ? t('state.unreachableTitle') : w('enterFailed')}
      </p>
    );
  }
  return <p role="status">{w('entering')}</p>;
}
