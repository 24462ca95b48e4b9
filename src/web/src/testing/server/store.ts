import { aReview, anException, anImport } from '@/testing/data/spa';
import type { DecisionResponse, ExceptionResponse, ImportResponse, ReviewResponse } from '@/types/generated/types.gen';

/** What the mock server remembers. */
export interface Store {
  signedIn: boolean;
  reviews: ReviewResponse[];
  exceptions: ExceptionResponse[];
  decisions: DecisionResponse[];
  imports: ImportResponse[];
}

export function freshStore(): Store {
  return {
    signedIn: true,
    reviews: [
      ...Array.from({ length: 64 }, (_, index) => aReview(index, 'OPEN')),
      ...Array.from({ length: 420 }, (_, index) => aReview(100 + index, 'AUTO')),
      ...Array.from({ length: 31 }, (_, index) => aReview(600 + index, 'UNMATCHED')),
    ],
    exceptions: Array.from({ length: 46 }, (_, index) => anException(index)),
    decisions: [],
    imports: [anImport()],
  };
}

export const store: Store = freshStore();

export function resetStore(): void {
  Object.assign(store, freshStore());
}
