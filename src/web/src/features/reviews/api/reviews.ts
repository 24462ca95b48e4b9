import { infiniteQueryOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { ListReviewsData, ListReviewsResponse, ReviewResponse } from '@/types/generated/types.gen';

export const REVIEW_FILTERS = [
  'side',
  'status',
  'program',
  'processor',
  'location',
  'category',
  'minMoney',
  'maxMoney',
  'from',
  'to',
  'q',
  'sort',
] as const;
/** `waiting` is what a person is asked to look at: open lines, and decisions that are doubted. */
export type ReviewFilters = Partial<Record<(typeof REVIEW_FILTERS)[number] | 'waiting', string>>;

const PAGE_SIZE = 100;

export const reviewsQuery = (filters: ReviewFilters) =>
  infiniteQueryOptions({
    queryKey: ['reviews', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      get<ListReviewsData, ListReviewsResponse>('/api/v1/reviews', {
        // the page's address holds any text, and the server refuses what is none of its words
        query: { ...filters, limit: PAGE_SIZE, startingAfter: pageParam } as ListReviewsData['query'],
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.hasMore ? last.next : undefined),
  });

export type ReviewList = InfiniteData<ListReviewsResponse>;

export function itemsOf(list: ReviewList | undefined): ReviewResponse[] {
  return list?.pages.flatMap((page) => page.data) ?? [];
}

/** The list without some items, its summary counted down. */
export function without(list: ReviewList, ids: ReadonlySet<string>): ReviewList {
  const gone = itemsOf(list).filter((item) => ids.has(item.id));
  const money = gone.reduce((total, item) => total + item.money.minor, 0);
  return {
    ...list,
    pages: list.pages.map((page) => ({
      ...page,
      data: page.data.filter((item) => !ids.has(item.id)),
      summary: {
        ...page.summary,
        count: page.summary.count - gone.length,
        money: { ...page.summary.money, minor: page.summary.money.minor - money },
      },
    })),
  };
}

/** The list with some items where they stood before; what else has left it since stays away. */
export function withBack(list: ReviewList, before: ReviewList, ids: ReadonlySet<string>): ReviewList {
  const now = new Map(itemsOf(list).map((item) => [item.id, item]));
  const back = itemsOf(before).filter((item) => ids.has(item.id) && !now.has(item.id));
  const money = back.reduce((total, item) => total + item.money.minor, 0);
  const restored = before.pages.map((page) => ({
    ...page,
    data: page.data.filter((item) => now.has(item.id) || ids.has(item.id)).map((item) => now.get(item.id) ?? item),
  }));
  return {
    ...list,
    pages: [...restored, ...list.pages.slice(before.pages.length)].map((page, index) => {
      const { summary } = list.pages[index] ?? page;
      return { ...page, summary: { ...summary, count: summary.count + back.length, money: { ...summary.money, minor: summary.money.minor + money } } };
    }),
  };
}

/** The list with one item in its newest state. */
export function withItem(list: ReviewList, changed: ReviewResponse): ReviewList {
  return {
    ...list,
    pages: list.pages.map((page) => ({
      ...page,
      data: page.data.map((item) => (item.id === changed.id ? changed : item)),
    })),
  };
}

/** After a decision: counts elsewhere are stale. */
export function refreshCounts(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: ['reviews', 'open-count'] });
  void queryClient.invalidateQueries({ queryKey: ['dashboard'] });
  void queryClient.invalidateQueries({ queryKey: ['decisions'] });
}
