import { aDuplicate, aReview, anException, anImport } from '@/testing/data/spa';
import type { DecisionResponse, DuplicateResponse, ExceptionResponse, ImportResponse, ReviewResponse } from '@/types/generated/types.gen';

/** What the mock server remembers. */
export interface Store {
  signedIn: boolean;
  pendingEmail: string;
  reviews: ReviewResponse[];
  exceptions: ExceptionResponse[];
  decisions: DecisionResponse[];
  imports: ImportResponse[];
  duplicates: DuplicateResponse[];
}

export function freshStore(): Store {
  return {
    signedIn: true,
    pendingEmail: '',
    reviews: [
      ...Array.from({ length: 64 }, (_, index) => aReview(index, 'OPEN')),
      ...Array.from({ length: 420 }, (_, index) => aReview(100 + index, 'AUTO')),
      ...Array.from({ length: 31 }, (_, index) => aReview(600 + index, 'UNMATCHED')),
    ],
    exceptions: Array.from({ length: 46 }, (_, index) => anException(index)),
    decisions: [],
    imports: [anImport()],
    duplicates: Array.from({ length: 5 }, (_, index) => aDuplicate(index)),
  };
}

export const store: Store = freshStore();

export function resetStore(): void {
  Object.assign(store, freshStore());
}
