import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api-client';
import type {
  ChangeRoleData,
  DisableColleagueData,
  EnableColleagueData,
  InviteData,
  InviteRequest,
  ListStaffData,
  ResendInvitationData,
  SentInvitation,
  SignOutColleagueData,
  Staff,
  WithdrawInvitationData,
} from '@/types/generated/types.gen';

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => get<ListStaffData, Staff>('/api/v1/staff', { signal }),
});

export type RoleChange = ChangeRoleData['body'];

export function changeRole(id: string, change: RoleChange): Promise<undefined> {
  return post<ChangeRoleData, undefined>('/api/v1/staff/{id}/role', { path: { id }, body: change });
}

export function disableColleague(id: string): Promise<undefined> {
  return post<DisableColleagueData, undefined>('/api/v1/staff/{id}/disable', { path: { id } });
}

export function enableColleague(id: string): Promise<undefined> {
  return post<EnableColleagueData, undefined>('/api/v1/staff/{id}/enable', { path: { id } });
}

export function signOutColleague(id: string): Promise<undefined> {
  return post<SignOutColleagueData, undefined>('/api/v1/staff/{id}/sign-out', { path: { id } });
}

export function invite(wish: InviteRequest): Promise<SentInvitation> {
  return post<InviteData, SentInvitation>('/api/v1/staff/invitations', { body: wish });
}

export function resendInvitation(id: string): Promise<SentInvitation> {
  return post<ResendInvitationData, SentInvitation>('/api/v1/staff/invitations/{id}/resend', { path: { id } });
}

export function withdrawInvitation(id: string): Promise<undefined> {
  return post<WithdrawInvitationData, undefined>('/api/v1/staff/invitations/{id}/withdraw', { path: { id } });
}
