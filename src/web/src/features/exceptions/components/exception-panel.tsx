import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { MoneyText } from '@/components/ui/money-text';
import { ProgramMark } from '@/components/ui/program-mark';
import { SkeletonRows } from '@/components/ui/skeleton';
import { TrailLink } from '@/components/ui/trail-link';
import { ApiProblem } from '@/lib/api-client';
import { useLabel, useLocale } from '@/lib/i18n';
import { useLocationName, useMay } from '@/lib/session';
import { formatDay } from '@/lib/time';
import { tell, tellProblem } from '@/lib/toasts';
import type { ExceptionResponse } from '@/types/generated/types.gen';
import { exceptionQuery, reopenException, resolveException } from '../api/exceptions';

export function ExceptionPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const query = useQuery(exceptionQuery(id));
  const item = query.data;
  return (
    <aside aria-label={t('exceptions.detail')} className="flex min-h-0 w-full shrink-0 flex-col overflow-y-auto border-l border-border bg-surface lg:w-[420px]">
      <div className="flex items-start justify-between gap-4 px-6 pt-6">
        <h1 className="text-lg lg:hidden">{item ? label('category', item.category) : t('exceptions.detail')}</h1>
        <h2 className="hidden text-lg lg:block">{item ? label('category', item.category) : t('exceptions.detail')}</h2>
        <Button variant="quiet" size="sm" icon={<X aria-hidden />} aria-label={t('exceptions.close')} onClick={onClose} />
      </div>
      <div className="flex flex-col gap-6 px-6 pt-2 pb-6">
        {query.isPending && <SkeletonRows rows={5} />}
        {query.error && !item && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
        {item && (
          <>
            <MoneyText value={item.atStake} large className="text-xl font-semibold" />
            <section>
              <h2 className="text-sm">{t('exceptions.action')}</h2>
              <p className="mt-1 text-md text-pretty">{item.action}</p>
            </section>
            <Facts item={item} />
            <Resolution item={item} />
            <TrailLink of={item.id} />
          </>
        )}
      </div>
    </aside>
  );
}

function Facts({ item }: { item: ExceptionResponse }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const locationName = useLocationName();
  const facts: [string, ReactNode][] = [
    [t('filters.kind'), t(`exceptions.kind.${item.kind}`)],
    [t('filters.program'), item.program && <ProgramMark code={item.program} withName />],
    [t('exceptions.client'), item.person.name],
    [t('exceptions.date'), item.date && formatDay(item.date, locale)],
    [t('exceptions.invoice'), item.posRef || item.invoice],
    [t('exceptions.tender'), item.tender],
    [t('program.pos'), item.posAmount && <MoneyText value={item.posAmount} />],
    [t('filters.program'), item.programAmount && <MoneyText value={item.programAmount} />],
    [t('exceptions.rewardIds'), item.rewardIds.join(', ')],
    [t('filters.location'), locationName(item.location)],
    [t('exceptions.source'), t('exceptions.file', { file: item.file, line: item.line })],
  ];
  return (
    <dl className="border-t border-border">
      {facts.map(([name, value], index) =>
        value ? (
          <div key={`${name} ${index}`} className="flex justify-between gap-6 border-b border-border py-2">
            <dt className="shrink-0 text-muted">{name}</dt>
            <dd className="min-w-0 text-right break-words">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function Resolution({ item }: { item: ExceptionResponse }) {
  const { t } = useTranslation();
  const may = useMay()('reviews:write');
  const queryClient = useQueryClient();
  const [note, setNote] = useState('');
  const refresh = () => {
    for (const key of ['exceptions', 'dashboard', 'decisions']) void queryClient.invalidateQueries({ queryKey: [key] });
  };
  const onError = (error: Error) => {
    refresh();
    tellProblem(error instanceof ApiProblem && error.status === 409 ? t('exceptions.stale') : error.message);
  };
  const reopen = useMutation({
    mutationFn: (decisionId: string) => reopenException(decisionId),
    onSuccess: () => {
      refresh();
      tell(t('exceptions.reopened'));
    },
    onError,
  });
  const resolve = useMutation({
    mutationFn: () => resolveException(item, note.trim()),
    onSuccess: (resolved) => {
      queryClient.setQueryData(exceptionQuery(item.id).queryKey, resolved);
      refresh();
      const decisionId = resolved.decisionId;
      tell(t('exceptions.resolved'), decisionId ? { label: t('common.undo'), run: () => reopen.mutate(decisionId) } : undefined);
    },
    onError,
  });
  if (!may) return null;
  if (item.status === 'RESOLVED') {
    const { decisionId } = item;
    return (
      <div className="no-print flex flex-wrap items-center gap-3">
        <span className="text-muted">{t('review.decidedBy', { status: t('exceptions.status.RESOLVED'), name: item.decidedBy ?? '' })}</span>
        {decisionId && <Button disabled={reopen.isPending} onClick={() => reopen.mutate(decisionId)}>{t('exceptions.reopen')}</Button>}
      </div>
    );
  }
  return (
    <form
      className="no-print flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        resolve.mutate();
      }}
    >
      <label className="flex flex-col gap-1 font-medium">
        {t('exceptions.resolveNote')}
        <textarea rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} className="rounded-md border border-border-strong bg-surface px-3 py-2 font-normal" />
      </label>
      <Button type="submit" variant="primary" className="self-start" disabled={resolve.isPending}>
        {t('exceptions.resolve')}
      </Button>
    </form>
  );
}
