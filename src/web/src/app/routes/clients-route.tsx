import { DuplicatesPage } from '@/features/clients/components/duplicates-page';

export function ClientsRoute() {
  return <DuplicatesPage />;
}
