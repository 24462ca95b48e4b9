import { cx } from '@/lib/class-names';

export type Tone = 'neutral' | 'attention' | 'positive' | 'negative' | 'info';

const LOOKS: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted',
  attention: 'bg-warning-soft text-warning',
  positive: 'bg-positive-soft text-positive',
  negative: 'bg-negative-soft text-negative',
  info: 'bg-info-soft text-info',
};

export function StatusTag({ tone, children }: { tone: Tone; children: string }) {
  return <span className={cx('inline-flex shrink-0 items-center rounded-sm px-1.5 py-0.5 text-xs font-medium', LOOKS[tone])}>{children}</span>;
}
