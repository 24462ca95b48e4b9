import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { get, post, type Given, type Operation } from '@/lib/api-client';
import { endSession } from '@/lib/sign-out';
import type {
  LookAtOperatorLinkData,
  OperatorProveData,
  OperatorSession,
  OperatorSessionData,
  OperatorSignInData,
  OperatorSignInRequest,
  OperatorSignOutData,
  OperatorWelcomeData,
  OperatorWelcomeRequest,
  Welcome,
} from '@/types/generated/types.gen';

/** An operator's session has nothing to renew itself by, and a practice's must not be renewed instead. */
export function ask<O extends Operation, A>(url: O['url'], given: Given<O>): Promise<A> {
  return get<O, A>(url, { ...given, retryUnauthorized: false });
}

export function tell<O extends Operation, A>(url: O['url'], given: Given<O>): Promise<A> {
  return post<O, A>(url, { ...given, retryUnauthorized: false });
}

export const operatorQuery = queryOptions({
  queryKey: ['operator'],
  queryFn: ({ signal }) => ask<OperatorSessionData, OperatorSession>('/api/v1/operator/session', { signal }),
  staleTime: 60_000,
  retry: false,
});

export function useSignIn() {
  return useMutation({ mutationFn: (request: OperatorSignInRequest) => tell<OperatorSignInData, OperatorSession>('/api/v1/operator/auth/sign-in', { body: request }) });
}

export function useLink(token: string) {
  return useQuery({
    queryKey: ['operator-link', token],
    queryFn: () => tell<LookAtOperatorLinkData, Welcome>('/api/v1/operator/auth/welcome', { body: { token } }),
    // Each time it is shown, the key of the app is the same.
    staleTime: Infinity,
    retry: false,
  });
}

export function useWelcome() {
  return useMutation({ mutationFn: (request: OperatorWelcomeRequest) => tell<OperatorWelcomeData, OperatorSession>('/api/v1/operator/auth/welcome/accept', { body: request }) });
}

export function prove(code: string): Promise<undefined> {
  return tell<OperatorProveData, undefined>('/api/v1/operator/session/proof', { body: { code } });
}

export function signOut(): Promise<void> {
  return endSession(
    () => tell<OperatorSignOutData, undefined>('/api/v1/operator/auth/sign-out', {}),
    () => window.location.assign('/operator/sign-in'),
  );
}
