import { useEffect, useState } from 'react';
import { useLocale } from '@/lib/i18n';
import { formatAge, formatInstantExactly } from '@/lib/time';

const TICK_MS = 60_000;

/** How long ago, kept true while the page stands; the exact instant and its zone on hover. */
export function useAge(instant: string): { age: string; exactly: string } {
  const locale = useLocale();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return { age: formatAge(instant, locale, now), exactly: formatInstantExactly(instant, locale) };
}

export function Age({ at }: { at: string }) {
  const { age, exactly } = useAge(at);
  return (
    <time dateTime={at} title={exactly}>
      {age}
    </time>
  );
}
