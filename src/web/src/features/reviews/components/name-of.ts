import type { ReviewResponse } from '@/types/generated/types.gen';

/** Who it is about: as the statement says, else as the linked sale does; payout entries often name nobody. */
export function nameOf({ left, links }: ReviewResponse): string {
  return left.person.name || links.find((link) => link.person.name)?.person.name || left.reference;
}
