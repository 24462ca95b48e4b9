import { useTranslation } from 'react-i18next';
import { useSession } from '@/lib/session';
import type { Colleague } from '@/types/generated/types.gen';

/** What somebody is, with the locations that it is about where it is not about all. */
export function useStanding(): (of: Pick<Colleague, 'role' | 'allLocations' | 'locations'>) => string {
  const { t } = useTranslation();
  const { locations } = useSession();
  return (of) => {
    const role = t(`account.role.${of.role}`);
    if (of.allLocations) return role;
    const names = locations.filter(({ id }) => of.locations.includes(id)).map(({ name, code }) => name || code);
    return t('staff.roleAt', { role, locations: names.join(', ') });
  };
}
