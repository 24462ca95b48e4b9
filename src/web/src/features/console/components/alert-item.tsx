import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { StatusTag } from '@/components/ui/status-tag';
import { tellProblem } from '@/lib/toasts';
import type { PracticeAlert } from '@/types/generated/types.gen';
import { see } from '../api/work';
import { consolePaths } from '../console-paths';
import { useWords } from '../use-words';

interface AlertItemProps {
  alert: PracticeAlert;
  /** Given in lists over all practices. */
  named?: boolean;
}

/** Kind and counts: whom it is about stays with the practice. */
export function AlertItem({ alert, named = false }: AlertItemProps) {
  const { t } = useTranslation();
  const w = useWords();
  const queryClient = useQueryClient();
  const look = useMutation({
    mutationFn: () => see(alert),
    onError: (error) => tellProblem(error.message),
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-border px-5 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{t(`alerts.kind.${alert.rule}`)}</span>
          {alert.acknowledged && <StatusTag tone="positive">{w('alerts.acknowledged')}</StatusTag>}
        </p>
        {named && (
          <Link to={consolePaths.practice(alert.practiceId)} className="break-words text-accent hover:underline">
            {alert.practiceName}
          </Link>
        )}
        <p className="text-muted">
          {t('alerts.times', { count: alert.occurrences })} · {w('alerts.opened')} <Age at={alert.openedAt} /> · {w('alerts.last')} <Age at={alert.lastAt} />
          {alert.seenBy && <> · {w('alerts.seen', { name: alert.seenBy })}</>}
        </p>
      </div>
      {!alert.seenAt && !alert.acknowledged && (
        <Button disabled={look.isPending} onClick={() => look.mutate()}>
          {w('alerts.see')}
        </Button>
      )}
    </li>
  );
}
