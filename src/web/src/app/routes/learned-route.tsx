import { LearnedPage } from '@/features/learned/components/learned-page';

export function LearnedRoute() {
  return <LearnedPage />;
}
