import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectInput } from '@/components/ui/select-input';
import { TextInput } from '@/components/ui/text-input';
import { ApiProblem } from '@/lib/api-client';
import type { Practice, SupportAccess, SupportLength } from '@/types/generated/types.gen';
import { askForSupport } from '../api/support';
import { useWords } from '../use-words';

const LENGTHS = ['QUARTER_HOUR', 'HOUR', 'FOUR_HOURS'] as const satisfies SupportLength[];

interface SupportAskDialogProps {
  practice: Practice;
  onAsked: (access: SupportAccess) => void;
  onClose: () => void;
}

/** Asks the owners of a practice to let the operator look: why, and for how long. */
export function SupportAskDialog({ practice, onAsked, onClose }: SupportAskDialogProps) {
  const { t } = useTranslation();
  const w = useWords();
  const [reason, setReason] = useState('');
  const [length, setLength] = useState<SupportLength>('QUARTER_HOUR');
  const [tried, setTried] = useState(false);
  const act = useMutation({ mutationFn: () => askForSupport(practice.id, { reason: reason.trim(), length }), onSuccess: onAsked });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') act.mutate();
  };
  return (
    <Dialog title={w('support.askTitle', { name: practice.name })} lead={w('support.askLead')} held={reason !== ''} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
        {act.error && (
          <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
            {act.error instanceof ApiProblem ? act.error.message : t('state.unreachableTitle')}
          </p>
        )}
        <TextInput name="reason" maxLength={500} autoComplete="off" label={w('practice.reason')} hint={w('support.reasonHint')} value={reason} onChange={setReason} error={tried && reason.trim() === '' ? w('support.reasonMissing') : undefined} />
        <SelectInput label={w('support.length')} value={length} options={LENGTHS.map((each) => ({ value: each, label: w(`support.lengths.${each}`) }))} onChange={setLength} />
        <Button type="submit" variant="primary" className="self-start" disabled={act.isPending}>
          {w('support.askSubmit')}
        </Button>
      </form>
    </Dialog>
  );
}
