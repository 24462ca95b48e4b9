import { cx } from '@/lib/class-names';
import { useLabel } from '@/lib/i18n';

/** Marks of our own: a shape and a letter each, so that no programme is told by colour alone. */
const MARKS: Record<string, { tone: string; letter: string; shape: string }> = {
  alle: { tone: 'text-alle', letter: 'A', shape: 'M10 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z' },
  aspire: { tone: 'text-aspire', letter: 'S', shape: 'M10 .8 19.2 10 10 19.2.8 10Z' },
  xperience: { tone: 'text-xperience', letter: 'X', shape: 'M10 1l7.8 4.5v9L10 19l-7.8-4.5v-9Z' },
  evolus: { tone: 'text-evolus', letter: 'E', shape: 'M2.5 18V9.5a7.5 7.5 0 0 1 15 0V18Z' },
};
const CARD = 'M3 4h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 17 16H3a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 3 4Z';

interface ProgramMarkProps {
  code: string | null | undefined;
  withName?: boolean;
  className?: string;
}

export function ProgramMark({ code, withName = false, className }: ProgramMarkProps) {
  const label = useLabel();
  const name = label('program', code);
  const known = MARKS[code?.toLowerCase() ?? ''];
  const mark = known ?? { tone: 'text-muted', letter: name.charAt(0).toUpperCase(), shape: CARD };
  return (
    <span className={cx('inline-flex items-center gap-2 align-middle', className)}>
      <svg
        viewBox="0 0 20 20"
        className={cx('size-5 shrink-0', mark.tone)}
        role={withName ? undefined : 'img'}
        aria-label={withName ? undefined : name}
        aria-hidden={withName ? true : undefined}
      >
        <path d={mark.shape} fill="currentColor" fillOpacity="0.13" stroke="currentColor" strokeWidth="1.25" strokeLinejoin="round" />
        <text
          x="10"
          y={known?.letter === 'E' ? 14.6 : 13.4}
          textAnchor="middle"
          fontSize="9.5"
          fontWeight="650"
          fill="currentColor"
        >
          {mark.letter}
        </text>
      </svg>
      {withName && <span className="truncate">{name}</span>}
    </span>
  );
}
