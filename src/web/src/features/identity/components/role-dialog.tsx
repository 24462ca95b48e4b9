import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useSession } from '@/lib/session';
import type { Colleague, Role } from '@/types/generated/types.gen';
import type { RoleChange } from '../api/staff';
import { LocationsChoice } from './locations-choice';
import { RoleSelect } from './role-select';

interface RoleDialogProps {
  colleague: Colleague;
  onChosen: (change: RoleChange) => void;
  onClose: () => void;
}

/** Gives somebody another role, or other locations. */
export function RoleDialog({ colleague, onChosen, onClose }: RoleDialogProps) {
  const { t } = useTranslation();
  const known = new Set(useSession().locations.map(({ id }) => id));
  const before = colleague.allLocations ? undefined : colleague.locations.filter((id) => known.has(id));
  const [role, setRole] = useState<Role>(colleague.role);
  const [locations, setLocations] = useState(before);
  const [tried, setTried] = useState(false);
  const some = role === 'OWNER' ? undefined : locations;
  const same = role === colleague.role && [...(some ?? ['all'])].sort().join() === [...(before ?? ['all'])].sort().join();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (some?.length !== 0) onChosen(some ? { role, locations: some } : { role, allLocations: true });
  };
  return (
    <Dialog title={t('staff.roleOf', { name: colleague.name })} lead={t('staff.roleLead')} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
        <RoleSelect value={role} onChange={setRole} />
        {role !== 'OWNER' && <LocationsChoice value={locations} onChange={setLocations} tried={tried} />}
        <Button type="submit" variant="primary" className="self-start" disabled={same}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}
