import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@/types/generated/types.gen';

/** What the least trusted may do comes last, so that nobody becomes an owner by not choosing. */
const ROLES = ['FRONT_DESK', 'BOOKKEEPER', 'INJECTOR', 'ESTHETICIAN', 'MEDICAL_DIRECTOR', 'MANAGER', 'AUDITOR', 'OWNER'] as const satisfies Role[];

interface RoleSelectProps {
  value: Role;
  onChange: (role: Role) => void;
}

/** The device's own list, and what the chosen role may do. */
export function RoleSelect({ value, onChange }: RoleSelectProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {t('staff.role')}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          const chosen = ROLES.find((role) => role === event.target.value);
          if (chosen) onChange(chosen);
        }}
        className="h-11 w-full rounded-md border border-border-strong bg-surface px-3 text-md text-text"
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`account.role.${role}`)}
          </option>
        ))}
      </select>
      <p id={`${id}-note`} className="text-muted">
        {t(`staff.does.${value}`)}
      </p>
    </div>
  );
}
