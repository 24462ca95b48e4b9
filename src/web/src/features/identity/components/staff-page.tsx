import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useMay } from '@/lib/session';
import { tell } from '@/lib/toasts';
import type { Colleague, Invitation } from '@/types/generated/types.gen';
import { changeRole, resendInvitation, staffQuery, withdrawInvitation } from '../api/staff';
import { ColleagueActions } from './colleague-actions';
import { ColleagueRow } from './colleague-row';
import { InvitationsCard } from './invitations-card';
import { useStaffWork } from './use-staff-work';
import { useStanding } from './use-standing';

const InviteDialog = lazy(async () => ({ default: (await import('./invite-dialog')).InviteDialog }));
const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog')).LinkDialog }));
const RoleDialog = lazy(async () => ({ default: (await import('./role-dialog')).RoleDialog }));

type Shown = { kind: 'invite' } | { kind: 'link'; email: string; link: string } | { kind: 'role'; colleague: Colleague } | undefined;

/** Who works in the practice: what each is, and how to let people in and out. */
export function StaffPage() {
  const { t } = useTranslation();
  const staff = useQuery(staffQuery);
  const mayChange = useMay()('staff:write');
  const [shown, setShown] = useState<Shown>();
  const { run, busy, proof } = useStaffWork();
  const standing = useStanding();
  const sent = (email: string, link: string | undefined) => {
    setShown(link === undefined ? undefined : { kind: 'link', email, link });
    if (link === undefined) tell(t('staff.sent', { email }));
  };
  const resend = (invitation: Invitation) => {
    let link: string | undefined;
    run(
      async () => {
        link = (await resendInvitation(invitation.id)).link;
      },
      () => sent(invitation.email, link),
    );
  };
  const { data } = staff;
  return (
    <Page>
      <PageHeader
        title={t('nav.staff')}
        actions={
          mayChange && (
            <Button variant="primary" disabled={!data} onClick={() => setShown({ kind: 'invite' })}>
              {t('staff.invite')}
            </Button>
          )
        }
      />
      {staff.isPending && <SkeletonRows />}
      {staff.error && !data && <ErrorNotice error={staff.error} onRetry={() => void staff.refetch()} />}
      {data && data.invitations.length > 0 && (
        <InvitationsCard
          invitations={data.invitations}
          mail={data.mail}
          mayChange={mayChange}
          busy={busy}
          onResend={resend}
          onWithdraw={(invitation) => run(() => withdrawInvitation(invitation.id), () => tell(t('staff.withdrawn', { name: invitation.name })))}
        />
      )}
      {data && (
        <Card title={t('staff.people')} lead={t('staff.lead')}>
          <ul>
            {data.data.map((colleague) => (
              <ColleagueRow key={colleague.id} colleague={colleague}>
                {mayChange && !colleague.you && <ColleagueActions colleague={colleague} busy={busy} run={run} onRole={() => setShown({ kind: 'role', colleague })} />}
              </ColleagueRow>
            ))}
          </ul>
        </Card>
      )}
      <Suspense fallback={null}>
        {shown?.kind === 'invite' && data && <InviteDialog mail={data.mail} onSent={(email, answer) => sent(email, answer.link)} onClose={() => setShown(undefined)} />}
        {shown?.kind === 'link' && <LinkDialog email={shown.email} link={shown.link} onClose={() => setShown(undefined)} />}
        {shown?.kind === 'role' && (
          <RoleDialog
            colleague={shown.colleague}
            onClose={() => setShown(undefined)}
            onChosen={(change) => {
              const { colleague } = shown;
              setShown(undefined);
              run(
                () => changeRole(colleague.id, change),
                () => tell(t('staff.roleChanged', { name: colleague.name, role: standing({ allLocations: !change.locations, locations: [], ...change }) })),
              );
            }}
          />
        )}
      </Suspense>
      {proof}
    </Page>
  );
}
