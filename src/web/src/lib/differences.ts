/** How two values of one field stand to each other. */
export type Verdict = 'same' | 'close' | 'different' | 'missing';

export interface Segment {
  text: string;
  differs: boolean;
}

export interface Comparison {
  verdict: Verdict;
  left: Segment[];
  right: Segment[];
}

const plain = (text: string) => [{ text, differs: false }];

function normalize(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Compares word by word: case, accents, punctuation and order are no difference, a word without a partner is. */
export function compareText(left: string, right: string): Comparison {
  if (left === '' || right === '') return { verdict: 'missing', left: plain(left), right: plain(right) };
  const leftWords = new Set(words(left));
  const rightWords = new Set(words(right));
  const shared = [...leftWords].filter((word) => rightWords.has(word)).length;
  const alone = leftWords.size + rightWords.size - 2 * shared;
  const verdict: Verdict = alone === 0 ? 'same' : shared > 0 ? 'close' : 'different';
  return { verdict, left: mark(left, rightWords), right: mark(right, leftWords) };
}

function words(text: string): string[] {
  return text.split(/\s+/).map(normalize).filter(Boolean);
}

function mark(text: string, partners: ReadonlySet<string>): Segment[] {
  return text
    .split(/(\s+)/)
    .filter(Boolean)
    .map((part) => ({ text: part, differs: normalize(part) !== '' && !partners.has(normalize(part)) }));
}

/** Phones agree in their last ten digits; where one side is masked, in the last four. */
export function comparePhone(left: string, right: string): Comparison {
  const [a, b] = [digits(left), digits(right)];
  if (a === '' || b === '') return { verdict: 'missing', left: plain(left), right: plain(right) };
  if (a.slice(-10) === b.slice(-10)) return { verdict: 'same', left: plain(left), right: plain(right) };
  const close = a.slice(-4) === b.slice(-4);
  return {
    verdict: close ? 'close' : 'different',
    left: [{ text: left, differs: !close }],
    right: [{ text: right, differs: !close }],
  };
}

const digits = (text: string) => text.replaceAll(/\D/g, '');

/** Values that are equal or not, such as amounts and quantities. */
export function compareExactly(left: string, right: string): Comparison {
  if (left === '' || right === '') return { verdict: 'missing', left: plain(left), right: plain(right) };
  const same = left === right;
  return {
    verdict: same ? 'same' : 'different',
    left: [{ text: left, differs: !same }],
    right: [{ text: right, differs: !same }],
  };
}

const NEARBY_DAYS = 3;
const DAY_MS = 86_400_000;

/** Days from the right date to the left one. */
export function daysBetween(left: string, right: string): number {
  return Math.round((Date.parse(left) - Date.parse(right)) / DAY_MS);
}

export function compareDays(left: string, right: string): Verdict {
  if (left === '' || right === '') return 'missing';
  if (left === right) return 'same';
  return Math.abs(daysBetween(left, right)) <= NEARBY_DAYS ? 'close' : 'different';
}
