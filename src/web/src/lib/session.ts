import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { get, post } from '@/lib/api-client';
import type {
  BootstrapData,
  BootstrapRequest,
  ChangePasswordData,
  ChangePasswordRequest,
  CodeRequest,
  NextStep,
  SecondFactorData,
  Session,
  SessionData,
  SignInData,
  SignInRequest,
  SwitchTenantData,
  UndoEmailChangeData,
} from '@/types/generated/types.gen';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => get<SessionData, Session>('/api/v1/session', { signal }),
  staleTime: 5 * 60_000,
  retry: false,
});

/** What a right password leads to: a session, or the question for a code. */
export function isSession(answer: Session | NextStep): answer is Session {
  return 'person' in answer;
}

export function useSignIn() {
  const keep = useKeepSession();
  return useMutation({
    mutationFn: (credentials: SignInRequest) =>
      post<SignInData, Session | NextStep>('/api/v1/auth/sign-in', { body: credentials, retryUnauthorized: false }),
    onSuccess: keep,
  });
}

/** Ends a sign-in by a code of the second factor. */
export function useGiveCode() {
  const keep = useKeepSession();
  return useMutation({
    mutationFn: (request: CodeRequest) => post<SecondFactorData, Session>('/api/v1/auth/second-factor', { body: request, retryUnauthorized: false }),
    onSuccess: keep,
  });
}

/** What takes a one-time link and a new password. */
export type PasswordLinkOperation = (BootstrapData | UndoEmailChangeData)['url'];

/** Chooses a password by a one-time link. */
export function usePasswordLink(by: PasswordLinkOperation) {
  const keep = useKeepSession();
  return useMutation({
    mutationFn: (request: BootstrapRequest) => post<BootstrapData | UndoEmailChangeData, Session | NextStep>(by, { body: request, retryUnauthorized: false }),
    onSuccess: keep,
  });
}

/** Keeps the session that an answer began. */
export function useKeepSession() {
  const queryClient = useQueryClient();
  return (answer: Session | NextStep) => {
    if (isSession(answer)) queryClient.setQueryData(sessionQuery.queryKey, answer);
  };
}

export function useSwitchTenant() {
  return useMutation({
    mutationFn: (tenantId: string) => post<SwitchTenantData, Session>('/api/v1/session/tenant', { body: { tenantId } }),
    // Rows of one spa must never show under another: start afresh.
    onSuccess: () => window.location.assign('/app/'),
  });
}

/** The answer is a new session: the one before has ended with all others. */
export function useChangePassword() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: ChangePasswordRequest) => post<ChangePasswordData, Session>('/api/v1/session/password', { body: change }),
    onSuccess: (session) => queryClient.setQueryData(sessionQuery.queryKey, session),
  });
}

/** The session of a signed-in page; the frame has loaded it before any page renders. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** What the server lets this role do; a control whose permission is missing is not shown. */
export type Permission = 'reports:read' | 'imports:read' | 'imports:write' | 'reviews:read' | 'reviews:write' | 'payouts:read' | 'exports:read' | 'practice:export' | 'privacy:handle' | 'holds:write' | 'contacts:read' | 'clients:read' | 'clients:write' | 'learned:read' | 'learned:write' | 'accuracy:write' | 'staff:read' | 'staff:write' | 'audit:read' | 'audit:everybody' | 'security:read' | 'alerts:read' | 'alerts:acknowledge' | 'erasure:read' | 'erasure:write' | 'support:read' | 'support:write' | 'issues:download';

export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
}

/** A location by its code; files may name places that the settings do not know. */
export function useLocationName(): (code: string | null | undefined) => string | undefined {
  const { locations } = useSession();
  return (code) => locations.find((location) => location.code === code)?.name ?? (code || undefined);
}
