import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextInput } from '@/components/ui/text-input';
import { ApiProblem } from '@/lib/api-client';
import type { ServiceAlert } from '@/types/generated/types.gen';
import { acknowledge } from '../api/work';
import { useWords } from '../use-words';

interface AcknowledgeDialogProps {
  alert: ServiceAlert;
  onClose: () => void;
}

/** An alert is only closed by somebody who says what it was. */
export function AcknowledgeDialog({ alert, onClose }: AcknowledgeDialogProps) {
  const { t } = useTranslation();
  const w = useWords();
  const queryClient = useQueryClient();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const act = useMutation({
    mutationFn: () => acknowledge(alert, note.trim()),
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['service-alerts'] }),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (note.trim() !== '') act.mutate();
  };
  return (
    <Dialog title={w('service.acknowledgeTitle')} lead={w('service.acknowledgeLead')} held={note !== ''} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
        {act.error && (
          <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
            {act.error instanceof ApiProblem ? act.error.message : t('state.unreachableTitle')}
          </p>
        )}
        <TextInput name="note" maxLength={1000} autoComplete="off" label={w('service.note')} hint={w('service.noteHint')} value={note} onChange={setNote} error={tried && note.trim() === '' ? w('service.noteMissing') : undefined} />
        <Button type="submit" variant="primary" className="self-start" disabled={act.isPending}>
          {w('service.submit')}
        </Button>
      </form>
    </Dialog>
  );
}
