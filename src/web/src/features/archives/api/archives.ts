import { queryOptions, type Query } from '@tanstack/react-query';
import { get, post, postForFile } from '@/lib/api-client';
import type {
  DownloadPracticeExportData,
  ExportPracticeData,
  ListPracticeExportsData,
  ListPracticeExportsResponse,
  PracticeExport,
} from '@/types/generated/types.gen';

const SHOWN = 50;
const WATCH_MS = 1000;

/** The newest first; watched every second while one is being made. */
export const archivesQuery = queryOptions({
  queryKey: ['archives', 'list'],
  queryFn: ({ signal }) => get<ListPracticeExportsData, ListPracticeExportsResponse>('/api/v1/exports/practice', { query: { limit: SHOWN }, signal }),
  refetchInterval: (watched: Query<ListPracticeExportsResponse>) => (watched.state.data?.data.some((row) => row.status === 'QUEUED') ? WATCH_MS : false),
});

export function askForArchive(): Promise<PracticeExport> {
  return post<ExportPracticeData, PracticeExport>('/api/v1/exports/practice', { idempotencyKey: crypto.randomUUID() });
}

export function downloadArchive(id: string): Promise<Blob> {
  return postForFile<DownloadPracticeExportData>('/api/v1/exports/practice/{id}/download', { path: { id } });
}
