import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextInput } from '@/components/ui/text-input';
import { ApiProblem } from '@/lib/api-client';
import { prove } from '../api/access';
import { useWords } from '../use-words';

interface ProvenDialogProps<Answer> {
  title: string;
  lead: string;
  /** What its button says. */
  act: string;
  danger?: boolean;
  /** Whether something was filled in that would be lost. */
  held?: boolean;
  /** Whether what it holds is complete; asked when the button is pressed. */
  check?: () => boolean;
  does: () => Promise<Answer>;
  onDone: (answer: Answer) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks before something that has consequences, and for a code unless one was given lately. */
export function ProvenDialog<Answer>({ title, lead, act, danger = false, held = false, check, does, onDone, onClose, children }: ProvenDialogProps<Answer>) {
  const { t } = useTranslation();
  const w = useWords();
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);
  const work = useMutation({
    mutationFn: async () => {
      if (codeAsked) await prove(code);
      return does();
    },
    onSuccess: onDone,
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'operators.proof-needed') setCodeAsked(true);
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const complete = check?.() ?? true;
    if (complete && (!codeAsked || code.trim() !== '')) work.mutate();
  };
  const refusal = work.error instanceof ApiProblem ? work.error : undefined;
  const ofCode = refusal?.code === 'operators.wrong-code' || refusal?.status === 429;
  const other = work.error && !ofCode && refusal?.code !== 'operators.proof-needed';
  return (
    <Dialog title={title} lead={lead} held={held} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
        {other && (
          <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
            {refusal ? refusal.message : t('state.unreachableTitle')}
          </p>
        )}
        {children}
        {codeAsked && (
          <TextInput
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            maxLength={64}
            label={w('practice.proof')}
            value={code}
            onChange={(value) => {
              work.reset();
              setCode(value);
            }}
            error={ofCode ? refusal.message : undefined}
          />
        )}
        <Button type="submit" variant={danger ? 'danger' : 'primary'} className="self-start" disabled={work.isPending}>
          {act}
        </Button>
      </form>
    </Dialog>
  );
}
