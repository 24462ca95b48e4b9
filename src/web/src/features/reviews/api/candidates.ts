import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/config/paths';
import { query, request } from '@/lib/api-client';
import type { Candidate, Page } from '@/types/api';

export const candidatesQuery = (id: string, text: string) =>
  queryOptions({
    queryKey: ['reviews', 'candidates', id, text],
    queryFn: async ({ signal }) => {
      const page = await request<Page<Candidate>>(api.reviewCandidates(id) + query({ q: text }), { signal });
      return page.data;
    },
    placeholderData: keepPreviousData,
  });
