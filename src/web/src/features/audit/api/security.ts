import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { GetSecurityOverviewData, SecurityOverview } from '@/types/generated/types.gen';

export const securityQuery = queryOptions({
  queryKey: ['audit', 'security'],
  queryFn: ({ signal }) => get<GetSecurityOverviewData, SecurityOverview>('/api/v1/security-overview', { signal }),
  refetchOnWindowFocus: false,
});
