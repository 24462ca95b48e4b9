import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextInput } from '@/components/ui/text-input';
import { NotProven, useProof } from '../hooks/use-proof';
import type { Role, SentInvitation } from '@/types/generated/types.gen';
import { invite, staffQuery } from '../api/staff';
import { LocationsChoice } from './locations-choice';
import { RoleSelect } from './role-select';
import { useReason } from './use-staff-work';

const wishSchema = v.object({ name: v.pipe(v.string(), v.trim(), v.minLength(1)), email: v.pipe(v.string(), v.trim(), v.email()) });

interface InviteDialogProps {
  /** Whether a letter goes out; else the link is shown here. */
  mail: boolean;
  onSent: (email: string, sent: SentInvitation) => void;
  onClose: () => void;
}

/** Asks for a name, an address and a role. */
export function InviteDialog({ mail, onSent, onClose }: InviteDialogProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const reason = useReason();
  const [proven, proof] = useProof();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('FRONT_DESK');
  const [locations, setLocations] = useState<string[]>();
  const [tried, setTried] = useState(false);
  const some = role === 'OWNER' ? undefined : locations;
  const form = useRef<HTMLFormElement>(null);
  const send = useMutation({
    mutationFn: (wish: { name: string; email: string }) => proven(() => invite({ ...wish, role, locations: some })),
    onSuccess: (sent, wish) => onSent(wish.email, sent),
    onSettled: () => queryClient.invalidateQueries({ queryKey: staffQuery.queryKey }),
  });
  const checked = v.safeParse(wishSchema, { name, email });
  const wrong = new Set(checked.issues?.map((issue) => issue.path?.[0].key));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.success && some?.length !== 0) send.mutate(checked.output);
    else if (!checked.success) form.current?.querySelector<HTMLInputElement>(`[name=${wrong.has('name') ? 'name' : 'email'}]`)?.focus();
  };
  const change = (set: (value: string) => void) => (value: string) => {
    send.reset();
    set(value);
  };
  return (
    <Dialog title={t('staff.invite')} lead={mail ? t('staff.inviteLead') : t('staff.inviteLeadNoMail')} onClose={onClose}>
      <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
        {send.error && !(send.error instanceof NotProven) && (
          <p role="alert" className="rounded-md bg-negative-soft px-3 py-2 text-negative">
            {reason(send.error)}
          </p>
        )}
        <TextInput name="name" autoComplete="off" maxLength={200} label={t('staff.name')} value={name} onChange={change(setName)} error={tried && wrong.has('name') ? t('staff.nameMissing') : undefined} />
        <TextInput name="email" type="email" inputMode="email" autoComplete="off" maxLength={320} label={t('signIn.email')} value={email} onChange={change(setEmail)} error={tried && wrong.has('email') ? t('signIn.emailMissing') : undefined} />
        <RoleSelect value={role} onChange={setRole} />
        {role !== 'OWNER' && <LocationsChoice value={locations} onChange={setLocations} tried={tried} />}
        <Button type="submit" variant="primary" className="self-start" disabled={send.isPending}>
          {t('staff.send')}
        </Button>
      </form>
      {proof}
    </Dialog>
  );
}
