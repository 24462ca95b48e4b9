import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

export type Filters<K extends string> = Partial<Record<K, string>>;

interface UrlFilters<K extends string> {
  filters: Filters<K>;
  /** Empty text takes a filter away. */
  set: (change: Filters<K>) => void;
  clear: () => void;
  /** How many narrow the list. */
  active: number;
}

/** Filters that live in the address, so that back, reload and a sent link restore them. */
export function useUrlFilters<K extends string>(keys: readonly K[]): UrlFilters<K> {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const filters = useMemo(() => {
    const parameters = new URLSearchParams(text);
    const found: Filters<K> = {};
    for (const key of keys) {
      const value = parameters.get(key);
      if (value) found[key] = value;
    }
    return found;
  }, [keys, text]);
  const set = (change: Filters<K>) => {
    const next = new URLSearchParams(text);
    for (const key of keys) {
      const value = change[key];
      if (value === '') next.delete(key);
      else if (value !== undefined) next.set(key, value);
    }
    setSearch(next, { replace: true });
  };
  return { filters, set, clear: () => setSearch(new URLSearchParams(), { replace: true }), active: Object.keys(filters).length };
}
