import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useUrlFilters } from '@/hooks/use-url-filters';
import type { ReviewResponse } from '@/types/generated/types.gen';
import { reviewQuery } from '../api/review';
import { itemsOf, REVIEW_FILTERS, reviewsQuery, type ReviewFilters } from '../api/reviews';
import { allOf, extended, kept, neighbour, NOTHING, toggled, type Selection } from './selection';

/** The list one works through: what is in it, where one stands, and what is chosen. */
export function useReviewQueue(base: string, defaults: ReviewFilters) {
  const { filters, set, clear } = useUrlFilters(REVIEW_FILTERS);
  const wanted = useMemo<ReviewFilters>(() => (filters.status ? { ...defaults, ...filters, waiting: undefined } : { ...defaults, ...filters }), [defaults, filters]);
  const list = useInfiniteQuery(reviewsQuery(wanted));
  const { itemId } = useParams();
  const named = useQuery({ ...reviewQuery(itemId ?? ''), enabled: itemId !== undefined }).data;
  const items = useSteady(useMemo(() => itemsOf(list.data), [list.data]), JSON.stringify(wanted), named);
  const order = useMemo(() => items.map((item) => item.id), [items]);
  const [chosen, setChosen] = useState<Selection>(NOTHING);
  const selection = kept(chosen, order);
  const currentId = itemId ?? order[0];
  const navigate = useNavigate();
  const { search } = useLocation();
  usePreload(neighbour(order, currentId, 1));

  // Asked when a line is opened, which may be long after this was rendered: an undo waits for the server.
  const opened = useRef(false);
  useEffect(() => {
    opened.current = itemId !== undefined;
  }, [itemId]);
  const open = (id: string | undefined) => {
    // Back leads to the list one came from, not through every line looked at. At once, not when the browser has time:
    // a key pressed right after a decision is meant for the next line, and would find none.
    void navigate({ pathname: id ? `${base}/${id}` : base, search }, { replace: opened.current, flushSync: true });
  };
  const move = (step: 1 | -1, extend = false) => {
    const next = neighbour(order, currentId, step);
    if (next === undefined) return;
    if (extend) setChosen(extended(selection, order, currentId, next));
    open(next);
  };

  return {
    list,
    items,
    order,
    filters: wanted,
    narrowed: REVIEW_FILTERS.filter((key) => key !== 'sort' && filters[key] !== undefined && filters[key] !== defaults[key]).length,
    setFilters: set,
    clearFilters: clear,
    currentId,
    /** The line one stands on, be it in the list or not. */
    current: items.find((item) => item.id === currentId) ?? named,
    /** Whether the address names a line; on a narrow screen it then covers the list. */
    opened: itemId !== undefined,
    selection,
    selected: items.filter((item) => selection.ids.has(item.id)),
    open,
    close: () => open(undefined),
    move,
    toggle: (id: string) => setChosen(toggled(selection, id)),
    extendTo: (id: string) => setChosen(extended(selection, order, currentId, id)),
    selectAll: () => setChosen(allOf(order)),
    selectNone: () => setChosen(NOTHING),
  };
}

export type ReviewQueue = ReturnType<typeof useReviewQueue>;

/**
 * The lines in the order in which they came: every decision weighs the others anew, and the list must not move under the hand. So
 * the line one stands on keeps its place, too, when the filter has it no more. Another filter, or coming back to the page, shows
 * the new order.
 */
function useSteady(items: ReviewResponse[], list: string, named: ReviewResponse | undefined): ReviewResponse[] {
  const [places, setPlaces] = useState<{ list: string; ids: string[] }>({ list, ids: [] });
  const now = useMemo(() => {
    const known = places.list === list ? places.ids : [];
    const kept = new Set(known);
    const fresh = items.filter((item) => !kept.has(item.id)).map((item) => item.id);
    return fresh.length === 0 && places.list === list ? places : { list, ids: [...known, ...fresh] };
  }, [items, list, places]);
  if (now !== places) setPlaces(now);
  return useMemo(() => {
    const place = new Map(now.ids.map((id, index) => [id, index]));
    const left = named && place.has(named.id) && !items.some((item) => item.id === named.id);
    return (left ? [...items, named] : items).toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  }, [items, now, named]);
}

/** The next line is at hand before it is asked for. */
function usePreload(id: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (id) void queryClient.query(reviewQuery(id)).catch(() => undefined);
  }, [id, queryClient]);
}
