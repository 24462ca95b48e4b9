import { useQuery } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { BrandMark } from '@/components/ui/brand-mark';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { operatorQuery, signOut } from '@/features/console/api/access';
import { consolePaths } from '@/features/console/console-paths';
import { useWords } from '@/features/console/use-words';
import { whenNobodyIsThere } from '@/lib/absence';
import { cx } from '@/lib/class-names';
import { useLocale } from '@/lib/i18n';
import type { OperatorSession } from '@/types/generated/types.gen';

/** As long as the server keeps a session that asks nothing. */
const LEFT_AFTER_MS = 15 * 60_000;

const PAGES = ['overview', 'practices', 'jobs', 'alerts', 'letters', 'record'] as const;

/** Everything an operator sees when she is in. Who is not is sent to the sign-in by the first answer. */
export function ConsoleFrame() {
  const { t } = useTranslation();
  const operator = useQuery(operatorQuery);
  useEffect(() => whenNobodyIsThere('operator', LEFT_AFTER_MS, () => void signOut()), []);
  if (!operator.data) {
    return operator.error ? (
      <main className="mx-auto max-w-xl p-8">
        <ErrorNotice error={operator.error} onRetry={() => void operator.refetch()} />
      </main>
    ) : null;
  }
  return (
    <div className="min-h-dvh">
      <a href="#content" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-raised focus:p-3 focus:shadow-high">
        {t('app.skipToContent')}
      </a>
      <ConsoleBar operator={operator.data} />
      <main id="content" tabIndex={-1} className="outline-none">
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

function ConsoleBar({ operator }: { operator: OperatorSession }) {
  const w = useWords();
  const locale = useLocale();
  const until = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(operator.endsAt));
  return (
    <header className="border-b border-border bg-surface">
      <div className="mx-auto flex w-full max-w-[1180px] flex-wrap items-center gap-x-6 gap-y-1 px-4 pt-3 md:px-8">
        <p className="flex items-center gap-3 font-semibold">
          <BrandMark />
          {w('tag')}
        </p>
        <div className="ml-auto flex min-w-0 items-center gap-3">
          <p className="min-w-0 text-right">
            <span className="block truncate font-medium">{operator.name}</span>
            <span className="hidden text-xs text-muted sm:block">{w('until', { time: until })}</span>
          </p>
          <Button variant="quiet" icon={<LogOut aria-hidden />} aria-label={w('signOut')} title={w('signOut')} onClick={() => void signOut()} />
        </div>
        <nav aria-label={w('nav.label')} className="-mx-1 w-full overflow-x-auto">
          <ul className="flex gap-1">
            {PAGES.map((page) => (
              <li key={page}>
                <NavLink
                  to={consolePaths[page]}
                  end={page === 'overview'}
                  className={({ isActive }) => cx('block border-b-2 px-3 py-2 font-medium whitespace-nowrap', isActive ? 'border-accent text-text' : 'border-transparent text-muted hover:text-text')}
                >
                  {w(`nav.${page}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
