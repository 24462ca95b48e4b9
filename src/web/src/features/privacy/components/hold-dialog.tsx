import { useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextInput } from '@/components/ui/text-input';
import { useWords } from '../use-words';

interface HoldDialogProps {
  busy: boolean;
  onHold: (reason: string) => void;
  onClose: () => void;
}

/** Why what is held of a client has to be kept; the list of holds names nobody, so the reason tells them apart. */
export function HoldDialog({ busy, onHold, onClose }: HoldDialogProps) {
  const w = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') onHold(reason.trim());
  };
  return (
    <Dialog title={w('holdTitle')} lead={w('holdLead')} held={reason !== ''} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
        <TextInput name="hold-reason" maxLength={500} autoComplete="off" label={w('reason')} hint={w('reasonHint')} value={reason} onChange={setReason} error={tried && reason.trim() === '' ? w('reasonMissing') : undefined} />
        <Button type="submit" variant="primary" disabled={busy} className="self-start">
          {w('holdSubmit')}
        </Button>
      </form>
    </Dialog>
  );
}
