import { useId, useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
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
  const id = useId();
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
        <div className="flex flex-col gap-1">
          <label htmlFor={id} className="font-medium">
            {w('length')}
          </label>
          <select
            id={id}
            value={length}
            onChange={(event) => {
              const chosen = LENGTHS.find((each) => each === event.target.value);
              if (chosen) setLength(chosen);
            }}
            className="h-11 w-full rounded-md border border-border-strong bg-surface px-3 text-md text-text"
          >
            {LENGTHS.map((each) => (
              <option key={each} value={each}>
                {w(`lengths.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit" variant="primary" className="self-start">
          {w('offerSubmit')}
        </Button>
      </form>
    </Dialog>
  );
}
