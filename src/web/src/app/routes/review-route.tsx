import { paths } from '@/config/paths';
import { ReviewWorkspace } from '@/features/reviews/components/review-workspace';

const OPEN_FIRST = { status: 'OPEN' };

export function ReviewRoute() {
  return <ReviewWorkspace base={paths.review} title="review.title" defaults={OPEN_FIRST} />;
}
