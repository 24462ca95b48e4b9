import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NotProven, useProof } from '../hooks/use-proof';
import { ApiProblem } from '@/lib/api-client';
import { tellProblem } from '@/lib/toasts';
import { staffQuery } from '../api/staff';

/** What the server has against a change, in the words of the page. */
const REASONS = {
  'staff.own-membership': 'staff.ownMembership',
  'staff.last-owner': 'staff.lastOwner',
  'staff.already-member': 'staff.alreadyMember',
  'staff.already-invited': 'staff.alreadyInvited',
  'staff.too-many-invitations': 'staff.tooMany',
} as const;

export function useReason(): (error: Error) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('state.unreachableTitle');
    const code = error.code as keyof typeof REASONS;
    return code in REASONS ? t(REASONS[code]) : error.message;
  };
}

/** Does what is dangerous, after asking once more who it is where that is needed; the list is read anew. */
export function useStaffWork(): { run: (work: () => Promise<unknown>, done: () => void) => void; busy: boolean; proof: ReactNode } {
  const queryClient = useQueryClient();
  const reason = useReason();
  const [proven, proof] = useProof();
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => proven(work),
    onError: (error) => {
      if (!(error instanceof NotProven)) tellProblem(reason(error));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: staffQuery.queryKey }),
  });
  return { run: (work, done) => act.mutate(work, { onSuccess: done }), busy: act.isPending, proof };
}
