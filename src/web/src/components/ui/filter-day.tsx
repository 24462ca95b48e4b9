import { useState } from 'react';
import { cx } from '@/lib/class-names';

/** Years that are typed digit by digit begin with 0002; the server knows none before this. */
const EARLIEST = '1900';

interface FilterDayProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}

/** A day as a chip around the device's own calendar. */
export function FilterDay({ label, value = '', onChange }: FilterDayProps) {
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setDraft(value);
  }
  return (
    <label
      className={cx(
        'inline-flex h-8 items-center gap-1.5 rounded-md border px-2.5 text-sm focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus',
        value ? 'border-accent bg-accent-soft text-accent' : 'border-border bg-surface hover:bg-hover',
      )}
    >
      <span className={cx('shrink-0', value ? '' : 'text-muted')}>{label}</span>
      <input
        type="date"
        value={draft}
        onChange={({ target }) => {
          setDraft(target.value);
          if (target.value === '' || target.value >= EARLIEST) onChange(target.value);
        }}
        className="tabular bg-transparent font-medium outline-none"
      />
    </label>
  );
}
