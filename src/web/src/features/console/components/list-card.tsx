import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CardError } from '@/components/ui/card-error';
import { SkeletonRows } from '@/components/ui/skeleton';

interface ListCardProps<T> {
  /** Where a page has several. */
  title?: string;
  lead: string;
  /** What is said when there is nothing. */
  none: string;
  list: {
    data: { pages: { data: T[] }[] } | undefined;
    isPending: boolean;
    error: Error | null;
    refetch: () => unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  filter?: ReactNode;
  children: (item: T) => ReactNode;
}

/** Rows of a list with everything that can happen to it: it loads, is empty, broke, goes on. */
export function ListCard<T>({ title, lead, none, list, filter, children }: ListCardProps<T>) {
  const { t } = useTranslation();
  const items = list.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <Card {...(title ? { title } : {})} lead={lead}>
      {filter && <div className="px-5 pb-4">{filter}</div>}
      {list.isPending && (
        <div className="px-5">
          <SkeletonRows rows={3} />
        </div>
      )}
      {!list.data && <CardError query={list} />}
      {list.data && items.length === 0 && <p className="border-t border-border px-5 py-4 text-muted">{none}</p>}
      <ul>{items.map(children)}</ul>
      {list.hasNextPage && (
        <div className="border-t border-border px-5 py-3">
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
