import { useTranslation } from 'react-i18next';
import { Marked, VerdictSign } from '@/components/ui/compared';
import { MoneyText } from '@/components/ui/money-text';
import { cx } from '@/lib/class-names';
import { useLabel } from '@/lib/i18n';
import type { ReviewResponse } from '@/types/generated/types.gen';
import { useFacts, type Fact } from './use-facts';

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
  return (
    <tr className={cx('border-b border-border last:border-b-0', fact.comparison.verdict === 'different' && 'bg-warning-soft/35')}>
      <th scope="row" className="py-2 pr-1 pl-2 text-left align-top text-xs leading-5 font-normal text-muted sm:pl-4">{t(`review.fields.${fact.key}`)}</th>
      <td className="tabular px-2 py-2 align-top break-words sm:px-3"><Marked segments={fact.comparison.left} /></td>
      <td className="py-2 text-center align-top">
        <VerdictSign verdict={fact.comparison.verdict} />
      </td>
      <td className="tabular px-2 py-2 align-top break-words sm:px-3">
        <Marked segments={fact.comparison.right} />
        {fact.note && <span className="block text-xs text-muted">{fact.note}</span>}
      </td>
    </tr>
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
