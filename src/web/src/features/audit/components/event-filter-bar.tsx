import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { FilterDay } from '@/components/ui/filter-day';
import { FilterSelect } from '@/components/ui/filter-select';
import type { AuditKind, AuditPerson, Outcome } from '@/types/generated/types.gen';
import type { AuditFilters } from '../api/events';
import { nameOf } from './things';
import { actionWords } from './use-sentence';

const KINDS: AuditKind[] = ['READ', 'CHANGE', 'EXPORT', 'ACCESS', 'SETUP'];
const OUTCOMES: Outcome[] = ['DONE', 'REFUSED', 'FAILED'];

interface EventFilterBarProps {
  filters: AuditFilters;
  people: AuditPerson[];
  onChange: (change: AuditFilters) => void;
  onClear: () => void;
  narrowed: boolean;
}

/** Who, what, how it ended, when; one thing or one action is chosen at an event and taken away here. */
export function EventFilterBar({ filters, people, onChange, onClear, narrowed }: EventFilterBarProps) {
  const { t, i18n } = useTranslation();
  const { object, action } = filters;
  return (
    <div role="group" aria-label={t('filters.label')} className="no-print flex flex-wrap items-center gap-2">
      {people.length > 0 && (
        <FilterSelect
          label={t('audit.who')}
          value={filters.person}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(person) => onChange({ person })}
        />
      )}
      <FilterSelect
        label={t('audit.what')}
        value={filters.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`audit.kind.${kind}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <FilterSelect
        label={t('audit.ended')}
        value={filters.outcome}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`audit.outcome.${outcome}`) }))}
        onChange={(outcome) => onChange({ outcome })}
      />
      <FilterDay label={t('audit.from')} value={filters.from} onChange={(from) => onChange({ from })} />
      <FilterDay label={t('audit.to')} value={filters.to} onChange={(to) => onChange({ to })} />
      {object && <Chosen label={t('audit.about', { what: nameOf(object, people, t) })} onRemove={() => onChange({ object: '' })} />}
      {action && <Chosen label={t('audit.only', { what: actionWords(action, i18n.language, 'toDo') })} onRemove={() => onChange({ action: '' })} />}
      {narrowed && (
        <Button variant="quiet" size="sm" onClick={onClear}>
          {t('common.clearFilters')}
        </Button>
      )}
    </div>
  );
}

function Chosen({ label, onRemove }: { label: string; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      onClick={onRemove}
      aria-label={t('audit.removeFilter', { filter: label })}
      className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-md border border-accent bg-accent-soft px-2.5 text-left text-sm font-medium text-accent"
    >
      <span className="min-w-0">{label}</span>
      <X aria-hidden className="size-3.5 shrink-0" />
    </button>
  );
}
