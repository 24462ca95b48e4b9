import { ExceptionsPage } from '@/features/exceptions/components/exceptions-page';

export function ExceptionsRoute() {
  return <ExceptionsPage />;
}
