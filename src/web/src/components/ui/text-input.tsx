import { useId, type ComponentProps, type ReactNode } from 'react';

interface TextInputProps extends Omit<ComponentProps<'input'>, 'onChange' | 'className' | 'id'> {
  label: string;
  error?: string | undefined;
  trailing?: ReactNode;
  onChange: (value: string) => void;
}

export function TextInput({ label, error, trailing, onChange, ...props }: TextInputProps) {
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
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          className="h-11 w-full rounded-md border border-border-strong bg-surface px-3 text-md outline-offset-0 read-only:bg-sunken aria-invalid:border-negative"
        />
        {trailing && <div className="absolute inset-y-0 right-1 flex items-center">{trailing}</div>}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className="text-negative">
          {error}
        </p>
      )}
    </div>
  );
}
