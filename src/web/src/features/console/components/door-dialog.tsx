import type { Practice, PracticeDetail } from '@/types/generated/types.gen';
import { restore, suspend } from '../api/practices';
import { useWords } from '../use-words';
import { ReasonDialog } from './reason-dialog';

interface DoorDialogProps {
  practice: Practice;
  onDone: (detail: PracticeDetail) => void;
  onClose: () => void;
}

/** Closes a practice, or opens it again. */
export function DoorDialog({ practice: { id, name, suspendedAt }, onDone, onClose }: DoorDialogProps) {
  const w = useWords();
  const closing = suspendedAt === undefined;
  return (
    <ReasonDialog
      title={w(closing ? 'practice.suspendTitle' : 'practice.restoreTitle', { name })}
      lead={w(closing ? 'practice.suspendLead' : 'practice.restoreLead')}
      hint={w('practice.reasonHint')}
      act={w(closing ? 'practice.suspend' : 'practice.restore')}
      danger={closing}
      does={(reason) => (closing ? suspend(id, reason) : restore(id, reason))}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
