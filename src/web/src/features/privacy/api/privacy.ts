import { queryOptions, type Query } from '@tanstack/react-query';
import { get, post, postForFile } from '@/lib/api-client';
import type {
  AskForClientCopyData,
  ClientChoice,
  ClientCopyRequest,
  ClientErasurePreview,
  ClientErasureRequest,
  DownloadClientCopyData,
  EraseClientData,
  FindClientsData,
  FoundClients,
  LegalHold,
  LegalHoldRequest,
  LiftLegalHoldData,
  ListLegalHoldsData,
  ListLegalHoldsResponse,
  ListPrivacyRequestsData,
  ListPrivacyRequestsResponse,
  PlaceLegalHoldData,
  PreviewClientErasureData,
  PrivacyRequest,
} from '@/types/generated/types.gen';

const SHOWN = 100;
const WATCH_MS = 1000;

/** The newest first; watched every second while somebody is being erased. */
export const privacyRequestsQuery = queryOptions({
  queryKey: ['privacy', 'requests'],
  queryFn: ({ signal }) => get<ListPrivacyRequestsData, ListPrivacyRequestsResponse>('/api/v1/privacy-requests', { query: { limit: SHOWN }, signal }),
  refetchInterval: (watched: Query<ListPrivacyRequestsResponse>) => (watched.state.data?.data.some((row) => row.kind === 'ERASURE' && row.status === 'OPEN') ? WATCH_MS : false),
});

/** The newest first. */
export const legalHoldsQuery = queryOptions({
  queryKey: ['privacy', 'holds'],
  queryFn: ({ signal }) => get<ListLegalHoldsData, ListLegalHoldsResponse>('/api/v1/legal-holds', { query: { limit: SHOWN }, signal }),
});

/** The words stand in the body: addresses are kept by browsers and logged on the way. */
export function findClients(words: string): Promise<FoundClients> {
  return post<FindClientsData, FoundClients>('/api/v1/privacy-requests/search', { body: { words } });
}

export function askForCopy(request: ClientCopyRequest): Promise<PrivacyRequest> {
  return post<AskForClientCopyData, PrivacyRequest>('/api/v1/privacy-requests/copies', { body: request, idempotencyKey: crypto.randomUUID() });
}

export function downloadCopy(id: string): Promise<Blob> {
  return postForFile<DownloadClientCopyData>('/api/v1/privacy-requests/{id}/download', { path: { id } });
}

export function previewErasure(choice: ClientChoice): Promise<ClientErasurePreview> {
  return post<PreviewClientErasureData, ClientErasurePreview>('/api/v1/privacy-requests/erasures/preview', { body: choice });
}

export function eraseClient(request: ClientErasureRequest): Promise<PrivacyRequest> {
  return post<EraseClientData, PrivacyRequest>('/api/v1/privacy-requests/erasures', { body: request, idempotencyKey: crypto.randomUUID() });
}

export function placeHold(request: LegalHoldRequest): Promise<LegalHold> {
  return post<PlaceLegalHoldData, LegalHold>('/api/v1/legal-holds', { body: request, idempotencyKey: crypto.randomUUID() });
}

export function liftHold(id: string): Promise<LegalHold> {
  return post<LiftLegalHoldData, LegalHold>('/api/v1/legal-holds/{id}/lift', { path: { id } });
}
