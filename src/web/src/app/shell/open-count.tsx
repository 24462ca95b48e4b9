import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { openCountQuery } from '@/features/reviews/api/open-count';

/** How many lines wait for a person. */
export function OpenCount({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation();
  const { data } = useQuery(openCountQuery);
  if (!data) return null;
  const label = t('nav.openCount', { count: data });
  if (narrow) {
    return (
      <span className="absolute top-1 right-3 size-2 rounded-full bg-warning-mark">
        <span className="sr-only">{label}</span>
      </span>
    );
  }
  return (
    <span className="tabular rounded-full bg-warning-soft px-2 text-xs leading-5 font-semibold text-warning">
      <span aria-hidden>{data}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
