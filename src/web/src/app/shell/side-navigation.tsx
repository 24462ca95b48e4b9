import { PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { cx } from '@/lib/class-names';
import { AccountMenu } from '@/features/identity/components/account-menu';
import { SpaSwitcher } from '@/features/identity/components/spa-switcher';
import { NavLinks } from './nav-links';
import { shortcutLabel } from './shortcut-label';

interface SideNavigationProps {
  narrow: boolean;
  onToggle: () => void;
  onOpenPalette: () => void;
}

export function SideNavigation({ narrow, onToggle, onOpenPalette }: SideNavigationProps) {
  const { t } = useTranslation();
  return (
    <aside className="no-print hidden min-h-0 flex-col gap-4 overflow-y-auto border-r border-border p-3 md:flex">
      <SpaSwitcher narrow={narrow} />
      <button
        type="button"
        onClick={onOpenPalette}
        title={t('palette.open')}
        className={cx(
          'flex h-9 items-center gap-3 rounded-md border border-border bg-canvas px-3 text-muted hover:bg-hover hover:text-text',
          narrow && 'justify-center px-0',
        )}
      >
        <Search aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
        <span className={narrow ? 'sr-only' : 'flex-1 text-left'}>{t('palette.open')}</span>
        {!narrow && <kbd className="font-sans text-xs">{shortcutLabel('K')}</kbd>}
      </button>
      <NavLinks narrow={narrow} />
      <div className={cx('mt-auto flex items-center gap-1', narrow ? 'flex-col' : 'justify-between')}>
        <AccountMenu narrow={narrow} />
        <Button
          variant="quiet"
          size="md"
          onClick={onToggle}
          aria-label={narrow ? t('nav.expand') : t('nav.collapse')}
          icon={narrow ? <PanelLeftOpen strokeWidth={1.75} /> : <PanelLeftClose strokeWidth={1.75} />}
        />
      </div>
    </aside>
  );
}
