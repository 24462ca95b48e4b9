import { useTranslation } from 'react-i18next';
import { MoneyText } from '@/components/ui/money-text';
import { cx } from '@/lib/class-names';
import type { Segment, Verdict } from '@/lib/differences';
import { useLabel } from '@/lib/i18n';
import type { ReviewResponse } from '@/types/generated/types.gen';
import { useFacts, type Fact } from './use-facts';

const SIGNS: Record<Verdict, { sign: string; look: string }> = {
  same: { sign: '=', look: 'text-muted' },
  close: { sign: '≈', look: 'text-text border border-border-strong' },
  different: { sign: '≠', look: 'bg-warning-soft text-warning font-bold' },
  missing: { sign: '·', look: 'text-muted' },
};

/** Statement and point of sale, field by field; a sign between them says how they agree. */
export function Sides({ item }: { item: ReviewResponse }) {
  const { t } = useTranslation();
  const label = useLabel();
  const facts = useFacts(item);
  const [first] = item.links;
  return (
    <div className="overflow-hidden rounded-lg border border-border">
      <table className="w-full table-fixed">
        <colgroup>
          <col className="w-20 sm:w-28" />
          <col />
          <col className="w-9" />
          <col />
        </colgroup>
        <thead>
          <tr className="border-b border-border bg-canvas text-left align-top text-xs text-muted">
            <td />
            <th scope="col" className="px-2 py-3 font-normal sm:px-3">
              <span className="block text-sm font-semibold text-text">{label('program', item.program ?? item.processor)}</span>
              <span className="break-words">{t('review.file', { file: item.left.file, line: item.left.line })}</span>
            </th>
            <td />
            <th scope="col" className="px-2 py-3 font-normal sm:px-3">
              <span className="block text-sm font-semibold text-text">{t('review.right')}</span>
              <span className="break-words">
                {first?.file ? t('review.file', { file: first.file, line: first.line }) : t('review.noSale')}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <FactRow key={fact.key} fact={fact} />
          ))}
        </tbody>
      </table>
      {item.links.length > 1 && <SaleLines item={item} />}
    </div>
  );
}

function FactRow({ fact }: { fact: Fact }) {
  const { t } = useTranslation();
  const { sign, look } = SIGNS[fact.comparison.verdict];
  return (
    <tr className={cx('border-b border-border last:border-b-0', fact.comparison.verdict === 'different' && 'bg-warning-soft/35')}>
      <th scope="row" className="py-2 pr-1 pl-2 text-left align-top text-xs leading-5 font-normal text-muted sm:pl-4">{t(`review.fields.${fact.key}`)}</th>
      <td className="tabular px-2 py-2 align-top break-words sm:px-3"><Marked segments={fact.comparison.left} /></td>
      <td className="py-2 text-center align-top">
        <span role="img" aria-label={t(`review.verdict.${fact.comparison.verdict}`)} title={t(`review.verdict.${fact.comparison.verdict}`)} className={cx('inline-grid size-5 place-items-center rounded-sm text-xs', look)}>
          {sign}
        </span>
      </td>
      <td className="tabular px-2 py-2 align-top break-words sm:px-3">
        <Marked segments={fact.comparison.right} />
        {fact.note && <span className="block text-xs text-muted">{fact.note}</span>}
      </td>
    </tr>
  );
}

/** What differs is heavier and underlined, not only tinted. */
function Marked({ segments }: { segments: Segment[] }) {
  if (segments.every((segment) => segment.text === '')) return <span aria-hidden className="text-muted">–</span>;
  return segments.map((segment, index) =>
    segment.differs ? (
      <mark key={index} className="rounded-sm bg-warning-soft px-0.5 font-semibold text-text underline decoration-warning-mark decoration-2 underline-offset-4">
        {segment.text}
      </mark>
    ) : (
      <span key={index}>{segment.text}</span>
    ),
  );
}

/** The sale's lines one by one, when several belong to the statement line. */
function SaleLines({ item }: { item: ReviewResponse }) {
  const label = useLabel();
  return (
    <ul className="border-t border-border bg-canvas">
      {item.links.map((link) => (
        <li key={link.saleLineId} className="flex flex-wrap justify-between gap-x-4 border-b border-border px-4 py-2 last:border-b-0">
          <span>
            <span className="font-medium">{link.posRef || link.invoice}</span> <span className="text-muted">{link.item} · {label('linkRole', link.role)}</span>
          </span>
          <MoneyText value={link.amount} />
        </li>
      ))}
    </ul>
  );
}
