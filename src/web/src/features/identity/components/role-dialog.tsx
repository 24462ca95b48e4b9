import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Colleague, Role } from '@/types/generated/types.gen';
import { RoleSelect } from './role-select';

interface RoleDialogProps {
  colleague: Colleague;
  onChosen: (role: Role) => void;
  onClose: () => void;
}

/** Gives somebody another role. */
export function RoleDialog({ colleague, onChosen, onClose }: RoleDialogProps) {
  const { t } = useTranslation();
  const [role, setRole] = useState<Role>(colleague.role);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onChosen(role);
  };
  return (
    <Dialog title={t('staff.roleOf', { name: colleague.name })} lead={t('staff.roleLead')} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-5 px-5 pb-5">
        <RoleSelect value={role} onChange={setRole} />
        <Button type="submit" variant="primary" className="self-start" disabled={role === colleague.role}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}
