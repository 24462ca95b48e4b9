import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportResponse } from '@/types/generated/types.gen';
import { importQuery, sendFiles } from '../api/imports';
import { progressPerFile, withFiles, type Addition } from './staged-files';

export type UploadState =
  | { phase: 'staging' }
  | { phase: 'sending'; progress: number[] }
  | { phase: 'cancelled' }
  | { phase: 'failed'; error: Error };

/** The files of one import on their way to the server. What broke off can be sent again under the same key: it counts once. */
export function useUpload(onSent: (created: ImportResponse) => void) {
  const queryClient = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const [refusals, setRefusals] = useState<Addition['refusals']>([]);
  const [state, setState] = useState<UploadState>({ phase: 'staging' });
  const sending = useRef<AbortController>(undefined);
  const key = useRef<string>(undefined);

  const restage = (next: File[]) => {
    key.current = undefined;
    setFiles(next);
    setState({ phase: 'staging' });
  };

  const send = async (sent: File[]) => {
    const controller = new AbortController();
    sending.current = controller;
    key.current ??= crypto.randomUUID();
    const sizes = sent.map((file) => file.size);
    setState({ phase: 'sending', progress: sizes.map(() => 0) });
    try {
      const created = await sendFiles(sent, {
        signal: controller.signal,
        idempotencyKey: key.current,
        onProgress: (bytes) => setState({ phase: 'sending', progress: progressPerFile(sizes, bytes) }),
      });
      queryClient.setQueryData(importQuery(created.id).queryKey, created);
      void queryClient.invalidateQueries({ queryKey: ['imports', 'list'] });
      restage([]);
      onSent(created);
    } catch (error) {
      // A stop to leave one file out is followed by sending the others.
      if (sending.current !== controller) return;
      setState(controller.signal.aborted ? { phase: 'cancelled' } : { phase: 'failed', error: error as Error });
    }
  };

  return {
    files,
    refusals,
    state,
    add: (added: File[]) => {
      const addition = withFiles(files, added);
      restage(addition.files);
      setRefusals(addition.refusals);
    },
    remove: (file: File) => {
      const rest = files.filter((other) => other !== file);
      const wasSending = state.phase === 'sending';
      const stopped = sending.current;
      sending.current = undefined;
      stopped?.abort();
      restage(rest);
      if (wasSending && rest.length > 0) void send(rest);
    },
    removeAll: () => {
      setRefusals([]);
      restage([]);
    },
    send: () => void send(files),
    cancel: () => sending.current?.abort(),
  };
}

export type Upload = ReturnType<typeof useUpload>;
