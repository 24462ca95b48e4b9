import type { DateOrder } from '@/types/generated/types.gen';

/** The day a written date means under one order, as an ISO day; undefined when it cannot be one. */
export function readDate(written: string, order: DateOrder): string | undefined {
  const match = /^(\d{1,2})\D(\d{1,2})\D(\d{2}|\d{4})/.exec(written.trim());
  if (!match) return undefined;
  const [, first = '', second = '', year = ''] = match;
  const [month, day] = order === 'MONTH_FIRST' ? [first, second] : [second, first];
  if (Number(month) > 12 || Number(day) > 31) return undefined;
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
