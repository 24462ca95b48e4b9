import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { address, get } from '@/lib/api-client';
import type {
  AuditEvent,
  AuditEventList,
  AuditVerificationResponse,
  DownloadAuditEventsData,
  GetAuditEventData,
  ListAuditEventsData,
  VerifyAuditEventsData,
} from '@/types/generated/types.gen';

export const AUDIT_FILTERS = ['person', 'kind', 'outcome', 'action', 'object', 'from', 'to'] as const;
export type AuditFilters = Partial<Record<(typeof AUDIT_FILTERS)[number], string>>;

const PAGE_SIZE = 100;
const LATEST = 5;
const CHECKED_FOR_MS = 10 * 60_000;

// Looking at the record is on record, too: nothing is asked again because a window was looked at.
const ASK_ONCE = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

// the page's address holds any text, and the server refuses what is none of its words
const asQuery = (filters: AuditFilters) => filters as ListAuditEventsData['query'];

export const eventsQuery = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      get<ListAuditEventsData, AuditEventList>('/api/v1/audit-events', { query: { ...asQuery(filters), limit: PAGE_SIZE, startingAfter: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.hasMore ? last.data.at(-1)?.id : undefined),
    ...ASK_ONCE,
  });

export const latestQuery = (filters: AuditFilters) =>
  queryOptions({
    queryKey: ['audit', 'latest', filters],
    queryFn: ({ signal }) => get<ListAuditEventsData, AuditEventList>('/api/v1/audit-events', { query: { ...asQuery(filters), limit: LATEST }, signal }),
    ...ASK_ONCE,
  });

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['audit', 'one', id],
    queryFn: ({ signal }) => get<GetAuditEventData, AuditEvent>('/api/v1/audit-events/{id}', { path: { id }, signal }),
    ...ASK_ONCE,
  });

/** Reads the whole record, so not at every look. */
export const verificationQuery = queryOptions({
  queryKey: ['audit', 'verification'],
  queryFn: ({ signal }) => get<VerifyAuditEventsData, AuditVerificationResponse>('/api/v1/audit-events/verification', { signal }),
  staleTime: CHECKED_FOR_MS,
  ...ASK_ONCE,
});

export const downloadAddress = (filters: AuditFilters) =>
  address<DownloadAuditEventsData>('/api/v1/audit-events/download', { query: asQuery(filters) });
