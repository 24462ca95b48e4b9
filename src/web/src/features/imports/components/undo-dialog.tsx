import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ApiProblem } from '@/lib/api-client';
import { tell } from '@/lib/toasts';
import type { ImportResponse } from '@/types/generated/types.gen';
import { importQuery, undoImport } from '../api/imports';

/** Undoing an import cannot itself be undone, so it is asked, with what goes. */
export function UndoDialog({ report, onClose }: { report: ImportResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const lines = report.files.reduce((total, file) => total + file.new, 0);
  const undo = useMutation({
    mutationFn: () => undoImport(report.id),
    onSuccess: (undone) => {
      queryClient.setQueryData(importQuery(report.id).queryKey, undone);
      void queryClient.invalidateQueries();
      tell(t('imports.undoDone'));
      onClose();
    },
  });
  const explain = (error: Error) =>
    error instanceof ApiProblem && error.code === 'imports.has-decisions' ? t('imports.hasDecisions') : error.message;
  return (
    <Dialog
      title={t('imports.undoTitle')}
      lead={t('imports.undoLead', { lines: t('common.lines', { count: lines }), files: t('imports.files', { count: report.files.length }) })}
      onClose={onClose}
    >
      <div className="flex flex-col gap-4 px-5 pb-5">
        {undo.error && <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">{explain(undo.error)}</p>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('imports.undoKeep')}</Button>
          <Button variant="danger" disabled={undo.isPending} onClick={() => undo.mutate()}>{t('imports.undoConfirm')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
