import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tell } from '@/lib/toasts';
import type { ClientErasureRequest, LegalHoldRequest, ClientChoice } from '@/types/generated/types.gen';
import { eraseClient, legalHoldsQuery, liftHold, placeHold, previewErasure, privacyRequestsQuery } from '../api/privacy';
import { useWords } from '../use-words';
import { useComplaint } from './use-complaint';
import type { Proven } from './use-privacy-work';

/** Shows what an erasure would touch, has a client erased, and keeps others from being. */
export function useErasureWork(proven: Proven) {
  const w = useWords();
  const queryClient = useQueryClient();
  const onError = useComplaint();
  const preview = useMutation({ mutationFn: (choice: ClientChoice) => proven(() => previewErasure(choice)), onError });
  const erase = useMutation({
    mutationFn: (request: ClientErasureRequest) => proven(() => eraseClient(request)),
    onSuccess: () => tell(w('eraseAsked')),
    onError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: privacyRequestsQuery.queryKey }),
  });
  const rereadHolds = () => queryClient.invalidateQueries({ queryKey: legalHoldsQuery.queryKey });
  const hold = useMutation({ mutationFn: (request: LegalHoldRequest) => proven(() => placeHold(request)), onSuccess: () => tell(w('holdPlaced')), onError, onSettled: rereadHolds });
  const lift = useMutation({ mutationFn: (id: string) => proven(() => liftHold(id)), onSuccess: () => tell(w('holdLiftedNow')), onError, onSettled: rereadHolds });
  return { preview, erase, hold, lift };
}
