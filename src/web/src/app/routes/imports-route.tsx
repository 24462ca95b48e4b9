import { ImportsPage } from '@/features/imports/components/imports-page';

export function ImportsRoute() {
  return <ImportsPage />;
}
