import { useMutation, useQueryClient } from '@tanstack/react-query';
import { saveFile } from '@/lib/save-file';
import { tell } from '@/lib/toasts';
import type { ClientCopyRequest } from '@/types/generated/types.gen';
import { askForCopy, downloadCopy, findClients, privacyRequestsQuery } from '../api/privacy';
import { useWords } from '../use-words';
import { useComplaint } from './use-complaint';

/** Does what is dangerous, after asking once more who it is where that is needed. */
export type Proven = <T>(act: () => Promise<T>) => Promise<T>;

/** Finds clients, enters what one asks for and saves her copy; refusals are said in the words of the page where it has some. */
export function usePrivacyWork(proven: Proven) {
  const w = useWords();
  const queryClient = useQueryClient();
  const reread = () => queryClient.invalidateQueries({ queryKey: privacyRequestsQuery.queryKey });
  const complain = useComplaint();
  const save = async (id: string) => saveFile(await proven(() => downloadCopy(id)), `${id}.zip`);
  const search = useMutation({ mutationFn: (words: string) => proven(() => findClients(words)), onError: complain });
  const copy = useMutation({
    mutationFn: async (request: ClientCopyRequest) => save((await proven(() => askForCopy(request))).id),
    onSuccess: () => tell(w('copied')),
    onError: complain,
    onSettled: reread,
  });
  const again = useMutation({ mutationFn: save, onSuccess: () => tell(w('copied')), onError: complain, onSettled: reread });
  return { search, copy, again };
}
