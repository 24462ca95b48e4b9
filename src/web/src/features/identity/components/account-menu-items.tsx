import { LogOut, Monitor, Moon, Settings, Sun } from 'lucide-react';
import type { RefObject } from 'react';
import { Header, MenuSection, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { MenuItem, MenuPopover } from '@/components/ui/menu';
import { paths } from '@/config/paths';
import { setPreferences, usePreferences, type Preferences } from '@/lib/preferences';
import { useSignOut } from '@/lib/sign-out';

const THEMES = [
  { id: 'system', icon: Monitor, label: 'account.themeSystem' },
  { id: 'light', icon: Sun, label: 'account.themeLight' },
  { id: 'dark', icon: Moon, label: 'account.themeDark' },
] as const;

interface AccountMenuItemsProps {
  triggerRef: RefObject<HTMLElement | null>;
  onOpenChange: (open: boolean) => void;
}

export function AccountMenuItems({ triggerRef, onOpenChange }: AccountMenuItemsProps) {
  const { t } = useTranslation();
  const { theme } = usePreferences();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const act = (key: string) => {
    if (key === 'settings') void navigate(paths.settings);
    if (key === 'sign-out') signOut();
  };
  return (
    <MenuPopover
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onOpenChange}
      aria-label={t('account.menu')}
      placement="top start"
      onAction={(key) => act(String(key))}
    >
      <MenuSection
        selectionMode="single"
        selectedKeys={[theme]}
        onSelectionChange={(keys) => {
          const [chosen] = keys === 'all' ? [] : [...keys];
          if (chosen !== undefined) setPreferences({ theme: String(chosen) as Preferences['theme'] });
        }}
      >
        <Header className="label-caps px-2 pt-1 pb-1">{t('account.theme')}</Header>
        {THEMES.map(({ id, icon: Icon, label }) => (
          <MenuItem key={id} id={id} icon={<Icon aria-hidden />} textValue={t(label)}>
            {t(label)}
          </MenuItem>
        ))}
      </MenuSection>
      <Separator className="my-1 border-t border-border" />
      <MenuItem id="settings" icon={<Settings aria-hidden />} textValue={t('account.settings')}>
        {t('account.settings')}
      </MenuItem>
      <MenuItem id="sign-out" icon={<LogOut aria-hidden />} textValue={t('account.signOut')}>
        {t('account.signOut')}
      </MenuItem>
    </MenuPopover>
  );
}
