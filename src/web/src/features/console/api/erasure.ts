import { queryOptions } from '@tanstack/react-query';
import type { Erasure, ErasePracticeData, GetPracticeErasureData, HoldErasureData, ReleaseErasureData } from '@/types/generated/types.gen';
import { ask, tell } from './access';

export const practiceErasureQuery = (practiceId: string) =>
  queryOptions({
    queryKey: ['practice', practiceId, 'erasure'],
    queryFn: ({ signal }) => ask<GetPracticeErasureData, Erasure>('/api/v1/operator/practices/{practiceId}/erasure', { path: { practiceId }, signal }),
  });

export function holdErasure(practiceId: string, reason: string): Promise<Erasure> {
  return tell<HoldErasureData, Erasure>('/api/v1/operator/practices/{practiceId}/erasure/hold', { path: { practiceId }, body: { reason } });
}

export function releaseErasure(practiceId: string): Promise<Erasure> {
  return tell<ReleaseErasureData, Erasure>('/api/v1/operator/practices/{practiceId}/erasure/release', { path: { practiceId } });
}

export function erase(practiceId: string, practiceName: string): Promise<undefined> {
  return tell<ErasePracticeData, undefined>('/api/v1/operator/practices/{practiceId}/erasure/carry-out', { path: { practiceId }, body: { practiceName } });
}
