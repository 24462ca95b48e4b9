import { paths } from '@/config/paths';
import { ReviewWorkspace } from '@/features/reviews/components/review-workspace';

const EVERYTHING = { status: 'ALL' };

export function MatchesRoute() {
  return <ReviewWorkspace base={paths.matches} title="review.matchesTitle" defaults={EVERYTHING} />;
}
