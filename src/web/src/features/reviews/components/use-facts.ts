import { useTranslation } from 'react-i18next';
import { compareDays, compareExactly, comparePhone, compareText, daysBetween, type Comparison } from '@/lib/differences';
import { useLocale } from '@/lib/i18n';
import { formatMoney, sum } from '@/lib/money';
import { useLocationName, useMay } from '@/lib/session';
import { formatDay } from '@/lib/time';
import type { LinkedLine, Money, ReviewResponse } from '@/types/generated/types.gen';

export interface Fact {
  key: 'person' | 'phone' | 'email' | 'date' | 'product' | 'quantity' | 'amount' | 'reference' | 'location' | 'state' | 'note' | 'sale';
  comparison: Comparison;
  note?: string | undefined;
}

/** The fields of one line with both sides, in the order people check them; what neither side states is left out. */
export function useFacts(item: ReviewResponse): Fact[] {
  const { t } = useTranslation();
  const locale = useLocale();
  const locationName = useLocationName();
  // Initials and last digits agree easily: no verdict where the rest is hidden.
  const whole = useMay()('contacts:read');
  const { left } = item;
  const links = treatments(item.links);
  const text = (value: string | null | undefined) => value ?? '';
  const all = (pick: (link: LinkedLine) => string | null | undefined) => [...new Set(links.map(pick).filter(Boolean))].join(', ');
  const day = (value: string) => (value ? formatDay(value, locale) : '');
  const leftDay = left.date || item.occurredOn;
  const rightDay = text(links[0]?.date);
  const money = (value: Money | undefined) => (value ? formatMoney(value, locale) : '');
  const rightMoney = comparedAmount(item, links);
  const number = new Intl.NumberFormat(locale);
  const quantity = (values: (number | null | undefined)[]) => {
    const stated = values.filter((value) => value !== null && value !== undefined);
    return stated.length === 0 ? '' : number.format(stated.reduce((total, value) => total + value, 0));
  };
  const gap = leftDay && rightDay ? daysBetween(leftDay, rightDay) : 0;
  const days = t('review.days', { count: Math.abs(gap) });

  const facts: Fact[] = [
    { key: 'person', comparison: (whole ? compareText : plain)(text(left.person.name), all((link) => link.person.name)) },
    { key: 'phone', comparison: (whole ? comparePhone : plain)(text(left.person.phone), all((link) => link.person.phone)) },
    { key: 'email', comparison: (whole ? compareExactly : plain)(text(left.person.email).toLowerCase(), all((link) => link.person.email.toLowerCase())) },
    {
      key: 'date',
      comparison: { ...compareExactly(day(leftDay), day(rightDay)), verdict: compareDays(leftDay, rightDay) },
      note: gap === 0 ? undefined : gap > 0 ? t('review.earlier', { days }) : t('review.later', { days }),
    },
    { key: 'product', comparison: compareText(text(left.product), all((link) => link.item)) },
    { key: 'quantity', comparison: compareExactly(quantity([left.quantity]), quantity(links.map((link) => link.quantity))) },
    {
      key: 'amount',
      comparison: compareExactly(money(left.amount), money(rightMoney)),
      note: all((link) => link.rewardLabel) || undefined,
    },
    { key: 'sale', comparison: plain('', item.side === 'REWARDS' ? money(total(links, (link) => link.amount)) : '') },
    { key: 'location', comparison: plain('', text(locationName(item.location))) },
    { key: 'reference', comparison: plain(text(left.reference), all((link) => link.posRef || link.invoice)) },
    { key: 'state', comparison: plain(text(left.status), all((link) => link.status)) },
    { key: 'note', comparison: plain('', all((link) => link.note)) },
  ];
  return facts.filter(({ comparison }) => [...comparison.left, ...comparison.right].some((segment) => segment.text !== ''));
}

/** Shown side by side without a verdict: two systems number and name these in their own ways. */
function plain(left: string, right: string): Comparison {
  return { verdict: 'missing', left: [{ text: left, differs: false }], right: [{ text: right, differs: false }] };
}

function treatments(links: LinkedLine[]): LinkedLine[] {
  const live = links.filter((link) => !['tender', 'voided'].includes((link.role ?? '').toLowerCase()));
  return live.length > 0 ? live : links;
}

/** A redemption is compared with the reward given at the till, a payout entry with what was paid. */
function comparedAmount(item: ReviewResponse, links: LinkedLine[]): Money | undefined {
  return item.side === 'REWARDS' ? total(links, (link) => link.rewardAmount) : total(links, (link) => link.amount);
}

function total(links: LinkedLine[], pick: (link: LinkedLine) => Money | undefined): Money | undefined {
  const stated = links.map(pick).filter((money) => money !== undefined);
  const [first] = stated;
  return first && sum(stated, first.currency);
}
