import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/lib/session';

interface LocationsChoiceProps {
  /** Ids of some locations; nothing for all of them. */
  value: string[] | undefined;
  onChange: (value: string[] | undefined) => void;
  /** Whether to say that nothing is chosen. */
  tried: boolean;
}

/** Whether a role is about the whole practice or about some locations. A practice with one location has no such question. */
export function LocationsChoice({ value, onChange, tried }: LocationsChoiceProps) {
  const { t } = useTranslation();
  const { locations } = useSession();
  const group = useId();
  const note = `${group}-note`;
  if (locations.length < 2 && value === undefined) return null;
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={note}>
      <legend className="mb-1 font-medium">{t('staff.locations')}</legend>
      <label className="flex items-start gap-2">
        <input type="radio" name={group} checked={value === undefined} onChange={() => onChange(undefined)} className="mt-1 size-4 shrink-0" />
        {t('staff.allLocations')}
      </label>
      <label className="flex items-start gap-2">
        <input type="radio" name={group} checked={value !== undefined} onChange={() => onChange([])} className="mt-1 size-4 shrink-0" />
        {t('staff.someLocations')}
      </label>
      {value && (
        <div className="flex flex-col gap-2 pl-6">
          {locations.map(({ id, name, code }) => (
            <label key={id} className="flex items-start gap-2">
              <input
                type="checkbox"
                checked={value.includes(id)}
                onChange={(event) => onChange(event.target.checked ? [...value, id] : value.filter((other) => other !== id))}
                className="mt-1 size-4 shrink-0"
              />
              <span className="min-w-0 break-words">{name || code}</span>
            </label>
          ))}
        </div>
      )}
      <p id={note} role={tried && value?.length === 0 ? 'alert' : undefined} className={tried && value?.length === 0 ? 'text-negative' : 'text-muted'}>
        {t(tried && value?.length === 0 ? 'staff.locationMissing' : 'staff.locationsNote')}
      </p>
    </fieldset>
  );
}
