import { infiniteQueryOptions, queryOptions, type Query } from '@tanstack/react-query';
import { address, get, post } from '@/lib/api-client';
import { upload, type UploadOptions } from '@/lib/upload';
import type {
  AnswerImportQuestionData,
  CreateImportData,
  DateOrder,
  DownloadImportIssuesData,
  GetImportData,
  GetImportResponse,
  ImportResponse,
  ImportStatus,
  ListImportIssuesData,
  ListImportIssuesResponse,
  ListImportsData,
  ListImportsResponse,
  UndoImportData,
  UndoImportResponse,
} from '@/types/generated/types.gen';

const PAGE_SIZE = 25;
const WATCH_MS = 1000;
const MOVING: ReadonlySet<ImportStatus> = new Set(['QUEUED', 'READING', 'READY', 'RECONCILING']);

export const isMoving = (status: ImportStatus) => MOVING.has(status);

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ pageParam, signal }) =>
    get<ListImportsData, ListImportsResponse>('/api/v1/imports', { query: { limit: PAGE_SIZE, startingAfter: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => (last.hasMore ? last.data.at(-1)?.id : undefined),
});

/** Watched every second while work goes on. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => get<GetImportData, GetImportResponse>('/api/v1/imports/{id}', { path: { id }, signal }),
    refetchInterval: (watched: Query<GetImportResponse>) => (watched.state.data && isMoving(watched.state.data.status) ? WATCH_MS : false),
  });

export const issuesQuery = (id: string, fileId: string) =>
  queryOptions({
    queryKey: ['imports', 'issues', id, fileId],
    queryFn: async ({ signal }) => {
      const page = await get<ListImportIssuesData, ListImportIssuesResponse>('/api/v1/imports/{id}/files/{fileId}/issues', {
        path: { id, fileId },
        signal,
      });
      return page.data;
    },
  });

/** Every row that was left out, with its reason. */
export const issuesCsv = (id: string, fileId: string) =>
  address<DownloadImportIssuesData>('/api/v1/imports/{id}/files/{fileId}/issues.csv', { path: { id, fileId } });

export function sendFiles(files: File[], options: UploadOptions): Promise<ImportResponse> {
  const form = new FormData();
  files.forEach((file) => form.append('files', file, file.name));
  return upload<ImportResponse>(address<CreateImportData>('/api/v1/imports', {}), form, options);
}

export function answerDateOrder(id: string, fileId: string, dateOrder: DateOrder): Promise<ImportResponse> {
  return post<AnswerImportQuestionData, ImportResponse>('/api/v1/imports/{id}/files/{fileId}/answer', { path: { id, fileId }, body: { dateOrder } });
}

export function undoImport(id: string): Promise<UndoImportResponse> {
  return post<UndoImportData, UndoImportResponse>('/api/v1/imports/{id}/undo', { path: { id }, idempotencyKey: crypto.randomUUID() });
}
