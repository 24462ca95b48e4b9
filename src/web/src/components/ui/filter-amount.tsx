import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseMinor } from '@/lib/money';

interface FilterAmountProps {
  label: string;
  /** Decimal text such as 12.50, as in the address. */
  value: string | undefined;
  onChange: (value: string) => void;
}

export function FilterAmount({ label, value, onChange }: FilterAmountProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setText(value ?? '');
  }
  const minor = parseMinor(text);
  const wrong = text.trim() !== '' && minor === undefined;
  const commit = () => {
    if (!wrong) onChange(minor === undefined ? '' : (minor / 100).toFixed(2));
  };
  return (
    <label className="inline-flex h-8 items-center gap-1.5 rounded-md border border-border bg-surface px-2.5 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus">
      <span className="text-muted">{label}</span>
      <input
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
        aria-invalid={wrong}
        title={wrong ? t('filters.badAmount') : undefined}
        className="tabular w-14 bg-transparent text-right font-medium outline-none aria-invalid:text-negative"
      />
    </label>
  );
}
