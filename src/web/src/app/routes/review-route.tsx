import { paths } from '@/config/paths';
import { ReviewWorkspace } from '@/features/reviews/components/review-workspace';

const WAITING = { waiting: 'true' };

export function ReviewRoute() {
  return <ReviewWorkspace base={paths.review} title="review.title" defaults={WAITING} />;
}
