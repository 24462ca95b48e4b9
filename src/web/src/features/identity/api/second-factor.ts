import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post, remove } from '@/lib/api-client';
import { sessionQuery } from '@/lib/session';
import type {
  AuthenticatorOffer,
  ConfirmAuthenticatorData,
  OfferAuthenticatorData,
  RecoveryCodes,
  RemoveAuthenticatorData,
  RenewRecoveryCodesData,
  SecondFactor,
  SecondFactorStateData,
  Session,
} from '@/types/generated/types.gen';

export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: ({ signal }) => get<SecondFactorStateData, SecondFactor>('/api/v1/session/second-factor', { signal }),
});

export function offerAuthenticator(): Promise<AuthenticatorOffer> {
  return post<OfferAuthenticatorData, AuthenticatorOffer>('/api/v1/session/second-factor/authenticator', {});
}

export function renewRecoveryCodes(): Promise<RecoveryCodes> {
  return post<RenewRecoveryCodesData, RecoveryCodes>('/api/v1/session/second-factor/recovery-codes', {});
}

export function removeAuthenticator(): Promise<Session> {
  return remove<RemoveAuthenticatorData, Session>('/api/v1/session/second-factor/authenticator', {});
}

/** Takes the offered app into use. The session is a new one after that; the page learns so when its codes are saved. */
export function useConfirmAuthenticator() {
  return useMutation({
    mutationFn: (code: string) => post<ConfirmAuthenticatorData, RecoveryCodes>('/api/v1/session/second-factor/authenticator/confirm', { body: { code } }),
  });
}

/** What a change of the second factor makes old. */
export function useRefreshSecurity() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([sessionQuery.queryKey, secondFactorQuery.queryKey, ['devices'], ['passkeys']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
