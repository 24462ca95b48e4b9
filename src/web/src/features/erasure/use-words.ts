import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import en from '@/locales/erasure.en.json';
import es from '@/locales/erasure.es.json';

/** The words about erasing come with what shows them: the first load does without. */
export function useWords() {
  if (!i18next.hasResourceBundle('en', 'erasure')) {
    i18next.addResourceBundle('en', 'erasure', en);
    i18next.addResourceBundle('es', 'erasure', es);
  }
  return useTranslation('erasure').t;
}
