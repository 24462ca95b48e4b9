import { HistoryPage } from '@/features/decisions/components/history-page';

export function HistoryRoute() {
  return <HistoryPage />;
}
