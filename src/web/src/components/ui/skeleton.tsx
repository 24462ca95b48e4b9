import { useTranslation } from 'react-i18next';
import { cx } from '@/lib/class-names';

/** A quiet stand-in of the size of what comes, so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cx('rounded-sm bg-sunken animate-pulse', className)} />;
}

export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="flex flex-col gap-3 py-3">
      <span className="sr-only">{t('state.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-9" />
      ))}
    </div>
  );
}
