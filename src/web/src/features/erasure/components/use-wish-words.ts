import { useLocale } from '@/lib/i18n';
import { formatInstant } from '@/lib/time';
import type { ErasureWish } from '@/types/generated/types.gen';
import { useWords } from '../use-words';

/** How far an owner's wish is, in a sentence. */
export function useWishWords(): (wish: ErasureWish) => string {
  const w = useWords();
  const locale = useLocale();
  return ({ state, dueAt, heldFor }) => w(`states.${state}`, { when: formatInstant(dueAt, locale), reason: heldFor ?? '' });
}
