import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api-client';
import { tell, tellProblem } from '@/lib/toasts';
import type { SupportAccess } from '@/types/generated/types.gen';
import { supportQuery } from '../api/support';

/** Does it, and shows at once what became of it; what was given up by the person herself is nothing to complain about. */
export function useSupportWork(): { run: (work: () => Promise<SupportAccess>, done: string) => void; busy: boolean } {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const act = useMutation({
    mutationFn: ({ work }: { work: () => Promise<SupportAccess>; done: string }) => work(),
    onSuccess: (access, { done }) => {
      queryClient.setQueryData(supportQuery.queryKey, access);
      tell(done);
    },
    onError: (error) => {
      if (error.name !== 'NotProven') tellProblem(error instanceof ApiProblem ? error.message : t('state.unreachableTitle'));
      void queryClient.invalidateQueries({ queryKey: supportQuery.queryKey });
    },
  });
  return { run: (work, done) => act.mutate({ work, done }), busy: act.isPending };
}
