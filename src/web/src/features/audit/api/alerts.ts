import { infiniteQueryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api-client';
import type { AcknowledgeAlertData, Alert, AlertList, ListAlertsData, Status } from '@/types/generated/types.gen';

const PAGE_SIZE = 20;

export const alertsQuery = (status: Status) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'alerts', status],
    queryFn: ({ pageParam, signal }) => get<ListAlertsData, AlertList>('/api/v1/alerts', { query: { status, limit: PAGE_SIZE, startingAfter: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.hasMore ? last.data.at(-1)?.id : undefined),
  });

export function acknowledgeAlert(id: string, note: string): Promise<Alert> {
  return post<AcknowledgeAlertData, Alert>('/api/v1/alerts/{id}/acknowledge', { path: { id }, body: { note }, idempotencyKey: crypto.randomUUID() });
}
