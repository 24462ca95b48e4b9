import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface SegmentedProps<V extends string> {
  label: string;
  value: V;
  options: { value: V; label: string; hint?: string }[];
  onChange: (value: V) => void;
}

/** One of a few. */
export function Segmented<V extends string>({ label, value, options, onChange }: SegmentedProps<V>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value));
        if (chosen) onChange(chosen.value);
      }}
      className="no-print inline-flex max-w-full flex-wrap gap-0.5 rounded-md bg-sunken p-0.5"
    >
      {options.map((option) => (
        <ToggleButton
          key={option.value}
          id={option.value}
          className="flex h-8 cursor-default items-center gap-2 rounded-[6px] px-3 font-medium text-muted transition-colors hover:text-text selected:bg-raised selected:text-text selected:shadow-low"
        >
          {option.label}
          {option.hint && <span className="tabular text-xs text-muted">{option.hint}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
