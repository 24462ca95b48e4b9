import { Menu } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { HealthBadge } from '@/features/operations/components/health-badge';
import { useSession } from '@/lib/session';

interface TopBarProps {
  onOpenNavigation: () => void;
  busy: boolean;
}

export function TopBar({ onOpenNavigation, busy }: TopBarProps) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  return (
    <header className="no-print relative flex h-12 shrink-0 items-center gap-2 border-b border-border px-2 md:px-6">
      <Button
        variant="quiet"
        className="md:hidden"
        icon={<Menu />}
        aria-label={t('nav.open')}
        onClick={onOpenNavigation}
      />
      <span className="min-w-0 truncate font-semibold md:hidden">{tenant.name}</span>
      {tenant.demo && (
        <span
          title={t('app.demoHint')}
          className="shrink-0 rounded-sm bg-info-soft px-2 py-0.5 text-xs font-medium text-info"
        >
          {t('app.demo')}
        </span>
      )}
      <div className="ml-auto">
        <HealthBadge />
      </div>
      {busy && <div role="progressbar" aria-label={t('state.loading')} className="absolute inset-x-0 -bottom-px h-0.5 animate-pulse bg-accent" />}
    </header>
  );
}
