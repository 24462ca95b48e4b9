import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post, remove } from '@/lib/api-client';
import { sessionQuery } from '@/lib/session';
import type { ChangeEmailData, ConfirmEmailData, EmailStateData, OwnEmail, WithdrawEmailChangeData } from '@/types/generated/types.gen';

export const emailQuery = queryOptions({
  queryKey: ['email'],
  queryFn: ({ signal }) => get<EmailStateData, OwnEmail>('/api/v1/session/email', { signal }),
});

export function changeEmail(email: string): Promise<undefined> {
  return post<ChangeEmailData, undefined>('/api/v1/session/email', { body: { email } });
}

export function withdrawEmailChange(): Promise<undefined> {
  return remove<WithdrawEmailChangeData, undefined>('/api/v1/session/email', {});
}

/** The link of the letter was opened: the session has another address from now on. */
export function useConfirmEmail() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => post<ConfirmEmailData, undefined>('/api/v1/session/email/confirm', { body: { token } }),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: emailQuery.queryKey });
      return queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}
