import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api-client';
import { tellProblem } from '@/lib/toasts';
import { useWords } from '../use-words';

const SAID_HERE = {
  'privacy.too-many': 'tooMany',
  'privacy.nothing-held': 'nothingHeld',
  'privacy.wrong-name': 'wrongName',
} as const;

/** Says what the server has against something, in the words of the page where it has some. */
export function useComplaint() {
  const { t } = useTranslation();
  const w = useWords();
  return (error: Error) => {
    if (error.name === 'NotProven') return;
    const code = (error instanceof ApiProblem && error.code) || '';
    if (code in SAID_HERE) tellProblem(w(SAID_HERE[code as keyof typeof SAID_HERE]));
    else tellProblem(error instanceof ApiProblem ? error.message : t('state.unreachableTitle'));
  };
}
