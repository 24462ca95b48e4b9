import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { FilterAmount } from '@/components/ui/filter-amount';
import { FilterSearch } from '@/components/ui/filter-search';
import { FilterSelect } from '@/components/ui/filter-select';
import { cx } from '@/lib/class-names';
import { useLabel } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import type { ReviewQueue } from '../hooks/use-review-queue';
import { categoriesOf } from './categories';

const STATUSES = ['OPEN', 'AUTO', 'ACCEPTED', 'REJECTED', 'UNMATCHED', 'ALL'] as const;
const PROGRAMS = ['alle', 'aspire', 'xperience', 'evolus'];
const PROCESSORS = ['stripe', 'square', 'paypal'];

interface ReviewFilterBarProps {
  queue: ReviewQueue;
  defaultStatus: 'WAITING' | 'ALL';
}

/** The filters in use most; the others, and on a narrow screen all, stand behind a button that says how many are set. */
export function ReviewFilterBar({ queue, defaultStatus }: ReviewFilterBarProps) {
  const { t } = useTranslation();
  const label = useLabel();
  const { locations } = useSession();
  const { filters, setFilters } = queue;
  const rare = [filters.processor, filters.category, filters.minMoney, filters.maxMoney].filter(Boolean).length;
  const [more, setMore] = useState(rare > 0);
  const shown = cx('flex-wrap gap-2 sm:flex', more ? 'flex' : 'hidden');
  return (
    <div role="group" aria-label={t('filters.label')} className="no-print flex flex-wrap items-center gap-2">
      <FilterSearch value={filters.q ?? ''} onChange={(q) => setFilters({ q })} />
      <div className={shown}>
        <FilterSelect
          label={t('filters.status')}
          value={filters.status}
          fallback={defaultStatus}
          options={(defaultStatus === 'WAITING' ? ['WAITING', ...STATUSES] as const : STATUSES).map((status) => ({ value: status, label: t(`review.status.${status}`) }))}
          onChange={(status) => setFilters({ status: status === defaultStatus ? '' : status })}
        />
        <FilterSelect
          label={t('filters.side')}
          value={filters.side}
          options={[
            { value: 'REWARDS', label: t('filters.sideREWARDS') },
            { value: 'PAYOUTS', label: t('filters.sidePAYOUTS') },
          ]}
          onChange={(side) => setFilters({ side, program: '', processor: '', category: '' })}
        />
        {filters.side !== 'PAYOUTS' && (
          <FilterSelect
            label={t('filters.program')}
            value={filters.program}
            options={PROGRAMS.map((code) => ({ value: code, label: label('program', code) }))}
            onChange={(program) => setFilters({ program, processor: '' })}
          />
        )}
        {locations.length > 1 && (
          <FilterSelect
            label={t('filters.location')}
            value={filters.location}
            options={locations.map((location) => ({ value: location.code, label: location.name }))}
            onChange={(location) => setFilters({ location })}
          />
        )}
      </div>
      <Button variant="quiet" size="sm" aria-expanded={more} icon={<SlidersHorizontal aria-hidden />} onClick={() => setMore(!more)}>
        {t('filters.more')}
      </Button>
      {queue.narrowed > 0 && (
        <Button variant="quiet" size="sm" onClick={queue.clearFilters}>
          {t('common.clearFilters')}
        </Button>
      )}
      {more && <RareFilters queue={queue} />}
    </div>
  );
}

function RareFilters({ queue }: { queue: ReviewQueue }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { filters, setFilters } = queue;
  return (
    <div className="flex w-full flex-wrap gap-2">
      {filters.side !== 'REWARDS' && (
        <FilterSelect
          label={t('filters.processor')}
          value={filters.processor}
          options={PROCESSORS.map((code) => ({ value: code, label: label('program', code) }))}
          onChange={(processor) => setFilters({ processor, program: '' })}
        />
      )}
      <FilterSelect
        label={t('filters.category')}
        value={filters.category}
        options={categoriesOf(filters.side).map((code) => ({ value: code, label: label('category', code) }))}
        onChange={(category) => setFilters({ category })}
      />
      <FilterAmount label={t('filters.minMoney')} value={filters.minMoney} onChange={(minMoney) => setFilters({ minMoney })} />
      <FilterAmount label={t('filters.maxMoney')} value={filters.maxMoney} onChange={(maxMoney) => setFilters({ maxMoney })} />
      <FilterSelect
        label={t('filters.sort')}
        value={filters.sort}
        fallback="worth"
        options={[
          { value: 'worth', label: t('filters.sortWorth') },
          { value: 'money', label: t('filters.sortMoney') },
          { value: 'age', label: t('filters.sortAge') },
          { value: 'confidence', label: t('filters.sortConfidence') },
        ]}
        onChange={(sort) => setFilters({ sort })}
      />
    </div>
  );
}
