import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post, remove } from '@/lib/api-client';
import { sessionQuery } from '@/lib/session';
import type {
  AddPasskeyData,
  AskForPasskeyData,
  AskForProofData,
  OfferPasskeyData,
  PasskeyAnswer,
  PasskeyQuestion,
  Passkeys,
  PasskeysData,
  PasskeyWish,
  ProveWithPasskeyData,
  RecoveryCodes,
  RemovePasskeyData,
  Session,
  SignInWithPasskeyData,
} from '@/types/generated/types.gen';

const PASSKEYS = '/api/v1/session/passkeys';

/** The person closed the browser's window, or let it time out: nothing to complain about. */
export class PasskeyGivenUp extends Error {}

/** The browser cannot do it: it says why in its own words, which help nobody. */
export class PasskeyImpossible extends Error {
  constructor(readonly known: boolean) {
    super('passkey');
  }
}

export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => get<PasskeysData, Passkeys>(PASSKEYS, { signal }),
});

/** Whether this browser knows passkeys at all. */
export function knowsPasskeys(): boolean {
  return 'PublicKeyCredential' in window;
}

/** Lets the person pick a passkey, and signs in by it. */
export function useSignInWithPasskey() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const question = await post<AskForPasskeyData, PasskeyQuestion>('/api/v1/auth/passkey/options', { retryUnauthorized: false });
      return post<SignInWithPasskeyData, Session>('/api/v1/auth/passkey', { body: await answered(question), retryUnauthorized: false });
    },
    onSuccess: (session) => queryClient.setQueryData(sessionQuery.queryKey, session),
  });
}

/** Shows once more who it is. */
export async function proveWithPasskey(): Promise<void> {
  const question = await post<AskForProofData, PasskeyQuestion>(`${PASSKEYS}/proof/options`, {});
  await post<ProveWithPasskeyData, undefined>(`${PASSKEYS}/proof`, { body: await answered(question) });
}

/**
 * Makes a passkey. The session is a new one after that.
 *
 * @returns recovery codes, if it is the first thing besides the password
 */
export async function addPasskey(name: string): Promise<RecoveryCodes> {
  const wish = await post<OfferPasskeyData, PasskeyWish>(`${PASSKEYS}/options`, {});
  const { startRegistration } = await library();
  const made = await asked(
    startRegistration({
      optionsJSON: {
        ...wish,
        pubKeyCredParams: wish.pubKeyCredParams.map(({ alg }) => ({ alg, type: 'public-key' })),
        excludeCredentials: described(wish.excludeCredentials),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
      },
    }),
  );
  const { clientDataJSON, attestationObject, transports } = made.response;
  return post<AddPasskeyData, RecoveryCodes>(PASSKEYS, { body: { name, clientData: clientDataJSON, attestationObject, transports: transports ?? [] } });
}

export function removePasskey(id: string): Promise<Session> {
  return remove<RemovePasskeyData, Session>('/api/v1/session/passkeys/{id}', { path: { id } });
}

async function answered(question: PasskeyQuestion): Promise<PasskeyAnswer> {
  const { startAuthentication } = await library();
  const { id, response } = await asked(
    startAuthentication({ optionsJSON: { ...question, allowCredentials: described(question.allowCredentials), userVerification: 'required' } }),
  );
  return {
    credentialId: id,
    clientData: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
    userHandle: response.userHandle,
  };
}

function described(keys: readonly { id: string }[]): { id: string; type: 'public-key' }[] {
  return keys.map(({ id }) => ({ id, type: 'public-key' }));
}

async function asked<T>(browser: Promise<T>): Promise<T> {
  try {
    return await browser;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'NotAllowedError' || name === 'AbortError') throw new PasskeyGivenUp();
    throw new PasskeyImpossible(name === 'InvalidStateError');
  }
}

function library() {
  return import('@simplewebauthn/browser');
}
