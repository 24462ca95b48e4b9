import { useLocale } from '@/lib/i18n';

export function NumberText({ value }: { value: number }) {
  return <span className="tabular">{new Intl.NumberFormat(useLocale()).format(value)}</span>;
}
