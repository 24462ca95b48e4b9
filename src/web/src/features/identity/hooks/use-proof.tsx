import { lazy, Suspense, useState, type ReactNode } from 'react';
import { ApiProblem } from '@/lib/api-client';

const ProofDialog = lazy(async () => ({ default: (await import('../components/proof-dialog')).ProofDialog }));

/** Given up by the person who was asked who she is: nothing to complain about. */
export class NotProven extends Error {
  override readonly name = 'NotProven';
}

type Asking = { proven: () => void; givenUp: () => void } | undefined;

/**
 * Does what is dangerous. Where the server wants to see once more who it is, a dialog asks, and the same is done again.
 *
 * @returns how to do it, and the dialog to show
 */
export function useProof(): [<T>(act: () => Promise<T>) => Promise<T>, ReactNode] {
  const [asking, setAsking] = useState<Asking>();
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      setAsking({ proven: resolve, givenUp: () => reject(new NotProven()) });
    }).finally(() => setAsking(undefined));
  const proven = async <T,>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'identity.proof-needed') throw error;
      await ask();
      return act();
    }
  };
  return [proven, asking && <Suspense fallback={null}><ProofDialog onProven={asking.proven} onClose={asking.givenUp} /></Suspense>];
}
