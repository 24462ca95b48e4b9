import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { MoneyText } from '@/components/ui/money-text';
import { ProgramMark } from '@/components/ui/program-mark';
import { SkeletonRows } from '@/components/ui/skeleton';
import { TrailLink } from '@/components/ui/trail-link';
import { paths } from '@/config/paths';
import { cx } from '@/lib/class-names';
import { useLabel, useLocale } from '@/lib/i18n';
import { formatMoney } from '@/lib/money';
import { formatDay } from '@/lib/time';
import type { Money, PayoutLine, PayoutResponse } from '@/types/generated/types.gen';
import { payoutQuery } from '../api/payouts';
import { PayoutState } from './payout-state';

/** One payout as a sum that anybody can check: what came in, what was taken, what reached the bank, and every entry of it. */
export function PayoutPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const query = useQuery(payoutQuery(id));
  const payout = query.data;
  const title = payout ? t('payouts.of', { day: formatDay(payout.date, locale) }) : t('payouts.payout');
  return (
    <aside aria-label={t('payouts.payout')} className="flex min-h-0 w-full shrink-0 flex-col overflow-y-auto border-l border-border bg-surface lg:w-[520px]">
      <div className="flex items-start justify-between gap-4 px-6 pt-6">
        <h1 className="text-lg lg:hidden">{title}</h1>
        <h2 className="hidden text-lg lg:block">{title}</h2>
        <Button variant="quiet" size="sm" icon={<X aria-hidden />} aria-label={t('exceptions.close')} onClick={onClose} />
      </div>
      <div className="flex flex-col gap-6 px-6 pt-2 pb-6">
        {query.isPending && <SkeletonRows rows={6} />}
        {query.error && !payout && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
        {payout && (
          <>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <ProgramMark code={payout.processor} withName />
              {payout.payoutId && <span className="min-w-0 break-all text-muted">{payout.payoutId}</span>}
            </div>
            <Sum payout={payout} />
            <p className="text-muted text-pretty">{how(payout, t)}</p>
            {payout.entryCount > 0 && <Entries title={t(ofSales(payout) ? 'payouts.sales' : 'payouts.entries')} entries={payout.entries ?? []} />}
            <TrailLink of={id} />
          </>
        )}
      </div>
    </aside>
  );
}

/** How it is known what the payout holds, or why it is not. */
function how(payout: PayoutResponse, t: TFunction) {
  if (payout.state === 'NOT_LISTED') {
    return payout.ways > 0 ? t('payouts.ways', { count: payout.ways }) : t('payouts.notListed');
  }
  return t(`payouts.${ofSales(payout) ? 'paidSales' : 'membership'}.${payout.membership}`);
}

/** Where no report lists entries, a payout is explained by sales. */
const ofSales = (payout: PayoutResponse) => (payout.entries ?? []).some((entry) => entry.kind === 'sale');

/** The server's word for what an entry is, as a key of the catalogue. */
const kindKey = (kind: string) => `payouts.kind.${kind}` as 'payouts.kind.charge';

function Sum({ payout }: { payout: PayoutResponse }) {
  const { t } = useTranslation();
  const fees: Money = { minor: -payout.fee.minor, currency: payout.fee.currency };
  return (
    <dl className="border-t border-border">
      {payout.parts.map((part) => (
        <SumRow key={part.kind} name={t('payouts.part', { kind: t(kindKey(part.kind)), count: part.count })} value={<MoneyText value={part.gross} />} />
      ))}
      {payout.state !== 'NOT_LISTED' && (
        <>
          <SumRow name={t('payouts.fees')} value={<MoneyText value={fees} />} />
          <SumRow strong name={t('payouts.net')} value={<MoneyText value={payout.net} />} />
        </>
      )}
      {payout.transfer && <SumRow name={t('payouts.transferred')} value={<MoneyText value={payout.transfer} />} />}
      <SumRow name={t('payouts.result')} value={<PayoutState payout={payout} />} />
    </dl>
  );
}

function SumRow({ name, value, strong = false }: { name: string; value: ReactNode; strong?: boolean }) {
  return (
    <div className={cx('flex justify-between gap-6 border-b border-border py-2', strong && 'font-semibold')}>
      <dt className={strong ? '' : 'text-muted'}>{name}</dt>
      <dd className="min-w-0 text-right">{value}</dd>
    </div>
  );
}

function Entries({ title, entries }: { title: string; entries: PayoutLine[] }) {
  return (
    <section aria-label={title}>
      <h2 className="text-sm">{title}</h2>
      <ul className="mt-2 border-t border-border">
        {entries.map((entry) => (
          <EntryRow key={`${entry.file} ${entry.line} ${entry.reference}`} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function EntryRow({ entry }: { entry: PayoutLine }) {
  const { t } = useTranslation();
  const label = useLabel();
  const locale = useLocale();
  const title = entry.person.name || entry.item || entry.reference;
  return (
    <li className="flex justify-between gap-4 border-b border-border py-2">
      <div className="min-w-0">
        {entry.matchId ? (
          <Link to={paths.match(entry.matchId)} className="font-medium underline-offset-4 hover:underline">{title}</Link>
        ) : (
          <span className="font-medium">{title}</span>
        )}
        <span className="tabular block text-xs text-muted">
          {[formatDay(entry.date, locale), t(`payouts.entryKind.${entry.kind}` as 'payouts.entryKind.charge'), entry.category && label('category', entry.category)].filter(Boolean).join(' · ')}
        </span>
        {entry.usualFee && (
          <span className="block text-xs text-warning">
            {t('payouts.unusualFee', { fee: formatMoney(entry.fee, locale), usual: formatMoney(entry.usualFee, locale) })}
          </span>
        )}
      </div>
      <div className="shrink-0 text-right">
        <MoneyText value={entry.gross} className="font-medium" />
        {entry.fee.minor !== 0 && <span className="tabular block text-xs text-muted">{t('payouts.feeOf', { fee: formatMoney(entry.fee, locale) })}</span>}
      </div>
    </li>
  );
}
