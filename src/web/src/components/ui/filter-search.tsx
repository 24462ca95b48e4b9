import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from 'react-router';

const PAUSE_MS = 250;

interface FilterSearchProps {
  value: string;
  /** What can be looked for; of lines unless something else is said. */
  placeholder?: string;
  onChange: (value: string) => void;
}

/** Free text; asks once typing pauses. */
export function FilterSearch({ value, placeholder, onChange }: FilterSearchProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setText(value);
  }
  // a page that is still loading is not left for the sake of a filter
  const leaving = useNavigation().state !== 'idle';
  useEffect(() => {
    if (text === value || leaving) return;
    const timer = setTimeout(() => onChange(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, leaving, onChange]);
  return (
    <label className="relative inline-flex h-8 min-w-44 flex-1 items-center sm:max-w-64">
      <span className="sr-only">{t('common.search')}</span>
      <Search aria-hidden className="pointer-events-none absolute left-2.5 size-3.5 text-muted" />
      <input
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={placeholder ?? t('filters.search')}
        className="h-full w-full rounded-md border border-border bg-surface pr-2 pl-8 placeholder:text-muted"
      />
    </label>
  );
}
