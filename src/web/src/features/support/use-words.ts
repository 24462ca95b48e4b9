import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import en from '@/locales/support.en.json';
import es from '@/locales/support.es.json';

/** The words about support come with what shows them: the first load does without. */
export function useWords() {
  if (!i18next.hasResourceBundle('en', 'support')) {
    i18next.addResourceBundle('en', 'support', en);
    i18next.addResourceBundle('es', 'support', es);
  }
  return useTranslation('support').t;
}
