import { useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectInput } from '@/components/ui/select-input';
import { TextInput } from '@/components/ui/text-input';
import type { SupportLength, SupportRequest } from '@/types/generated/types.gen';
import { useWords } from '../use-words';

const LENGTHS = ['QUARTER_HOUR', 'HOUR', 'FOUR_HOURS'] as const satisfies SupportLength[];

interface OfferDialogProps {
  onOffer: (request: SupportRequest) => void;
  onClose: () => void;
}

/** An owner lets support look: at what, and for how long. */
export function OfferDialog({ onOffer, onClose }: OfferDialogProps) {
  const w = useWords();
  const [reason, setReason] = useState('');
  const [length, setLength] = useState<SupportLength>('HOUR');
  const [tried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') onOffer({ reason: reason.trim(), length });
  };
  return (
    <Dialog title={w('offerTitle')} lead={w('offerLead')} held={reason !== ''} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
        <TextInput name="reason" maxLength={500} autoComplete="off" autoFocus label={w('reason')} hint={w('reasonHint')} value={reason} onChange={setReason} error={tried && reason.trim() === '' ? w('reasonMissing') : undefined} />
        <SelectInput label={w('length')} value={length} options={LENGTHS.map((each) => ({ value: each, label: w(`lengths.${each}`) }))} onChange={setLength} />
        <Button type="submit" variant="primary" className="self-start">
          {w('offerSubmit')}
        </Button>
      </form>
    </Dialog>
  );
}
