import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { FilterSelect } from '@/components/ui/filter-select';
import { useLabel } from '@/lib/i18n';
import type { PayoutFilters } from '../api/payouts';

const STATES = ['TIES', 'SUM_ONLY', 'DIFFERS', 'NOT_LISTED', 'OPENING_BALANCE', 'NOT_PAID_OUT'] as const;

interface PayoutFilterBarProps {
  filters: PayoutFilters;
  processors: string[];
  onChange: (change: PayoutFilters) => void;
  onClear: () => void;
  narrowed: boolean;
}

export function PayoutFilterBar({ filters, processors, onChange, onClear, narrowed }: PayoutFilterBarProps) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <div role="group" aria-label={t('filters.label')} className="no-print flex flex-wrap items-center gap-2">
      <FilterSelect
        label={t('payouts.processor')}
        value={filters.processor}
        options={processors.map((value) => ({ value, label: label('program', value) }))}
        onChange={(processor) => onChange({ processor })}
      />
      <FilterSelect
        label={t('payouts.result')}
        value={filters.state}
        options={STATES.map((value) => ({ value, label: t(`payouts.state.${value}`) }))}
        onChange={(state) => onChange({ state })}
      />
      <FilterSelect
        label={t('payouts.fees')}
        value={filters.unusualFees}
        options={[{ value: 'true', label: t('payouts.unusualOnly') }]}
        onChange={(unusualFees) => onChange({ unusualFees })}
      />
      {narrowed && (
        <Button variant="quiet" size="sm" onClick={onClear}>
          {t('common.clearFilters')}
        </Button>
      )}
    </div>
  );
}
