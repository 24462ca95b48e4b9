import { useId, type ComponentProps, type ReactNode } from 'react';

interface TextInputProps extends Omit<ComponentProps<'input'>, 'onChange' | 'className' | 'id'> {
  label: string;
  error?: string | undefined;
  /** Said below the field before anything is wrong. */
  hint?: string | undefined;
  trailing?: ReactNode;
  onChange: (value: string) => void;
}

export function TextInput({ label, error, hint, trailing, onChange, ...props }: TextInputProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          {...props}
          id={id}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined && hint === undefined ? undefined : `${id}-note`}
          className="h-11 w-full rounded-md border border-border-strong bg-surface px-3 text-md outline-offset-0 read-only:bg-sunken aria-invalid:border-negative"
        />
        {trailing && <div className="absolute inset-y-0 right-1 flex items-center">{trailing}</div>}
      </div>
      {(error ?? hint) !== undefined && (
        <p id={`${id}-note`} className={error === undefined ? 'text-muted' : 'text-negative'}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
