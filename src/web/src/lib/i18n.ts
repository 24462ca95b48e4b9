import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import en from '@/locales/en.json';
import { getPreferences, type Preferences } from './preferences';

export type Language = 'en' | 'es';

/** Regional formats follow the country of the spas, whatever the language. */
const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US' };

export function chooseLanguage(preference: Preferences['language'], device: readonly string[]): Language {
  if (preference !== 'auto') return preference;
  const first = device.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'en' || tag === 'es');
  return first === 'es' ? 'es' : 'en';
}

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en } },
    lng: 'en',
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  i18next.services.formatter?.add('number', (value: number, language) => new Intl.NumberFormat(LOCALES[language === 'es' ? 'es' : 'en']).format(value));
  await applyLanguage();
}

/** Loads the catalogue when it is first needed; English is always at hand. */
export async function applyLanguage(): Promise<void> {
  const language = chooseLanguage(getPreferences().language, navigator.languages);
  if (language === 'es' && !i18next.hasResourceBundle('es', 'translation')) {
    const catalogue = await import('@/locales/es.json');
    i18next.addResourceBundle('es', 'translation', catalogue.default);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The locale of numbers, money and dates. */
export function useLocale(): string {
  const { i18n } = useTranslation();
  return LOCALES[i18n.language === 'es' ? 'es' : 'en'];
}

type LabelGroup = 'program' | 'category' | 'field' | 'linkRole' | 'saleStatus' | 'stage' | 'clientEvidence' | 'clientLevel';

/** Words for a code of the server; a code this version does not know is shown in plain letters rather than hidden. */
export function useLabel(): (group: LabelGroup, code: string | null | undefined) => string {
  const { t, i18n } = useTranslation();
  return (group, code) => {
    if (!code) return t('common.unknown');
    return i18n.t(`${group}.${code.toLowerCase()}` as 'app.name', { defaultValue: humanize(code) });
  };
}

export function humanize(code: string): string {
  const words = code.toLowerCase().replaceAll(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
