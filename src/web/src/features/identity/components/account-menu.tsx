import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '@/lib/class-names';
import { useSession } from '@/lib/session';

const AccountMenuItems = lazy(async () => ({ default: (await import('./account-menu-items')).AccountMenuItems }));

export function AccountMenu({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation();
  const { person, role } = useSession();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-label={narrow ? `${person.name}, ${t('account.menu')}` : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className={cx('flex min-w-0 items-center gap-3 rounded-md p-1 text-left hover:bg-hover', !narrow && 'flex-1 pr-2')}
      >
        <span aria-hidden className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent">
          {initials(person.name)}
        </span>
        {!narrow && (
          <span className="min-w-0">
            <span className="block truncate font-medium">{person.name}</span>
            <span className="block truncate text-xs text-muted">{t(`account.role.${role}`)}</span>
          </span>
        )}
      </button>
      <Suspense fallback={null}>{open && <AccountMenuItems triggerRef={trigger} onOpenChange={setOpen} />}</Suspense>
    </>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.charAt(0) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : '';
  return (first + last).toUpperCase();
}
