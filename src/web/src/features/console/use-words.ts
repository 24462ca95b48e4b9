import { useTranslation } from 'react-i18next';

/** The words of the console; those that all pages share come from `useTranslation`. */
export function useWords() {
  return useTranslation('console').t;
}
