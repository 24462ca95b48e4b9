import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { MoneyText } from '@/components/ui/money-text';
import { formatConfidence, formatPoints } from '@/lib/confidence';
import { useLabel, useLocale } from '@/lib/i18n';
import { useMay } from '@/lib/session';
import { formatDay } from '@/lib/time';
import type { Alternative, Contribution, Explanation as Reasons, ReviewResponse } from '@/types/generated/types.gen';

interface ExplanationProps {
  explanation: Reasons;
  item: ReviewResponse;
  onPick: (alternative: Alternative) => void;
}

/** Why: a sentence, then every field's evidence on one scale, adding up to the certainty, then what came second. */
export function Explanation({ explanation, item, onPick }: ExplanationProps) {
  const { t } = useTranslation();
  const label = useLabel();
  const { sentence, contributions, vetoes, alternatives, score } = explanation;
  const ordered = contributions.toSorted((a, b) => Number(b.field === 'prior') - Number(a.field === 'prior') || Math.abs(b.logOdds) - Math.abs(a.logOdds));
  if (!sentence && contributions.length === 0) return null;
  return (
    <section className="flex flex-col gap-4">
      <h3>{t('review.why')}</h3>
      {sentence && <p className="text-md text-pretty">{sentence}</p>}
      {contributions.length > 0 && <Evidence contributions={ordered} score={score} confidence={item.confidence} />}
      {vetoes.length > 0 && (
        <p>
          <span className="text-muted">{t('review.vetoes')}</span> {vetoes.map((veto) => label('field', veto)).join(', ')}
        </p>
      )}
      {alternatives.length > 0 && (
        <div>
          <h3 className="mb-2">{t('review.runnerUp')}</h3>
          <ul className="rounded-lg border border-border">
            {alternatives.slice(0, 3).map((alternative) => (
              <RunnerUp key={alternative.saleLineId} alternative={alternative} onPick={() => onPick(alternative)} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

interface EvidenceProps {
  contributions: Contribution[];
  score: number;
  confidence: number;
}

function Evidence({ contributions, score, confidence }: EvidenceProps) {
  const { t } = useTranslation();
  const label = useLabel();
  const locale = useLocale();
  const widest = Math.max(1, ...contributions.map((part) => Math.abs(part.logOdds)));
  return (
    <table className="w-full">
      <caption className="sr-only">{t('review.evidenceHelp')}</caption>
      <tbody>
        {contributions.map((part, index) => (
          <tr key={`${part.field}-${index}`}>
            <th scope="row" className="w-2/5 py-1.5 pr-3 text-left font-normal">
              {label('field', part.field)} {part.level && <span className="text-muted">{part.field === 'prior' ? '' : part.level}</span>}
            </th>
            <td className="py-1.5"><Bar value={part.logOdds} widest={widest} /></td>
            <td className="tabular w-16 py-1.5 pl-3 text-right">
              {formatPoints(part.logOdds, locale)}
              <span className="sr-only"> {part.logOdds < 0 ? t('review.against') : t('review.for')}</span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-border font-semibold">
          <th scope="row" className="py-2 pr-3 text-left">{t('review.sumOfEvidence')}</th>
          <td className="py-2 text-right font-normal text-muted">{t('review.certainty', { percent: formatConfidence(confidence, locale) })}</td>
          <td className="tabular py-2 pl-3 text-right">{formatPoints(score, locale)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** For to the right of the line, solid; against to the left, hollow. */
function Bar({ value, widest }: { value: number; widest: number }) {
  const share = `${(50 * Math.abs(value)) / widest}%`;
  return (
    <span aria-hidden className="relative block h-3">
      <span className="absolute inset-y-[-6px] left-1/2 w-px bg-border" />
      {value >= 0 ? (
        <span className="absolute inset-y-0 left-1/2 rounded-r-sm bg-accent" style={{ width: share }} />
      ) : (
        <span className="absolute inset-y-0 right-1/2 rounded-l-sm border border-border-strong bg-sunken" style={{ width: share }} />
      )}
    </span>
  );
}

function RunnerUp({ alternative, onPick }: { alternative: Alternative; onPick: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const locale = useLocale();
  const may = useMay()('reviews:write');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-border px-4 py-3 last:border-b-0">
      <div className="min-w-0">
        <p className="font-medium">
          {alternative.person?.name ?? alternative.posRef} <span className="font-normal text-muted">{alternative.posRef}</span>
        </p>
        <p className="text-muted">
          {[alternative.date && formatDay(alternative.date, locale), alternative.item].filter(Boolean).join(' · ')}
          {alternative.amount && <> · <MoneyText value={alternative.amount} /></>}
        </p>
        <p className="text-xs text-muted">
          {t('review.runnerUpPoints', { points: formatPoints(alternative.score, locale) })}
          {alternative.reason && `, ${t('review.runnerUpReason', { field: label('field', alternative.reason).toLowerCase() })}`}
        </p>
      </div>
      {may && (
        <Button size="sm" onClick={onPick}>
          {t('review.usePick')}
        </Button>
      )}
    </li>
  );
}
