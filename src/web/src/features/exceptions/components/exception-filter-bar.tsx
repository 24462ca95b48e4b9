import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { FilterSearch } from '@/components/ui/filter-search';
import { FilterSelect } from '@/components/ui/filter-select';
import { useLabel } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import type { ExceptionFilters } from '../api/exceptions';

const KINDS = ['POS_REWARD', 'POS_PAYMENT', 'REIMBURSEMENT', 'REWARD_LINE', 'PAYOUT_ENTRY'] as const;
const PROGRAMS = ['alle', 'aspire', 'xperience', 'evolus'];
const CATEGORIES: Record<(typeof KINDS)[number], string[]> = {
  POS_REWARD: ['discount_not_redeemed', 'discount_missing_in_pos', 'amount_mismatch', 'wrong_program_label', 'house_discount_mislabelled', 'posts_next_period'],
  POS_PAYMENT: ['card_in_pos_no_charge', 'in_transit_next_period', 'prior_period_charge'],
  REIMBURSEMENT: ['unreimbursed', 'reimbursement_denied', 'short_paid', 'clawback'],
  REWARD_LINE: ['not_in_pos', 'voided_in_pos', 'duplicate'],
  PAYOUT_ENTRY: ['charge_not_in_pos', 'charged_other_amount', 'duplicate_charge', 'dispute', 'prior_period_payout'],
};

interface ExceptionFilterBarProps {
  filters: ExceptionFilters;
  onChange: (change: ExceptionFilters) => void;
  onClear: () => void;
  narrowed: boolean;
}

export function ExceptionFilterBar({ filters, onChange, onClear, narrowed }: ExceptionFilterBarProps) {
  const { t } = useTranslation();
  const label = useLabel();
  const { locations } = useSession();
  const kind = KINDS.find((known) => known === filters.kind);
  const categories = kind ? CATEGORIES[kind] : Object.values(CATEGORIES).flat();
  return (
    <div role="group" aria-label={t('filters.label')} className="no-print flex flex-wrap items-center gap-2">
      <FilterSearch value={filters.q ?? ''} onChange={(q) => onChange({ q })} />
      <FilterSelect
        label={t('filters.status')}
        value={filters.status}
        fallback="OPEN"
        options={(['OPEN', 'RESOLVED'] as const).map((status) => ({ value: status, label: t(`exceptions.status.${status}`) }))}
        onChange={(status) => onChange({ status })}
      />
      <FilterSelect
        label={t('filters.kind')}
        value={filters.kind}
        options={KINDS.map((value) => ({ value, label: t(`exceptions.kind.${value}`) }))}
        onChange={(value) => onChange({ kind: value, category: '' })}
      />
      <FilterSelect
        label={t('filters.category')}
        value={filters.category}
        options={categories.map((value) => ({ value, label: label('category', value) }))}
        onChange={(category) => onChange({ category })}
      />
      <FilterSelect
        label={t('filters.program')}
        value={filters.program}
        options={PROGRAMS.map((value) => ({ value, label: label('program', value) }))}
        onChange={(program) => onChange({ program })}
      />
      {locations.length > 1 && (
        <FilterSelect
          label={t('filters.location')}
          value={filters.location}
          options={locations.map((location) => ({ value: location.code, label: location.name }))}
          onChange={(location) => onChange({ location })}
        />
      )}
      {narrowed && (
        <Button variant="quiet" size="sm" onClick={onClear}>
          {t('common.clearFilters')}
        </Button>
      )}
    </div>
  );
}
