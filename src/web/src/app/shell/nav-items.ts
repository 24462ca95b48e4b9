import { ArrowDownToLine, History, Landmark, LayoutGrid, Lightbulb, Link2, ListChecks, ScrollText, Settings, ShieldCheck, TriangleAlert, UserCog, Users, type LucideIcon } from 'lucide-react';
import { paths } from '@/config/paths';
import { useMay, type Permission } from '@/lib/session';

export interface NavItem {
  key: 'dashboard' | 'imports' | 'review' | 'matches' | 'exceptions' | 'payouts' | 'clients' | 'history' | 'learned' | 'staff' | 'security' | 'audit' | 'settings';
  to: string;
  icon: LucideIcon;
  needs?: Permission;
}

const ITEMS: NavItem[] = [
  { key: 'dashboard', to: paths.dashboard, icon: LayoutGrid, needs: 'reports:read' },
  { key: 'imports', to: paths.imports, icon: ArrowDownToLine, needs: 'imports:read' },
  { key: 'review', to: paths.review, icon: ListChecks, needs: 'reviews:read' },
  { key: 'matches', to: paths.matches, icon: Link2, needs: 'reviews:read' },
  { key: 'exceptions', to: paths.exceptions, icon: TriangleAlert, needs: 'reviews:read' },
  { key: 'payouts', to: paths.payouts, icon: Landmark, needs: 'payouts:read' },
  { key: 'clients', to: paths.clients, icon: Users, needs: 'clients:read' },
  { key: 'history', to: paths.history, icon: History, needs: 'reviews:read' },
  { key: 'learned', to: paths.learned, icon: Lightbulb, needs: 'learned:read' },
  { key: 'staff', to: paths.staff, icon: UserCog, needs: 'staff:read' },
  { key: 'security', to: paths.security, icon: ShieldCheck, needs: 'security:read' },
  { key: 'audit', to: paths.audit, icon: ScrollText, needs: 'audit:read' },
  { key: 'settings', to: paths.settings, icon: Settings },
];

/** The pages this role may open. */
export function useNavItems(): NavItem[] {
  const may = useMay();
  return ITEMS.filter((item) => !item.needs || may(item.needs));
}
