import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { GetDashboardData, GetDashboardResponse } from '@/types/generated/types.gen';

export const dashboardQuery = queryOptions({
  queryKey: ['dashboard'],
  queryFn: ({ signal }) => get<GetDashboardData, GetDashboardResponse>('/api/v1/dashboard', { signal }),
});
