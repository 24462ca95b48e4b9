import { useState } from 'react';
import { TextInput } from '@/components/ui/text-input';
import { useWords } from '../use-words';
import { ProvenDialog } from './proven-dialog';

interface ReasonDialogProps<Answer> {
  title: string;
  lead: string;
  hint: string;
  act: string;
  danger?: boolean;
  does: (reason: string) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  onClose: () => void;
}

/** Does something about a practice that its owners are told the reason of. */
export function ReasonDialog<Answer>({ hint, does, ...dialog }: ReasonDialogProps<Answer>) {
  const w = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const check = () => {
    setTried(true);
    return reason.trim() !== '';
  };
  return (
    <ProvenDialog {...dialog} held={reason !== ''} check={check} does={() => does(reason.trim())}>
      <TextInput name="reason" maxLength={500} autoComplete="off" label={w('practice.reason')} hint={hint} value={reason} onChange={setReason} error={tried && reason.trim() === '' ? w('practice.reasonMissing') : undefined} />
    </ProvenDialog>
  );
}
