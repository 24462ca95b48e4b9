import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, Unreachable } from '@/lib/api-client';
import { useLocale } from '@/lib/i18n';
import { formatMoney, sum } from '@/lib/money';
import { tell, tellProblem } from '@/lib/toasts';
import type { DecisionRequest, LearnedResponse, ReviewResponse } from '@/types/generated/types.gen';
import { acceptAll, decide, undoDecisionOn } from '../api/decide';
import { reviewQuery } from '../api/review';
import { nameOf } from '../components/name-of';
import { useLesson } from '../components/use-lesson';
import { refreshCounts, reviewsQuery, withBack, withItem, without, type ReviewList } from '../api/reviews';
import { survivor } from './selection';
import type { ReviewQueue } from './use-review-queue';

type Done = { matchId: string; decisionId: string | undefined }[];
export type Wish = Omit<DecisionRequest, 'version' | 'action'> & { action: Exclude<DecisionRequest['action'], 'UNDO' | 'RESOLVE'> };

const AT_ONCE = 4;

/** Decides and takes back, shown at once and rolled back when the server refuses. */
export function useDecisions(queue: ReviewQueue) {
  const { t } = useTranslation();
  const locale = useLocale();
  const lesson = useLesson();
  const { busy, track, relearned } = useWork();
  const queryClient = useQueryClient();
  const done = useRef<Done[]>([]);
  const listKey = reviewsQuery(queue.filters).queryKey;
  const leaves = queue.filters.waiting !== undefined || (queue.filters.status !== undefined && queue.filters.status !== 'ALL');

  const goOn = (gone: ReadonlySet<string>) => {
    const next = leaves ? survivor(queue.order, queue.currentId, gone) : undefined;
    if (leaves) queryClient.setQueryData(listKey, (list) => list && without(list, gone));
    if (leaves && queue.currentId && gone.has(queue.currentId)) queue.open(next);
    else if (!leaves) queue.move(1);
  };

  /** What was taken out of the list in advance comes back, even where nothing can be fetched. */
  const refused = (error: Error, ids: string[], before?: ReviewList) => {
    if (before) queryClient.setQueryData(listKey, (list) => list && withBack(list, before, new Set(ids)));
    void queryClient.invalidateQueries({ queryKey: ['reviews'] });
    if (ids.length === 1) queue.open(ids[0]);
    const faster = error instanceof ApiProblem && error.status === 409;
    tellProblem(faster ? t('review.stale') : error instanceof Unreachable ? t('review.notSent') : error.message);
  };

  const undo = (what: Done) =>
    track(async () => {
      try {
        await inTurns(what, ({ matchId, decisionId }) => undoDecisionOn(matchId, decisionId));
        await queryClient.invalidateQueries({ queryKey: ['reviews'] });
        queue.open(what[0]?.matchId);
        tell(t('review.undone', { count: what.length }));
      } catch (error) {
        refused(error as Error, []);
      }
    });

  const offerUndo = (text: string, what: Done) => {
    done.current.push(what);
    tell(text, {
      label: t('common.undo'),
      run: () => {
        done.current = done.current.filter((other) => other !== what);
        void undo(what);
      },
    });
  };

  return {
    busy,
    decideOne: (item: ReviewResponse, wish: Wish) =>
      track(async () => {
        const before = queryClient.getQueryData(listKey);
        goOn(new Set([item.id]));
        try {
          const changed = await decide(item.id, { ...wish, version: item.version });
          queryClient.setQueryData(listKey, (list) => list && withItem(list, changed));
          void queryClient.invalidateQueries(reviewQuery(item.id));
          relearned(changed.learned);
          const what = t(`review.done.${wish.action}`, { name: nameOf(item) });
          offerUndo([what, lesson(changed.learned)].filter(Boolean).join('. '), [{ matchId: item.id, decisionId: changed.decisionId }]);
        } catch (error) {
          refused(error as Error, [item.id], before);
        }
      }),
    acceptMany: (items: ReviewResponse[]) =>
      track(async () => {
        const ids = new Set(items.map((item) => item.id));
        const before = queryClient.getQueryData(listKey);
        goOn(ids);
        queue.selectNone();
        try {
          const { data, learned } = await acceptAll(items);
          relearned(learned);
          const accepted = data.filter((row) => !row.problem);
          const money = sum(items.filter((item) => accepted.some((row) => row.id === item.id)).map((item) => item.money), items[0]?.money.currency ?? 'USD');
          if (accepted.length < items.length) {
            tellProblem(t('review.bulkStale', { count: items.length - accepted.length }));
            void queryClient.invalidateQueries({ queryKey: ['reviews'] });
          } else if (!leaves) void queryClient.invalidateQueries({ queryKey: ['reviews', 'list'] });
          offerUndo(
            t('review.bulkDone', { count: accepted.length, money: formatMoney(money, locale) }),
            accepted.map((row) => ({ matchId: row.id, decisionId: row.decisionId })),
          );
        } catch (error) {
          refused(error as Error, [...ids], before);
        }
      }),
    undoLast: () => {
      const last = done.current.pop();
      if (last) void undo(last);
      else tell(t('review.nothingToUndo'));
    },
    /** Takes back what stands on a line, whoever decided it. */
    undoOn: (item: ReviewResponse) => void undo([{ matchId: item.id, decisionId: item.decisionId }]),
  };
}

export type Decisions = ReturnType<typeof useDecisions>;

/** What is on its way to the server, and what the lists owe to it. */
function useWork() {
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(0);
  const pending = useRef(0);
  const stale = useRef(false);
  return {
    busy: busy > 0,
    track: async (work: () => Promise<void>) => {
      setBusy((count) => count + 1);
      pending.current += 1;
      try {
        await work();
      } finally {
        setBusy((count) => count - 1);
        pending.current -= 1;
        if (pending.current === 0 && stale.current) {
          stale.current = false;
          void queryClient.invalidateQueries({ queryKey: ['reviews', 'list'] });
        }
        refreshCounts(queryClient);
      }
    },
    /** Other lines are surer now, or need no look any more: the list is fetched anew once nothing is on its way, lest a line decided last comes back. */
    relearned: (learned: LearnedResponse | undefined) => {
      if (learned && learned.rescored > 0) stale.current = true;
      void queryClient.invalidateQueries({ queryKey: ['learned'] });
    },
  };
}

async function inTurns<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    await Promise.all(items.slice(start, start + AT_ONCE).map(work));
  }
}
