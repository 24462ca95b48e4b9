import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api-client';
import type { AskForErasureData, Erasure, GetErasureData, WithdrawErasureData } from '@/types/generated/types.gen';

const LOOKED_AT_EVERY_MS = 5 * 60_000;

export const erasureQuery = queryOptions({
  queryKey: ['erasure'],
  queryFn: ({ signal }) => get<GetErasureData, Erasure>('/api/v1/erasure', { signal }),
  refetchInterval: LOOKED_AT_EVERY_MS,
});

export function askForErasure(practiceName: string): Promise<Erasure> {
  return post<AskForErasureData, Erasure>('/api/v1/erasure', { body: { practiceName } });
}

export function withdrawErasure(): Promise<Erasure> {
  return post<WithdrawErasureData, Erasure>('/api/v1/erasure/withdraw', {});
}
