import { describe, expect, it } from 'vitest';
import { formatMoney, moneyParts, parseMinor, sum } from './money';

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('money', () => {
  it('shows minor units with the symbol, grouping and two decimals', () => {
    expect(formatMoney(usd(123_450), 'en-US')).toBe('$1,234.50');
  });

  it('shows negatives with a true minus', () => {
    expect(formatMoney(usd(-4000), 'en-US')).toBe('\u2212$40.00');
  });

  it('keeps the sign of amounts below one unit', () => {
    expect(formatMoney(usd(-5), 'en-US')).toBe('\u2212$0.05');
  });

  it('loses no cent of amounts beyond what a binary fraction holds', () => {
    expect(formatMoney(usd(900_719_925_474_099), 'en-US')).toBe('$9,007,199,254,740.99');
  });

  it('gives currencies without minor units no fraction', () => {
    expect(moneyParts({ minor: 1250, currency: 'JPY' }, 'en-US')).toEqual({ whole: '¥1,250', fraction: '' });
  });

  it('parts whole units from cents, so that large figures can show cents lighter', () => {
    expect(moneyParts(usd(5207), 'en-US')).toEqual({ whole: '$52', fraction: '.07' });
  });

  it('adds minor units', () => {
    expect(sum([usd(10), usd(-25)], 'USD')).toEqual(usd(-15));
  });

  it.each([
    ['1,234.5', 123_450],
    ['$40', 4000],
    ['0.07', 7],
    ['', undefined],
    ['abc', undefined],
    ['1.234', undefined],
  ])('reads a typed %j as %j', (text, minor) => {
    expect(parseMinor(text)).toBe(minor);
  });
});
