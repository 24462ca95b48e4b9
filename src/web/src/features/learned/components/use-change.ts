import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tell, tellProblem } from '@/lib/toasts';

/** Changes what is known, says so, and has every list that rests on it fetched anew. */
export function useChange<V>(change: (value: V) => Promise<unknown>, done: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => tell(done),
    onError: (error) => tellProblem(error.message),
    onSettled: () => void queryClient.invalidateQueries(),
  });
}
