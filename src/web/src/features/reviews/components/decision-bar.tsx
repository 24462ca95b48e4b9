import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { usePreferences } from '@/lib/preferences';
import { useMay } from '@/lib/session';
import type { ReviewResponse } from '@/types/generated/types.gen';
import type { Decisions, Wish } from '../hooks/use-decisions';

interface DecisionBarProps {
  item: ReviewResponse;
  decisions: Decisions;
  onSkip: () => void;
  onPick: (item: ReviewResponse) => void;
  onMark: (item: ReviewResponse) => void;
}

export function DecisionBar({ item, decisions, onSkip, onPick, onMark }: DecisionBarProps) {
  const { t } = useTranslation();
  const may = useMay()('reviews:write');
  if (!may) return null;
  // The next line has taken this one's place before a double click ends: its second half must not decide again.
  const once = (act: () => void) => (event: MouseEvent) => {
    if (event.detail < 2) act();
  };
  const decided = item.status === 'ACCEPTED' || item.status === 'REJECTED';
  return (
    <div className="no-print sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-border bg-surface px-4 py-3 md:px-8">
      {decided ? (
        <>
          {item.decidedBy && <span className="mr-2 text-muted">{t('review.decidedBy', { status: t(`review.status.${item.status}`), name: item.decidedBy })}</span>}
          {item.askedAgain && (
            <Button variant="primary" onClick={once(() => void decisions.decideOne(item, sameAgain(item)))}>
              {t('review.keepDecision')}
            </Button>
          )}
          <Button onClick={once(() => decisions.undoOn(item))}>{t('review.undo')}</Button>
        </>
      ) : (
        <>
          {item.links.length > 0 && item.status !== 'AUTO' && (
            <Button variant="primary" onClick={once(() => void decisions.decideOne(item, { action: 'ACCEPT' }))}>
              {t('review.accept')} <Key name="A" />
            </Button>
          )}
          {item.links.length > 0 && (
            <Button onClick={once(() => void decisions.decideOne(item, { action: 'REJECT' }))}>
              {t('review.reject')} <Key name="R" />
            </Button>
          )}
          <Button onClick={() => onPick(item)}>
            {t('review.pickOther')} <Key name="M" />
          </Button>
          <Button onClick={() => onMark(item)}>
            {t('review.mark')} <Key name="E" />
          </Button>
          <Button variant="quiet" onClick={onSkip}>
            {t('review.skip')} <Key name="S" />
          </Button>
        </>
      )}
    </div>
  );
}

/** What stands, said once more: then it is doubted no longer. */
function sameAgain(item: ReviewResponse): Wish {
  return item.links.length > 0
    ? { action: 'PICK', links: item.links.map(({ saleLineId, role }) => ({ saleLineId, role })) }
    : { action: 'MARK', category: item.category };
}

function Key({ name }: { name: string }) {
  const { shortcuts } = usePreferences();
  if (!shortcuts) return null;
  return (
    <kbd aria-hidden className="hidden rounded-sm border border-current/30 px-1 font-sans text-xs leading-4 font-normal opacity-80 md:inline">
      {name}
    </kbd>
  );
}
