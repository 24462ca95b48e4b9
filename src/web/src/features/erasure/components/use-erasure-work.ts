import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api-client';
import { tell, tellProblem } from '@/lib/toasts';
import { askForErasure, erasureQuery, withdrawErasure } from '../api/erasure';
import { useWords } from '../use-words';

/** Does what is dangerous once it is shown who it is. */
export type Proven = <T>(act: () => Promise<T>) => Promise<T>;

/** Asks for the erasure and takes it back; what became of it shows at once. */
export function useErasureWork(proven: Proven) {
  const w = useWords();
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const complain = (error: Error) => {
    if (error.name !== 'NotProven') tellProblem(error instanceof ApiProblem ? error.message : t('state.unreachableTitle'));
    void queryClient.invalidateQueries({ queryKey: erasureQuery.queryKey });
  };
  const ask = useMutation({
    mutationFn: (practiceName: string) => proven(() => askForErasure(practiceName)),
    onSuccess: (erasure) => {
      queryClient.setQueryData(erasureQuery.queryKey, erasure);
      tell(w('asked'));
    },
    onError: complain,
  });
  const withdraw = useMutation({
    mutationFn: withdrawErasure,
    onSuccess: (erasure) => {
      queryClient.setQueryData(erasureQuery.queryKey, erasure);
      tell(w('withdrawn'));
    },
    onError: complain,
  });
  return { ask, withdraw };
}
