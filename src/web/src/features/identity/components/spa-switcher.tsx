import { ChevronsUpDown } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '@/components/ui/brand-mark';
import { useSession } from '@/lib/session';

const SpaMenu = lazy(async () => ({ default: (await import('./spa-menu')).SpaMenu }));

/** The spa one works in, and the others this sign-in belongs to. */
export function SpaSwitcher({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation();
  const { tenant, memberships } = useSession();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const name = narrow ? null : <span className="min-w-0 flex-1 truncate text-left font-semibold">{tenant.name}</span>;
  if (memberships.length < 2) {
    return (
      <div className="flex h-9 min-w-0 flex-1 items-center gap-3 px-1 md:flex-none">
        <BrandMark />
        {name}
      </div>
    );
  }
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-label={narrow ? `${tenant.name}, ${t('account.switchSpa')}` : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex h-9 min-w-0 flex-1 shrink-0 items-center gap-3 rounded-md px-1 hover:bg-hover md:flex-none"
      >
        <BrandMark />
        {name}
        {!narrow && <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />}
      </button>
      <Suspense fallback={null}>{open && <SpaMenu triggerRef={trigger} onOpenChange={setOpen} />}</Suspense>
    </>
  );
}
