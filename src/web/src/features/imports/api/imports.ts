import { infiniteQueryOptions, queryOptions, type Query } from '@tanstack/react-query';
import { api } from '@/config/paths';
import { query, request } from '@/lib/api-client';
import { upload, type UploadOptions } from '@/lib/upload';
import type { DateOrder, Import, ImportStatus, Page, RowIssue } from '@/types/api';

const PAGE_SIZE = 25;
const WATCH_MS = 1000;
const MOVING: ReadonlySet<ImportStatus> = new Set(['QUEUED', 'READING', 'READY', 'RECONCILING']);

export const isMoving = (status: ImportStatus) => MOVING.has(status);

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ pageParam, signal }) =>
    request<Page<Import>>(api.imports + query({ limit: PAGE_SIZE, startingAfter: pageParam }), { signal }),
  initialPageParam: '',
  getNextPageParam: (last) => (last.hasMore ? last.data.at(-1)?.id : undefined),
});

/** Watched every second while work goes on. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => request<Import>(api.import(id), { signal }),
    refetchInterval: (watched: Query<Import>) => (watched.state.data && isMoving(watched.state.data.status) ? WATCH_MS : false),
  });

export const issuesQuery = (id: string, fileId: string) =>
  queryOptions({
    queryKey: ['imports', 'issues', id, fileId],
    queryFn: async ({ signal }) => {
      const page = await request<Page<RowIssue>>(api.fileIssues(id, fileId), { signal });
      return page.data;
    },
  });

export function sendFiles(files: File[], options: UploadOptions): Promise<Import> {
  const form = new FormData();
  files.forEach((file) => form.append('files', file, file.name));
  return upload<Import>(api.imports, form, options);
}

export function answerDateOrder(id: string, fileId: string, dateOrder: DateOrder): Promise<Import> {
  return request<Import>(api.fileAnswer(id, fileId), { method: 'POST', body: { dateOrder } });
}

export function undoImport(id: string): Promise<Import> {
  return request<Import>(api.importUndo(id), { method: 'POST', idempotencyKey: crypto.randomUUID() });
}
