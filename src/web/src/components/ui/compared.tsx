import { useTranslation } from 'react-i18next';
import { cx } from '@/lib/class-names';
import type { Segment, Verdict } from '@/lib/differences';

const SIGNS: Record<Verdict, { sign: string; look: string }> = {
  same: { sign: '=', look: 'text-muted' },
  close: { sign: '≈', look: 'text-text border border-border-strong' },
  different: { sign: '≠', look: 'bg-warning-soft text-warning font-bold' },
  missing: { sign: '·', look: 'text-muted' },
};

/** How two values stand to each other, as a sign between them. */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  const { sign, look } = SIGNS[verdict];
  return (
    <span role="img" aria-label={t(`review.verdict.${verdict}`)} title={t(`review.verdict.${verdict}`)} className={cx('inline-grid size-5 place-items-center rounded-sm text-xs', look)}>
      {sign}
    </span>
  );
}

/** What differs is heavier and underlined, not only tinted. */
export function Marked({ segments }: { segments: Segment[] }) {
  if (segments.every((segment) => segment.text === '')) return <span aria-hidden className="text-muted">–</span>;
  return segments.map((segment, index) =>
    segment.differs ? (
      <mark key={index} className="rounded-sm bg-warning-soft px-0.5 font-semibold text-text underline decoration-warning-mark decoration-2 underline-offset-4">
        {segment.text}
      </mark>
    ) : (
      <span key={index}>{segment.text}</span>
    ),
  );
}
