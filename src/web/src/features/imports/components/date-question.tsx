import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { useLocale } from '@/lib/i18n';
import { useMay } from '@/lib/session';
import { formatDay } from '@/lib/time';
import type { DateOrder, FileResponse } from '@/types/generated/types.gen';
import { answerDateOrder, importQuery } from '../api/imports';
import { readDate } from './read-date';

/** Day and month cannot be told apart: asked, with the file's own dates as samples. */
export function DateQuestion({ importId, file }: { importId: string; file: FileResponse }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const may = useMay()('imports:write');
  const queryClient = useQueryClient();
  const answer = useMutation({
    mutationFn: (order: DateOrder) => answerDateOrder(importId, file.id, order),
    onSuccess: (changed) => queryClient.setQueryData(importQuery(importId).queryKey, changed),
  });
  const samples = file.question?.samples ?? [];
  const example = (order: DateOrder) => {
    const day = readDate(samples[0] ?? '', order);
    return day && t('imports.example', { sample: samples[0], day: formatDay(day, locale) });
  };
  return (
    <section className="flex flex-col gap-4 rounded-lg border border-warning-mark bg-surface p-5">
      <div>
        <h2 className="text-md">{t('imports.question')}</h2>
        <p className="text-muted">{t('imports.questionLead', { name: file.name, sample: samples.join(', ') })}</p>
      </div>
      {may && (
        <div className="flex flex-wrap gap-3">
          {(['MONTH_FIRST', 'DAY_FIRST'] as const).map((order) => (
            <div key={order} className="flex flex-col gap-1">
              <Button disabled={answer.isPending} onClick={() => answer.mutate(order)}>
                {order === 'MONTH_FIRST' ? t('imports.monthFirst') : t('imports.dayFirst')}
              </Button>
              <span className="text-xs text-muted">{example(order)}</span>
            </div>
          ))}
        </div>
      )}
      {answer.error && <p role="alert" className="text-negative">{answer.error.message}</p>}
    </section>
  );
}
