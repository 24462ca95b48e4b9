import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  AcknowledgeServiceAlertData,
  ConsoleOverview,
  GetConsoleOverviewData,
  LetterList,
  ListOperatorActsData,
  ListPracticeAlertsData,
  ListPracticeJobsData,
  ListServiceAlertsData,
  ListUnsentLettersData,
  PracticeAlert,
  PracticeAlertList,
  PracticeJob,
  PracticeJobList,
  PracticeJobStatus,
  RecordList,
  RecordState,
  RetryJobData,
  SeeAlertData,
  ServiceAlert,
  ServiceAlertList,
  VerifyOperatorRecordData,
} from '@/types/generated/types.gen';
import { ask, tell } from './access';

const PAGE_SIZE = 50;

/** What is counted every minute is asked for as often. */
const EVERY_MINUTE = 60_000;

const pages = { initialPageParam: '', getNextPageParam: (last: { hasMore: boolean; data: { id: string }[] }) => (last.hasMore ? last.data.at(-1)?.id : undefined) };

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => ask<GetConsoleOverviewData, ConsoleOverview>('/api/v1/operator/overview', { signal }),
  refetchInterval: EVERY_MINUTE,
});

export const jobsQuery = (status: PracticeJobStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: ['jobs', status],
    queryFn: ({ pageParam, signal }) => ask<ListPracticeJobsData, PracticeJobList>('/api/v1/operator/jobs', { query: { status, limit: PAGE_SIZE, startingAfter: pageParam }, signal }),
    refetchInterval: EVERY_MINUTE,
    ...pages,
  });

export const alertsQuery = (open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['alerts', open],
    queryFn: ({ pageParam, signal }) => ask<ListPracticeAlertsData, PracticeAlertList>('/api/v1/operator/alerts', { query: { open, limit: PAGE_SIZE, startingAfter: pageParam }, signal }),
    refetchInterval: EVERY_MINUTE,
    ...pages,
  });

/** What belongs to no practice. */
export const serviceAlertsQuery = (open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['service-alerts', open],
    queryFn: ({ pageParam, signal }) => ask<ListServiceAlertsData, ServiceAlertList>('/api/v1/operator/service-alerts', { query: { open, limit: PAGE_SIZE, startingAfter: pageParam }, signal }),
    refetchInterval: EVERY_MINUTE,
    ...pages,
  });

export const lettersQuery = infiniteQueryOptions({
  queryKey: ['letters'],
  queryFn: ({ pageParam, signal }) => ask<ListUnsentLettersData, LetterList>('/api/v1/operator/letters', { query: { limit: PAGE_SIZE, startingAfter: pageParam }, signal }),
  ...pages,
});

export const recordQuery = infiniteQueryOptions({
  queryKey: ['record'],
  queryFn: ({ pageParam, signal }) => ask<ListOperatorActsData, RecordList>('/api/v1/operator/record', { query: { limit: PAGE_SIZE, startingAfter: pageParam }, signal }),
  ...pages,
});

export const recordStateQuery = queryOptions({
  queryKey: ['record-state'],
  queryFn: ({ signal }) => ask<VerifyOperatorRecordData, RecordState>('/api/v1/operator/record/verification', { signal }),
});

export function retry(job: PracticeJob): Promise<undefined> {
  return tell<RetryJobData, undefined>('/api/v1/operator/practices/{practiceId}/jobs/{jobId}/retry', { path: { practiceId: job.practiceId, jobId: job.id } });
}

export function see(alert: PracticeAlert): Promise<PracticeAlert> {
  return tell<SeeAlertData, PracticeAlert>('/api/v1/operator/practices/{practiceId}/alerts/{alertId}/seen', { path: { practiceId: alert.practiceId, alertId: alert.id } });
}

export function acknowledge(alert: ServiceAlert, note: string): Promise<ServiceAlert> {
  return tell<AcknowledgeServiceAlertData, ServiceAlert>('/api/v1/operator/service-alerts/{alertId}/acknowledge', { path: { alertId: alert.id }, body: { note } });
}
