import { useTranslation } from 'react-i18next';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { StatusTag } from '@/components/ui/status-tag';
import type { Invitation } from '@/types/generated/types.gen';
import { useStanding } from './use-standing';

interface InvitationsCardProps {
  invitations: Invitation[];
  mail: boolean;
  mayChange: boolean;
  busy: boolean;
  onResend: (invitation: Invitation) => void;
  onWithdraw: (invitation: Invitation) => void;
}

/** Who is asked to join and has not answered. */
export function InvitationsCard({ invitations, mail, mayChange, busy, onResend, onWithdraw }: InvitationsCardProps) {
  const { t } = useTranslation();
  const standing = useStanding();
  const again = t(mail ? 'staff.resend' : 'staff.newLink');
  return (
    <Card title={t('staff.invited')} lead={t('staff.invitedLead')}>
      <ul>
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-border px-5 py-4">
            <div className="min-w-0 flex-1 basis-64">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-medium break-words">{invitation.name}</span>
                {invitation.expired && <StatusTag tone="attention">{t('staff.expired')}</StatusTag>}
              </p>
              <p className="break-all text-muted">{invitation.email}</p>
              <p className="text-muted">
                {standing(invitation)} · {t('staff.invitedAt')} <Age at={invitation.sentAt} />
              </p>
            </div>
            {mayChange && (
              <div className="flex flex-wrap gap-2">
                <Button disabled={busy} aria-label={t('staff.named', { act: again, name: invitation.name })} onClick={() => onResend(invitation)}>
                  {again}
                </Button>
                <Button variant="danger" disabled={busy} aria-label={t('staff.withdrawFrom', { name: invitation.name })} onClick={() => onWithdraw(invitation)}>
                  {t('staff.withdraw')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
