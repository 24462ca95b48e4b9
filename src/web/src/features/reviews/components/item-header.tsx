import { useTranslation } from 'react-i18next';
import { MoneyText } from '@/components/ui/money-text';
import { ProgramMark } from '@/components/ui/program-mark';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import { formatConfidence } from '@/lib/confidence';
import { useLabel, useLocale } from '@/lib/i18n';
import type { MatchStatus, ReviewResponse } from '@/types/generated/types.gen';
import { nameOf } from './name-of';
import type { ReviewQueue } from '../hooks/use-review-queue';

const TONES: Record<MatchStatus, Tone> = {
  OPEN: 'attention',
  UNMATCHED: 'attention',
  AUTO: 'neutral',
  ACCEPTED: 'neutral',
  REJECTED: 'negative',
};

export function ItemHeader({ item, queue }: { item: ReviewResponse; queue: ReviewQueue }) {
  const { t } = useTranslation();
  const label = useLabel();
  const locale = useLocale();
  const position = queue.order.indexOf(item.id) + 1;
  const count = queue.list.data?.pages[0]?.summary.count ?? queue.order.length;
  const name = nameOf(item) || t('review.noName');
  const percent = formatConfidence(item.confidence, locale);
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          <ProgramMark code={item.program ?? item.processor} withName />
          <StatusTag tone={TONES[item.status]}>{t(`review.status.${item.status}`)}</StatusTag>
          {item.category.toLowerCase() !== 'matched' && <span>{label('category', item.category)}</span>}
          {item.askedAgain && <StatusTag tone="attention">{t('review.askedAgain')}</StatusTag>}
          {position > 0 && <span className="tabular">{t('review.position', { position, count })}</span>}
        </p>
        <h2 className="mt-1 text-lg">{name}</h2>
        {item.askedAgain && <p className="mt-1 max-w-prose">{t('review.askedAgainWhy', { percent })}</p>}
      </div>
      <div className="sm:text-right">
        <MoneyText value={item.money} large className="text-xl font-semibold" />
        <p className="text-muted">{item.links.length > 0 ? t('review.certainty', { percent }) : t('review.certaintyUnlinked', { percent })}</p>
      </div>
    </header>
  );
}
