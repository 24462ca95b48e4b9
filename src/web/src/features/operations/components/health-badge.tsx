import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '@/lib/class-names';
import { healthQuery } from '../api/health';

const HealthPopover = lazy(async () => ({ default: (await import('./health-popover')).HealthPopover }));

export type Health = 'healthy' | 'down' | 'checking';

const DOT: Record<Health, string> = {
  healthy: 'bg-positive rounded-full',
  down: 'bg-negative rotate-45',
  checking: 'border-2 border-border-strong bg-transparent rounded-full',
};

/** Whether the server answers, asked every 30 seconds while the tab is visible. */
export function HealthBadge() {
  const { t } = useTranslation();
  const query = useQuery(healthQuery);
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const health: Health = query.isError ? 'down' : query.isSuccess ? 'healthy' : 'checking';
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="no-print flex h-8 items-center gap-2 rounded-md px-2 text-xs text-muted hover:bg-hover hover:text-text"
      >
        <span aria-hidden className={cx('size-2', DOT[health])} />
        <span role="status">{t(`health.${health}`)}</span>
      </button>
      <Suspense fallback={null}>
        {open && (
          <HealthPopover
            triggerRef={trigger}
            onOpenChange={setOpen}
            health={health}
            checkedAt={Math.max(query.dataUpdatedAt, query.errorUpdatedAt)}
          />
        )}
      </Suspense>
    </>
  );
}
