import { useTranslation } from 'react-i18next';
import { humanize, useLabel, useLocale } from '@/lib/i18n';

const PARTS_PER_ONE = new Set(['acceptedError']);

/** What many operations say in words of their own is one reason here. */
function reasonKey(code: string): string {
  const general = ['not-found', 'stale'].find((ending) => code.endsWith(ending)) ?? code;
  return general.replaceAll(/[.-]/g, '_');
}

/** Words for what the record keeps as names of the API; what this version does not know is shown in plain letters. */
export function useEventWords() {
  const { i18n, t } = useTranslation();
  const label = useLabel();
  const locale = useLocale();
  const known = (key: string, otherwise: string) => i18n.t(key, { defaultValue: otherwise });
  const plain = (name: string) => humanize(name.replaceAll(/([a-z])([A-Z])/g, '$1 $2'));
  const value = (of: string, text: string | undefined) => {
    if (text === undefined || text === '') return t('audit.nothing');
    if (of === 'role') return known(`account.role.${text}`, humanize(text));
    if (of === 'category') return label('category', text);
    if (of === 'status') return known(`audit.status.${text}`, humanize(text));
    if (PARTS_PER_ONE.has(of) && Number.isFinite(Number(text))) {
      return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 }).format(Number(text));
    }
    return text;
  };
  return {
    role: (role: string) => known(`account.role.${role}`, humanize(role)),
    reason: (code: string) => known(`audit.reason.${reasonKey(code)}`, known(`alerts.kind.${code}`, code)),
    changedName: (of: string) => known(`audit.changedName.${of}`, plain(of)),
    changedValue: value,
    filterValue: (text: string) => (/^[A-Z_]+$/.test(text) ? known(`audit.status.${text}`, humanize(text)) : text),
    filterName: (name: string) => known(`audit.filterName.${name}`, plain(name)),
    withWords: (code: string) => known(`audit.given.${code}`, humanize(code)),
  };
}
