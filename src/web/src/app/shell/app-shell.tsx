import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '@/lib/class-names';
import { setPreferences, usePreferences } from '@/lib/preferences';
import { OfflineBar } from './offline-bar';
import { PrintNote } from './print-note';
import { SideNavigation } from './side-navigation';
import { TopBar } from './top-bar';
import { usePaletteKey } from './use-palette-key';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette')).CommandPalette }));
const Banners = lazy(async () => ({ default: (await import('./banners')).Banners }));
const NavigationDrawer = lazy(async () => ({ default: (await import('./navigation-drawer')).NavigationDrawer }));

interface AppShellProps {
  busy: boolean;
  children: ReactNode;
}

export function AppShell({ busy, children }: AppShellProps) {
  const { t } = useTranslation();
  const { navigation } = usePreferences();
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  usePaletteKey(() => setPaletteOpen(true));
  const narrow = navigation === 'closed';
  return (
    <div className={cx('print-flow md:grid md:h-dvh', narrow ? 'md:grid-cols-[64px_1fr]' : 'md:grid-cols-[232px_1fr]')}>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-raised focus:p-3 focus:shadow-high"
      >
        {t('app.skipToContent')}
      </a>
      <SideNavigation
        narrow={narrow}
        onToggle={() => setPreferences({ navigation: narrow ? 'open' : 'closed' })}
        onOpenPalette={() => setPaletteOpen(true)}
      />
      <div className="print-flow flex min-h-dvh min-w-0 flex-col md:h-dvh md:min-h-0">
        <TopBar onOpenNavigation={() => setDrawerOpen(true)} busy={busy} />
        <OfflineBar />
        <Suspense fallback={null}>
          <Banners />
        </Suspense>
        <main id="content" tabIndex={-1} className="print-flow flex min-h-0 min-w-0 flex-1 flex-col outline-none md:overflow-y-auto">
          {children}
          <PrintNote />
        </main>
      </div>
      <Suspense fallback={null}>
        {drawerOpen && <NavigationDrawer isOpen onOpenChange={setDrawerOpen} />}
        {paletteOpen && <CommandPalette isOpen onOpenChange={setPaletteOpen} />}
      </Suspense>
    </div>
  );
}
