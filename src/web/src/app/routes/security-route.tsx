import { SecurityPage } from '@/features/audit/components/security-page';

export function SecurityRoute() {
  return <SecurityPage />;
}
