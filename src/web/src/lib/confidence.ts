/** A probability as people read it; never rounded up to certain. */
export function formatConfidence(probability: number, locale: string): string {
  if (probability >= 0.999) return `>${percent(0.999, locale, 1)}`;
  if (probability >= 0.99) return percent(Math.floor(probability * 1000) / 1000, locale, 1);
  return percent(Math.floor(probability * 100) / 100, locale, 0);
}

function percent(value: number, locale: string, digits: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** Points of evidence with their sign, a true minus included. */
export function formatPoints(points: number, locale: string): string {
  const rounded = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(points);
  return rounded.replace('-', '\u2212');
}
