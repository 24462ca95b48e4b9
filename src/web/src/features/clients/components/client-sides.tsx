import { useTranslation } from 'react-i18next';
import { Marked, VerdictSign } from '@/components/ui/compared';
import { compareExactly, comparePhone, compareText, type Comparison } from '@/lib/differences';
import { useLocale } from '@/lib/i18n';
import { useLocationName } from '@/lib/session';
import { formatDay } from '@/lib/time';
import type { ClientEntryResponse, DuplicateResponse } from '@/types/generated/types.gen';

/** Two entries of the client lists, field by field; a sign between them says how they agree. */
export function ClientSides({ pair }: { pair: DuplicateResponse }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const nameOf = useLocationName();
  const { left, right } = pair;
  const compared: { key: 'name' | 'phone' | 'email'; comparison: Comparison }[] = [
    { key: 'name', comparison: compareText(left.name, right.name) },
    { key: 'phone', comparison: comparePhone(left.phone, right.phone) },
    { key: 'email', comparison: compareExactly(left.email, right.email) },
  ];
  const list = (entry: ClientEntryResponse) => nameOf(entry.location) ?? t('clients.allPlaces');
  const lastVisit = (entry: ClientEntryResponse) => (entry.lastVisitOn ? formatDay(entry.lastVisitOn, locale) : '–');
  return (
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
          <EntryHead list={list(left)} number={left.number} />
          <td />
          <EntryHead list={list(right)} number={right.number} />
        </tr>
      </thead>
      <tbody>
        {compared.map(({ key, comparison }) => (
          <tr key={key} className="border-b border-border">
            <th scope="row" className="py-2 pr-1 pl-2 text-left align-top text-xs leading-5 font-normal text-muted sm:pl-4">{t(`clients.fields.${key}`)}</th>
            <td className="tabular px-2 py-2 align-top break-words sm:px-3"><Marked segments={comparison.left} /></td>
            <td className="py-2 text-center align-top"><VerdictSign verdict={comparison.verdict} /></td>
            <td className="tabular px-2 py-2 align-top break-words sm:px-3"><Marked segments={comparison.right} /></td>
          </tr>
        ))}
        <tr>
          <th scope="row" className="py-2 pr-1 pl-2 text-left align-top text-xs leading-5 font-normal text-muted sm:pl-4">{t('clients.fields.lastVisit')}</th>
          <td className="tabular px-2 py-2 align-top sm:px-3">{lastVisit(left)}</td>
          <td />
          <td className="tabular px-2 py-2 align-top sm:px-3">{lastVisit(right)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function EntryHead({ list, number }: { list: string; number: string }) {
  const { t } = useTranslation();
  return (
    <th scope="col" className="px-2 py-3 font-normal sm:px-3">
      <span className="block text-sm font-semibold text-text">{list}</span>
      {number && <span className="break-words">{t('clients.number', { number })}</span>}
    </th>
  );
}
