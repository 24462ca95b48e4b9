import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '@/components/ui/money-text';
import { ProgramMark } from '@/components/ui/program-mark';

const usd = (minor: number) => ({ minor, currency: 'USD' });

/** What the product does, in one visit: beside the sign-in on wide screens. */
export function VisitExample() {
  const { t } = useTranslation();
  const lines = [
    { mark: 'pos', what: t('signIn.exampleSale'), amount: usd(52_000) },
    { mark: 'alle', what: t('signIn.exampleReward'), amount: usd(-4000) },
    { mark: 'stripe', what: t('signIn.exampleCard'), amount: usd(-48_000) },
  ];
  return (
    <aside aria-label={t('signIn.exampleLabel')} className="hidden place-items-center border-l border-border bg-sunken p-12 lg:grid">
      <figure className="w-full max-w-md">
        <div className="rounded-lg border border-border bg-surface px-6 py-2 shadow-low">
          {lines.map((line) => (
            <div key={line.mark} className="flex items-center gap-4 border-b border-border py-5 text-md">
              <ProgramMark code={line.mark} className="scale-125" />
              <span className="flex-1">{line.what}</span>
              <MoneyText value={line.amount} className="font-medium" />
            </div>
          ))}
          <div className="flex items-center gap-4 py-5 text-md font-semibold">
            <span className="grid size-5 scale-125 place-items-center rounded-full bg-positive-soft text-positive">
              <Check aria-hidden className="size-3" strokeWidth={3} />
            </span>
            <span className="flex-1">{t('common.total')}</span>
            <MoneyText value={usd(0)} />
          </div>
        </div>
        <figcaption className="mt-4 px-6 text-muted">{t('signIn.exampleNote')}</figcaption>
      </figure>
    </aside>
  );
}
