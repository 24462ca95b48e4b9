import { queryOptions } from '@tanstack/react-query';
import type {
  AskForSupportData,
  EndPracticeSupportData,
  EnterPracticeData,
  GetPracticeSupportData,
  SupportAccess,
  SupportCode,
  SupportRequest,
} from '@/types/generated/types.gen';
import { ask, tell } from './access';

const LOOKED_AT_EVERY_MS = 15_000;

export const practiceSupportQuery = (practiceId: string) =>
  queryOptions({
    queryKey: ['practice', practiceId, 'support'],
    queryFn: ({ signal }) => ask<GetPracticeSupportData, SupportAccess>('/api/v1/operator/practices/{practiceId}/support', { path: { practiceId }, signal }),
    refetchInterval: LOOKED_AT_EVERY_MS,
  });

export function askForSupport(practiceId: string, request: SupportRequest): Promise<SupportAccess> {
  return tell<AskForSupportData, SupportAccess>('/api/v1/operator/practices/{practiceId}/support', { path: { practiceId }, body: request });
}

export function endPracticeSupport(practiceId: string, supportId: string): Promise<SupportAccess> {
  return tell<EndPracticeSupportData, SupportAccess>('/api/v1/operator/practices/{practiceId}/support/{supportId}/end', { path: { practiceId, supportId } });
}

export function enterPractice(practiceId: string, supportId: string): Promise<SupportCode> {
  return tell<EnterPracticeData, SupportCode>('/api/v1/operator/practices/{practiceId}/support/{supportId}/enter', { path: { practiceId, supportId } });
}
