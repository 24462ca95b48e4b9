import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api-client';
import type {
  AllowSupportData,
  EndSupportData,
  EnterForSupportData,
  GetSupportAccessData,
  OfferSupportData,
  RefuseSupportData,
  Session,
  SupportAccess,
  SupportRequest,
} from '@/types/generated/types.gen';

const LOOKED_AT_EVERY_MS = 15_000;

/** Whether support is in is seen while it is, on every page. */
export const supportQuery = queryOptions({
  queryKey: ['support'],
  queryFn: ({ signal }) => get<GetSupportAccessData, SupportAccess>('/api/v1/support-access', { signal }),
  refetchInterval: LOOKED_AT_EVERY_MS,
});

export function offerSupport(request: SupportRequest): Promise<SupportAccess> {
  return post<OfferSupportData, SupportAccess>('/api/v1/support-access', { body: request });
}

export function allowSupport(id: string): Promise<SupportAccess> {
  return post<AllowSupportData, SupportAccess>('/api/v1/support-access/{id}/allow', { path: { id } });
}

export function refuseSupport(id: string): Promise<SupportAccess> {
  return post<RefuseSupportData, SupportAccess>('/api/v1/support-access/{id}/refuse', { path: { id } });
}

export function endSupport(id: string): Promise<SupportAccess> {
  return post<EndSupportData, SupportAccess>('/api/v1/support-access/{id}/end', { path: { id } });
}

export function enterForSupport(code: string): Promise<Session> {
  return post<EnterForSupportData, Session>('/api/v1/auth/support', { body: { code }, retryUnauthorized: false });
}
