import i18next from 'i18next';
import en from '@/locales/console.en.json';

/** The words of the console come with the console: practices never load them. */
export async function startConsoleWords(): Promise<void> {
  i18next.addResourceBundle('en', 'console', en);
  if (i18next.language === 'es') {
    const { default: es } = await import('@/locales/console.es.json');
    i18next.addResourceBundle('es', 'console', es);
  }
}
