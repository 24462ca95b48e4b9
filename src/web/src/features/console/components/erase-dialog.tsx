import { useState } from 'react';
import { TextInput } from '@/components/ui/text-input';
import type { Practice } from '@/types/generated/types.gen';
import { erase } from '../api/erasure';
import { useWords } from '../use-words';
import { ProvenDialog } from './proven-dialog';

interface EraseDialogProps {
  practice: Practice;
  onDone: () => void;
  onClose: () => void;
}

/** Carries out what an owner asked for: there is no way back, so the name has to be typed. */
export function EraseDialog({ practice: { id, name }, onDone, onClose }: EraseDialogProps) {
  const w = useWords();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const check = () => {
    setTried(true);
    return typed.trim() === name;
  };
  return (
    <ProvenDialog title={w('erasure.eraseTitle', { name })} lead={w('erasure.eraseLead')} act={w('erasure.eraseSubmit')} danger held={typed !== ''} check={check} does={() => erase(id, name)} onDone={onDone} onClose={onClose}>
      <TextInput name="practice-name" maxLength={200} autoComplete="off" label={w('erasure.name', { name })} value={typed} onChange={setTyped} error={tried && typed.trim() !== name ? w('erasure.nameWrong', { name }) : undefined} />
    </ProvenDialog>
  );
}
