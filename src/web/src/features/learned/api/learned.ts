import { queryOptions } from '@tanstack/react-query';
import { get, post, put } from '@/lib/api-client';
import type {
  GetAccuracyData,
  GetAccuracyResponse,
  GetLearnedData,
  GetLearnedResponse,
  RestoreLearnedData,
  RestoreLearnedResponse,
  RevokeFactData,
  RevokeFactResponse,
  SetAccuracyData,
  SetAccuracyResponse,
  UndoLearnedChangeData,
  UndoLearnedChangeResponse,
} from '@/types/generated/types.gen';

export const learnedQuery = queryOptions({
  queryKey: ['learned', 'all'],
  queryFn: ({ signal }) => get<GetLearnedData, GetLearnedResponse>('/api/v1/learned', { signal }),
});

export const accuracyQuery = queryOptions({
  queryKey: ['learned', 'accuracy'],
  queryFn: ({ signal }) => get<GetAccuracyData, GetAccuracyResponse>('/api/v1/accuracy', { signal }),
});

export function setAccuracy(acceptedError: number, version: number): Promise<SetAccuracyResponse> {
  return put<SetAccuracyData, SetAccuracyResponse>('/api/v1/accuracy', { body: { acceptedError, version } });
}

export function revokeFact(id: string): Promise<RevokeFactResponse> {
  return post<RevokeFactData, RevokeFactResponse>('/api/v1/learned/facts/{id}/revoke', { path: { id }, idempotencyKey: crypto.randomUUID() });
}

/** Back to a version: what was decided since teaches nothing. */
export function restoreVersion(id: string): Promise<RestoreLearnedResponse> {
  return post<RestoreLearnedData, RestoreLearnedResponse>('/api/v1/learned/versions/{id}/restore', { path: { id }, idempotencyKey: crypto.randomUUID() });
}

export function undoChange(id: string): Promise<UndoLearnedChangeResponse> {
  return post<UndoLearnedChangeData, UndoLearnedChangeResponse>('/api/v1/learned/changes/{id}/undo', { path: { id }, idempotencyKey: crypto.randomUUID() });
}
