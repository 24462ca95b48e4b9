import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { StaleNote } from '@/components/ui/stale-note';
import type { ClientChoice, ClientCopyRequest } from '@/types/generated/types.gen';
import { legalHoldsQuery } from '../api/privacy';
import { EraseDialog } from './erase-dialog';
import { HoldDialog } from './hold-dialog';
import { HoldList } from './hold-list';
import { useErasureWork } from './use-erasure-work';
import type { Proven } from './use-privacy-work';

/** What somebody wants to do with the client who was chosen. */
export type Wish = { kind: 'erase'; request: ClientCopyRequest } | { kind: 'hold'; choice: ClientChoice };

/** Remembers the client who was chosen while a dialog asks about her. */
export function useErasures(proven: Proven) {
  const work = useErasureWork(proven);
  const [wish, setWish] = useState<Wish>();
  const askToErase = (request: ClientCopyRequest) =>
    work.preview.mutate({ clients: request.clients, lines: request.lines }, { onSuccess: () => setWish({ kind: 'erase', request }) });
  const askToHold = (choice: ClientChoice) => setWish({ kind: 'hold', choice });
  return { ...work, wish, setWish, askToErase, askToHold };
}

interface ErasuresProps {
  work: ReturnType<typeof useErasures>;
  /** Somebody was erased, so that what was found is not there any more. */
  onErased: () => void;
}

/** The dialogs before a client is erased or a hold is placed on her, and the holds. */
export function Erasures({ work, onErased }: ErasuresProps) {
  const holds = useQuery(legalHoldsQuery);
  const { wish, setWish, preview, erase, hold, lift } = work;
  const close = () => setWish(undefined);
  const done = () => {
    close();
    onErased();
  };
  return (
    <>
      {wish?.kind === 'erase' && preview.data && (
        <EraseDialog preview={preview.data} busy={erase.isPending} onErase={(typedName) => erase.mutate({ ...wish.request, typedName }, { onSuccess: done })} onClose={close} />
      )}
      {wish?.kind === 'hold' && <HoldDialog busy={hold.isPending} onHold={(reason) => hold.mutate({ ...wish.choice, reason }, { onSuccess: close })} onClose={close} />}
      {holds.error && holds.data && <StaleNote at={holds.dataUpdatedAt} />}
      {holds.data && <HoldList holds={holds.data.data} busy={lift.isPending} onLift={(id) => lift.mutate(id)} />}
    </>
  );
}
