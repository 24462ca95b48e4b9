import { useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextInput } from '@/components/ui/text-input';
import { useSession } from '@/lib/session';
import { useWords } from '../use-words';

interface AskDialogProps {
  days: number;
  onAsk: (practiceName: string) => void;
  onClose: () => void;
}

/** The name has to be typed: an owner of several practices must not erase another. */
export function AskDialog({ days, onAsk, onClose }: AskDialogProps) {
  const w = useWords();
  const { name } = useSession().tenant;
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (typed.trim() === name) onAsk(name);
  };
  return (
    <Dialog title={w('askTitle', { name })} lead={w('askLead', { days })} held={typed !== ''} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
        <TextInput name="practice-name" maxLength={200} autoComplete="off" autoFocus label={w('name', { name })} value={typed} onChange={setTyped} error={tried && typed.trim() !== name ? w('nameWrong', { name }) : undefined} />
        <Button type="submit" variant="danger" className="self-start">
          {w('askSubmit')}
        </Button>
      </form>
    </Dialog>
  );
}
