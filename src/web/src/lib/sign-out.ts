import { useMutation } from '@tanstack/react-query';
import i18next from 'i18next';
import { ApiProblem, post } from '@/lib/api-client';
import { clearPage } from '@/lib/leaving';
import type { SignOutData } from '@/types/generated/types.gen';

const AGAIN_AFTER_MS = 3_000;

/** Signs out at a click. */
export function useSignOut(): () => void {
  // Offline, too: the page is empty at once.
  const { mutate } = useMutation({ mutationFn: () => signOut(), networkMode: 'always' });
  return () => mutate();
}

/** Signs out of a practice. */
export function signOut(leave = () => window.location.assign('/app/sign-in')): Promise<void> {
  return endSession(() => post<SignOutData, undefined>('/api/v1/auth/sign-out', { retryUnauthorized: false }), leave);
}

/**
 * Empties the page and ends its session. Only the server can do that: as long as it does not answer it is asked again, and nobody is told
 * that it is done before it is.
 */
export async function endSession(end: () => Promise<unknown>, leave: () => void): Promise<void> {
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  note.className = 'mx-auto max-w-xl p-8';
  clearPage(note);
  while (!(await isDone(end))) {
    note.textContent = i18next.t('account.stillSignedIn');
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
  leave();
}

async function isDone(end: () => Promise<unknown>): Promise<boolean> {
  try {
    await end();
    return true;
  } catch (error) {
    // Away, or busy: whatever it is, the session may go on, unless it is known to be over.
    return error instanceof ApiProblem && error.status === 401;
  }
}
