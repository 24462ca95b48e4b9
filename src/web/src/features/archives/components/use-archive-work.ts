import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api-client';
import { saveFile } from '@/lib/save-file';
import { tell, tellProblem } from '@/lib/toasts';
import { archivesQuery, askForArchive, downloadArchive } from '../api/archives';

/** Does what is dangerous, after asking once more who it is where that is needed. */
export type Proven = <T>(act: () => Promise<T>) => Promise<T>;

/** Asks for an export and downloads it; what the server has against it is said in the words of the page. */
export function useArchiveWork(proven: Proven) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const reread = () => queryClient.invalidateQueries({ queryKey: archivesQuery.queryKey });
  const complain = (error: Error) => {
    if (error.name === 'NotProven') return;
    const code = error instanceof ApiProblem ? error.code : undefined;
    tellProblem(code === 'archives.under-way' ? t('archives.underWay') : code === 'archives.gone' ? t('archives.gone') : error instanceof ApiProblem ? error.message : t('state.unreachableTitle'));
  };
  const ask = useMutation({
    mutationFn: () => proven(askForArchive),
    onSuccess: () => tell(t('archives.asked')),
    onError: complain,
    onSettled: reread,
  });
  const download = useMutation({
    mutationFn: async (id: string) => saveFile(await proven(() => downloadArchive(id)), `${id}.zip`),
    onSuccess: () => tell(t('archives.downloaded')),
    onError: complain,
    onSettled: reread,
  });
  return { ask, download };
}
