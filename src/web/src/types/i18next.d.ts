import type en from '@/locales/en.json';
import type consoleWords from '@/locales/console.en.json';
import type privacyWords from '@/locales/privacy.en.json';
import type erasureWords from '@/locales/erasure.en.json';
import type supportWords from '@/locales/support.en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en; console: typeof consoleWords; erasure: typeof erasureWords; privacy: typeof privacyWords; support: typeof supportWords };
    returnNull: false;
  }
}
