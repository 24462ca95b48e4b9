import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import en from '@/locales/privacy.en.json';
import es from '@/locales/privacy.es.json';

/** The words about clients' requests come with their page: the first load does without. */
export function useWords() {
  if (!i18next.hasResourceBundle('en', 'privacy')) {
    i18next.addResourceBundle('en', 'privacy', en);
    i18next.addResourceBundle('es', 'privacy', es);
  }
  return useTranslation('privacy').t;
}
