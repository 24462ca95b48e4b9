import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuItem, MenuPopover } from '@/components/ui/menu';
import { useSession, useSwitchTenant } from '@/lib/session';
import { tellProblem } from '@/lib/toasts';

interface SpaMenuProps {
  triggerRef: RefObject<HTMLElement | null>;
  onOpenChange: (open: boolean) => void;
}

export function SpaMenu({ triggerRef, onOpenChange }: SpaMenuProps) {
  const { t } = useTranslation();
  const { tenant, memberships } = useSession();
  const switchTenant = useSwitchTenant();
  return (
    <MenuPopover
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onOpenChange}
      aria-label={t('account.switchSpa')}
      selectionMode="single"
      selectedKeys={[tenant.id]}
      onAction={(key) => {
        if (key === tenant.id) return;
        switchTenant.mutate(String(key), { onError: (error) => tellProblem(error.message) });
      }}
    >
      {memberships.map((membership) => (
        <MenuItem key={membership.tenantId} id={membership.tenantId} textValue={membership.tenantName}>
          <span className="block truncate">{membership.tenantName}</span>
          <span className="block text-xs text-muted">{membership.suspended ? t('suspended.page') : t(`account.role.${membership.role}`)}</span>
        </MenuItem>
      ))}
    </MenuPopover>
  );
}
