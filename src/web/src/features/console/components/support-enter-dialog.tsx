import type { Practice } from '@/types/generated/types.gen';
import { enterPractice } from '../api/support';
import { useWords } from '../use-words';
import { ProvenDialog } from './proven-dialog';

interface SupportEnterDialogProps {
  practice: Practice;
  supportId: string;
  onClose: () => void;
}

/** Goes on into the practice. Whoever was signed in to a practice in this browser is not any more. */
export function SupportEnterDialog({ practice, supportId, onClose }: SupportEnterDialogProps) {
  const w = useWords();
  return (
    <ProvenDialog
      title={w('support.enterTitle', { name: practice.name })}
      lead={w('support.enterLead')}
      act={w('support.enter')}
      does={() => enterPractice(practice.id, supportId)}
      onDone={(way) => window.location.assign(`/app/support#${way.code}`)}
      onClose={onClose}
    />
  );
}
