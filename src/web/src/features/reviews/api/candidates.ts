import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { ListReviewCandidatesData, ListReviewCandidatesResponse } from '@/types/generated/types.gen';

export const candidatesQuery = (id: string, text: string) =>
  queryOptions({
    queryKey: ['reviews', 'candidates', id, text],
    queryFn: async ({ signal }) => {
      const page = await get<ListReviewCandidatesData, ListReviewCandidatesResponse>('/api/v1/reviews/{id}/candidates', {
        path: { id },
        query: { q: text },
        signal,
      });
      return page.data;
    },
    placeholderData: keepPreviousData,
  });
