import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useLabel } from '@/lib/i18n';
import type { ReviewResponse } from '@/types/generated/types.gen';
import { reasonsOf } from './categories';

const LONGEST_NOTE = 2000;

interface MarkDialogProps {
  item: ReviewResponse;
  onClose: () => void;
  onMark: (category: string, note: string) => void;
}

export function MarkDialog({ item, onClose, onMark }: MarkDialogProps) {
  const { t } = useTranslation();
  const label = useLabel();
  const reasons = reasonsOf(item.side);
  const known = item.category.toLowerCase();
  const [category, setCategory] = useState(reasons.includes(known) ? known : (reasons[0] ?? ''));
  const [note, setNote] = useState('');
  return (
    <Dialog title={t('review.markTitle')} lead={t('review.markLead')} onClose={onClose}>
      <form
        className="flex flex-col gap-4 overflow-y-auto px-5 pb-5"
        onSubmit={(event) => {
          event.preventDefault();
          onMark(category, note.trim());
          onClose();
        }}
      >
        <label className="flex flex-col gap-1 font-medium">
          {t('review.markCategory')}
          <select
            value={category}
            onChange={(event) => setCategory(event.target.value)}
            className="h-9 rounded-md border border-border-strong bg-surface px-2 font-normal text-text"
          >
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {label('category', reason)}
              </option>
            ))}
          </select>
        </label>
        <label className="flex flex-col gap-1 font-medium">
          {t('review.markNote')}
          <textarea
            value={note}
            maxLength={LONGEST_NOTE}
            rows={3}
            onChange={(event) => setNote(event.target.value)}
            placeholder={t('review.markNoteHint')}
            className="rounded-md border border-border-strong bg-surface px-3 py-2 font-normal placeholder:text-muted"
          />
        </label>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('review.markConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
