import { queryOptions } from '@tanstack/react-query';
import { get, post, postForFile } from '@/lib/api-client';
import type {
  AskForClientCopyData,
  ClientCopyRequest,
  DownloadClientCopyData,
  FindClientsData,
  FoundClients,
  ListPrivacyRequestsData,
  ListPrivacyRequestsResponse,
  PrivacyRequest,
} from '@/types/generated/types.gen';

const SHOWN = 100;

/** The newest first. */
export const privacyRequestsQuery = queryOptions({
  queryKey: ['privacy', 'requests'],
  queryFn: ({ signal }) => get<ListPrivacyRequestsData, ListPrivacyRequestsResponse>('/api/v1/privacy-requests', { query: { limit: SHOWN }, signal }),
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
