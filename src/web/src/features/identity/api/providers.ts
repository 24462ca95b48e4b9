import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post, remove } from '@/lib/api-client';
import { isSession, sessionQuery } from '@/lib/session';
import type {
  BeginProviderJourneyData,
  ConnectedIdentity,
  ConnectIdentityData,
  DisconnectIdentityData,
  EndProviderJourneyData,
  LinkedIdentities,
  LinkedIdentitiesData,
  NextStep,
  ProviderJourney,
  Session,
  SignInProviders,
  SignInProvidersData,
} from '@/types/generated/types.gen';

/** Where a person may come back with who she is. */
export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: ({ signal }) => get<SignInProvidersData, SignInProviders>('/api/v1/auth/providers', { signal }),
  staleTime: Infinity,
  retry: false,
});

export const identitiesQuery = queryOptions({
  queryKey: ['identities'],
  queryFn: ({ signal }) => get<LinkedIdentitiesData, LinkedIdentities>('/api/v1/session/identities', { signal }),
});

/** Leaves for a provider; the app goes on at `/sign-in/return`. */
export function useProviderJourney() {
  return useMutation({
    mutationFn: (provider: string) =>
      post<BeginProviderJourneyData, ProviderJourney>('/api/v1/auth/providers/journey', { body: { provider }, retryUnauthorized: false }),
    onSuccess: ({ address }) => window.location.assign(address),
  });
}

/** What a provider sent the browser back with is good once: asked for like data, so that it is sent once. */
export function returnQuery(search: string) {
  const parameters = new URLSearchParams(search);
  return queryOptions({
    queryKey: ['return', search],
    queryFn: async ({ client }) => {
      const answer = await post<EndProviderJourneyData, Session | NextStep>('/api/v1/auth/providers/return', {
        body: { state: parameters.get('state') ?? '-', code: parameters.get('code') ?? undefined, issuer: parameters.get('iss') ?? undefined },
        retryUnauthorized: false,
      });
      if (isSession(answer)) client.setQueryData(sessionQuery.queryKey, answer);
      return answer;
    },
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });
}

export function connectIdentity(): Promise<ConnectedIdentity> {
  return post<ConnectIdentityData, ConnectedIdentity>('/api/v1/session/identities', {});
}

export function disconnectIdentity(id: string): Promise<Session> {
  return remove<DisconnectIdentityData, Session>('/api/v1/session/identities/{id}', { path: { id } });
}

/** After a change everything that hangs on it is asked for anew. */
export function useRefreshIdentities() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: identitiesQuery.queryKey });
}
