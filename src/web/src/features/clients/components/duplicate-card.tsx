import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { StatusTag } from '@/components/ui/status-tag';
import { useMay } from '@/lib/session';
import type { DuplicateResponse } from '@/types/generated/types.gen';
import { ClientSides } from './client-sides';
import { Why } from './why';

interface DuplicateCardProps {
  pair: DuplicateResponse;
  busy: boolean;
  onDecide: (action: 'SAME' | 'DIFFERENT') => void;
  onUndo: () => void;
  ref?: Ref<HTMLElement>;
}

/** A pair side by side, why it is proposed, and what can be said about it. */
export function DuplicateCard({ pair, busy, onDecide, onUndo, ref }: DuplicateCardProps) {
  const { t } = useTranslation();
  const may = useMay()('clients:write');
  const about = t('clients.pair', { left: pair.left.name || pair.left.number, right: pair.right.name || pair.right.number });
  return (
    <article ref={ref} tabIndex={-1} aria-label={about} className="overflow-hidden rounded-lg border border-border bg-surface">
      <ClientSides pair={pair} />
      <Why pair={pair} />
      <footer className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-border bg-canvas px-2 py-3 sm:px-4">
        {pair.status !== 'OPEN' && (
          <span className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
            <StatusTag tone={pair.status === 'SAME' ? 'positive' : 'neutral'}>{t(`clients.status.${pair.status}`)}</StatusTag>
            {pair.decidedBy} {pair.decidedAt && <>· <Age at={pair.decidedAt} /></>}
          </span>
        )}
        {may && (
          <span className="ml-auto flex flex-wrap gap-2">
            {pair.status === 'OPEN' ? (
              <>
                <Button disabled={busy} onClick={() => onDecide('DIFFERENT')}>{t('clients.different')}</Button>
                <Button variant="primary" disabled={busy} onClick={() => onDecide('SAME')}>{t('clients.same')}</Button>
              </>
            ) : (
              <Button disabled={busy} onClick={onUndo}>{t('common.undo')}</Button>
            )}
          </span>
        )}
      </footer>
    </article>
  );
}
