import { Check } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Confidence } from '@/components/ui/confidence';
import { MoneyText } from '@/components/ui/money-text';
import { ProgramMark } from '@/components/ui/program-mark';
import { cx } from '@/lib/class-names';
import { useLabel, useLocale } from '@/lib/i18n';
import { formatDay } from '@/lib/time';
import type { ReviewResponse } from '@/types/generated/types.gen';
import { nameOf } from './name-of';

interface ReviewRowProps {
  item: ReviewResponse;
  position: number;
  total: number;
  current: boolean;
  selected: boolean;
  onClick: (event: MouseEvent) => void;
}

export function ReviewRow({ item, position, total, current, selected, onClick }: ReviewRowProps) {
  const { t } = useTranslation();
  const label = useLabel();
  const locale = useLocale();
  const name = nameOf(item) || t('review.noName');
  const what = item.links.length > 0 ? item.left.product || item.links[0]?.item : label('category', item.category);
  return (
    // The list box has the keyboard: its keys act on the line it names.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`line-${item.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={total}
      onClick={onClick}
      className={cx(
        'relative flex h-full cursor-default items-center gap-3 border-b border-border pr-4 pl-3 select-none',
        current ? 'bg-selected -outline-offset-2 outline-focus group-focus-visible:outline-2' : 'hover:bg-hover',
      )}
    >
      {current && <span aria-hidden className="absolute inset-y-0 left-0 w-1 bg-accent" />}
      <span data-check aria-hidden title={t('review.select', { name })} className="grid size-7 shrink-0 place-items-center">
        <span className={cx('grid size-4 place-items-center rounded-sm border', selected ? 'border-accent bg-accent text-on-accent' : 'border-border-strong')}>
          {selected && <Check className="size-3" strokeWidth={3} />}
        </span>
      </span>
      <ProgramMark code={item.program ?? item.processor} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-xs text-muted">
          {item.occurredOn && `${formatDay(item.occurredOn, locale, false)} · `}
          {what}
        </span>
      </span>
      <span className="flex shrink-0 flex-col items-end gap-0.5">
        <MoneyText value={item.money} className="font-medium" />
        {item.askedAgain ? <span className="text-xs text-muted">{t('review.askedAgain')}</span> : item.status === 'OPEN' ? <Confidence value={item.confidence} /> : <span className="text-xs text-muted">{t(`review.status.${item.status}`)}</span>}
      </span>
    </div>
  );
}
