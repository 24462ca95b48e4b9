import { PayoutsPage } from '@/features/payouts/components/payouts-page';

export function PayoutsRoute() {
  return <PayoutsPage />;
}
