import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type MouseEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SkeletonRows } from '@/components/ui/skeleton';
import { usePreferences } from '@/lib/preferences';
import type { ReviewQueue } from '../hooks/use-review-queue';
import { EmptyList } from './empty-list';
import { ReviewRow } from './review-row';

const ROW_PX = { comfortable: 72, compact: 56 };
const AHEAD = 8;
const WIDE = '(min-width: 48rem)';

/** Only the rows in sight are in the page; the list keeps the focus, and names the line one stands on. */
export function ReviewList({ queue }: { queue: ReviewQueue }) {
  const { t } = useTranslation();
  const { density } = usePreferences();
  const { list, items, currentId } = queue;
  const scroller = useRef<HTMLDivElement>(null);
  const total = list.data?.pages[0]?.summary.count ?? items.length;
  // eslint-disable-next-line react-hooks/incompatible-library -- the compiler is not used here
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX[density],
    overscan: AHEAD,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const currentIndex = items.findIndex((item) => item.id === currentId);
  useRowInSight(scroller, currentIndex, ROW_PX[density]);
  const rows = virtual.getVirtualItems();
  const lastShown = rows.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown >= items.length - AHEAD) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastShown, items.length]);
  const ready = items.length > 0;
  useEffect(() => {
    if (ready && window.matchMedia(WIDE).matches && document.activeElement === document.body) scroller.current?.focus();
  }, [ready]);

  if (list.isPending) return <div className="px-4"><SkeletonRows /></div>;
  if (list.error && items.length === 0) return <div className="px-6"><ErrorNotice error={list.error} onRetry={() => void list.refetch()} /></div>;
  if (items.length === 0) return <EmptyList queue={queue} />;

  const click = (event: MouseEvent, id: string) => {
    scroller.current?.focus({ preventScroll: true });
    if (event.shiftKey) queue.extendTo(id);
    else if (event.ctrlKey || event.metaKey || (event.target as Element).closest('[data-check]')) queue.toggle(id);
    else queue.open(id);
  };

  return (
    <>
      <div
        ref={scroller}
        data-queue-list
        role="listbox"
        tabIndex={0}
        aria-label={t('review.listLabel')}
        aria-multiselectable
        aria-activedescendant={currentIndex >= 0 ? `line-${currentId}` : undefined}
        className="group print-flow min-h-0 flex-1 overflow-y-auto focus-visible:outline-none"
      >
        <div role="presentation" className="print-flow relative" style={{ height: virtual.getTotalSize() }}>
          {rows.map((row) => {
            const item = items[row.index];
            if (!item) return null;
            return (
              <div
                key={row.key}
                role="presentation"
                className="print-flow absolute inset-x-0 top-0"
                style={{ height: row.size, transform: `translateY(${row.start}px)` }}
              >
                <ReviewRow
                  item={item}
                  position={row.index + 1}
                  total={total}
                  current={item.id === currentId}
                  selected={queue.selection.ids.has(item.id)}
                  onClick={(event) => click(event, item.id)}
                />
              </div>
            );
          })}
        </div>
      </div>
      {list.isFetchNextPageError && (
        <div className="border-t border-border p-3">
          <Button onClick={() => void fetchNextPage()}>{t('state.retry')}</Button>
        </div>
      )}
    </>
  );
}

/** Scrolls no further than it takes to see the line one stands on. */
function useRowInSight(scroller: RefObject<HTMLDivElement | null>, index: number, height: number): void {
  useEffect(() => {
    const list = scroller.current;
    if (!list || index < 0 || list.clientHeight < height) return;
    const top = index * height;
    if (top < list.scrollTop) list.scrollTo({ top });
    else if (top + height > list.scrollTop + list.clientHeight) list.scrollTo({ top: top + height - list.clientHeight });
  }, [scroller, index, height]);
}
