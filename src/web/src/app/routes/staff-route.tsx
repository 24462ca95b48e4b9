import { StaffPage } from '@/features/identity/components/staff-page';

export function StaffRoute() {
  return <StaffPage />;
}
