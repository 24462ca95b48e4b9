import type { Money } from '@/types/generated/types.gen';

const TRUE_MINUS = '\u2212';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formatters.set(key, known);
  }
  return known;
}

/** Minor units as the exact decimal text Intl accepts, so that no amount passes through a binary fraction. */
function decimalText(minor: number, digits: number): Intl.StringNumericLiteral {
  const sign = minor < 0 ? '-' : '';
  const all = String(Math.abs(minor)).padStart(digits + 1, '0');
  const text = digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`;
  return `${sign}${text}` as Intl.StringNumericLiteral;
}

export interface MoneyParts {
  /** Sign, symbol and whole units. */
  whole: string;
  /** Separator and minor units, empty for currencies without. */
  fraction: string;
}

export function moneyParts(money: Money, locale: string): MoneyParts {
  const format = formatter(locale, money.currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  let whole = '';
  let fraction = '';
  for (const part of format.formatToParts(decimalText(money.minor, digits))) {
    const value = part.type === 'minusSign' ? TRUE_MINUS : part.value;
    if (part.type === 'decimal' || part.type === 'fraction') fraction += value;
    else whole += value;
  }
  return { whole, fraction };
}

export function formatMoney(money: Money, locale: string): string {
  const { whole, fraction } = moneyParts(money, locale);
  return whole + fraction;
}

export function sum(amounts: Money[], currency: string): Money {
  return { minor: amounts.reduce((total, amount) => total + amount.minor, 0), currency };
}

/** Reads what a person types into an amount filter: `1,234.5` is 123450. Undefined when it is no amount. */
export function parseMinor(text: string): number | undefined {
  const cleaned = text.replaceAll(/[\s,$]/g, '');
  const match = /^(\d{1,12})(?:\.(\d{0,2}))?$/.exec(cleaned);
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
