import { cx } from '@/lib/class-names';
import { useLocale } from '@/lib/i18n';
import { moneyParts } from '@/lib/money';
import type { Money } from '@/types/generated/types.gen';

interface MoneyTextProps {
  value: Money;
  /** Large figures show their cents lighter. */
  large?: boolean;
  className?: string;
}

export function MoneyText({ value, large = false, className }: MoneyTextProps) {
  const { whole, fraction } = moneyParts(value, useLocale());
  return (
    <span className={cx('tabular whitespace-nowrap', className)}>
      {whole}
      <span className={large ? 'text-[0.62em] font-normal opacity-70' : undefined}>{fraction}</span>
    </span>
  );
}
