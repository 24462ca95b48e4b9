import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { MoneyText } from '@/components/ui/money-text';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useLocale } from '@/lib/i18n';
import { formatDay } from '@/lib/time';
import type { LinkedLine, ReviewResponse } from '@/types/generated/types.gen';
import { candidatesQuery } from '../api/candidates';

interface PickDialogProps {
  item: ReviewResponse;
  onClose: () => void;
  onPick: (links: { saleLineId: string; role: string }[]) => void;
}

/** Another sale for the line, near in time or found by words; several when the visit has several lines. */
export function PickDialog({ item, onClose, onPick }: PickDialogProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [text, setText] = useState('');
  const candidates = useQuery(candidatesQuery(item.id, useDeferredValue(text.trim())));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (keys: Selection) => setChosen(new Set(keys === 'all' ? candidates.data?.map(({ saleLineId }) => saleLineId) : [...keys].map(String)));
  const confirm = () => {
    onPick([...chosen].map((saleLineId) => ({ saleLineId, role: item.side === 'REWARDS' ? 'treatment' : 'payment' })));
    onClose();
  };
  return (
    <Dialog title={t('review.pickTitle')} lead={t('review.pickLead', { date: item.occurredOn ? formatDay(item.occurredOn, locale) : '' })} onClose={onClose}>
      <div className="px-5 pb-3">
        <input
          type="search"
          // The dialog is opened to search: the field has the focus.
          autoFocus
          aria-label={t('review.pickSearch')}
          placeholder={t('review.pickSearch')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="h-9 w-full rounded-md border border-border-strong bg-surface px-3 placeholder:text-muted"
        />
      </div>
      <div className="min-h-48 flex-1 overflow-y-auto border-y border-border">
        {candidates.isPending && <div className="px-5"><SkeletonRows rows={4} /></div>}
        {candidates.error && <div className="px-5"><ErrorNotice error={candidates.error} onRetry={() => void candidates.refetch()} /></div>}
        {candidates.data && (
          <ListBox
            aria-label={t('review.candidates')}
            selectionMode="multiple"
            selectedKeys={chosen}
            onSelectionChange={choose}
            items={candidates.data}
            renderEmptyState={() => <p className="px-5 py-6 text-muted">{t('review.pickNone')}</p>}
            className="outline-none"
          >
            {(candidate) => <CandidateRow candidate={candidate} />}
          </ListBox>
        )}
      </div>
      <div className="flex justify-end gap-2 px-5 py-4">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="primary" disabled={chosen.size === 0} onClick={confirm}>
          {chosen.size === 0 ? t('review.pickNothing') : t('review.pickConfirm', { count: chosen.size })}
        </Button>
      </div>
    </Dialog>
  );
}

function CandidateRow({ candidate }: { candidate: LinkedLine }) {
  const locale = useLocale();
  const name = candidate.person.name || candidate.posRef || candidate.invoice;
  return (
    <ListBoxItem
      id={candidate.saleLineId}
      textValue={name}
      className="flex cursor-default items-center gap-4 border-b border-border px-5 py-2 -outline-offset-2 last:border-b-0 hover:bg-hover selected:bg-selected selected:font-medium"
    >
      {({ isSelected }) => (
        <>
          <span aria-hidden className={isSelected ? 'size-4 rounded-sm border-4 border-accent' : 'size-4 rounded-sm border border-border-strong'} />
          <span className="min-w-0 flex-1">
            <span className="block truncate">{name}</span>
            <span className="block truncate text-xs font-normal text-muted">
              {[candidate.date && formatDay(candidate.date, locale), candidate.posRef || candidate.invoice, candidate.item].filter(Boolean).join(' · ')}
            </span>
          </span>
          <MoneyText value={candidate.amount} />
        </>
      )}
    </ListBoxItem>
  );
}
