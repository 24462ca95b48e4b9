import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from '@/lib/class-names';

interface FilterSelectProps {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
  /** When given, one option is always chosen and there is no "any". */
  fallback?: string;
}

/** A filter as a chip around the device's own list, which every keyboard and screen reader knows. */
export function FilterSelect({ label, value, options, onChange, fallback }: FilterSelectProps) {
  const { t } = useTranslation();
  const chosen = value ?? fallback ?? '';
  const active = value !== undefined && value !== fallback;
  return (
    <label
      className={cx(
        'relative inline-flex h-8 max-w-full min-w-0 items-center gap-1.5 rounded-md border px-2.5 text-sm focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus',
        active ? 'border-accent bg-accent-soft text-accent' : 'border-border bg-surface hover:bg-hover',
      )}
    >
      <span className={cx('shrink-0', active ? '' : 'text-muted')}>{label}</span>
      <span className="truncate font-medium">{options.find((option) => option.value === chosen)?.label ?? t('filters.any')}</span>
      <ChevronDown aria-hidden className="size-3.5 shrink-0 opacity-70" />
      <select
        aria-label={label}
        value={chosen}
        onChange={(event) => onChange(event.target.value === fallback ? '' : event.target.value)}
        className="absolute inset-0 w-full cursor-default appearance-none bg-surface text-text opacity-0"
      >
        {fallback === undefined && <option value="">{t('filters.any')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
