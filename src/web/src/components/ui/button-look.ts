import { cx } from '@/lib/class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const BASE =
  'no-print inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap select-none ' +
  'cursor-default transition-colors disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover pressed:bg-accent-hover shadow-low',
  secondary: 'bg-surface text-text border border-border hover:bg-hover pressed:bg-sunken shadow-low',
  quiet: 'text-muted hover:bg-hover hover:text-text pressed:bg-sunken',
  danger: 'bg-surface text-negative border border-border hover:bg-negative-soft pressed:bg-negative-soft',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'h-7 px-2 text-xs',
  md: 'h-9 px-3 text-sm',
  lg: 'h-11 px-5 text-sm',
};

const SQUARE: Record<ButtonSize, string> = { sm: 'size-7', md: 'size-9', lg: 'size-11' };

/** One look for buttons and for links that stand as buttons. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, iconOnly: boolean, extra?: string): string {
  const box = iconOnly ? cx(SQUARE[size], 'p-0') : SIZES[size];
  return cx(BASE, VARIANTS[variant], box, extra);
}
