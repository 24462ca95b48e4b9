import { get, post } from '@/lib/api-client';
import type {
  DecideReviewData,
  DecideReviewResponse,
  DecideReviewsData,
  DecideReviewsResponse,
  DecisionRequest,
  GetReviewData,
  GetReviewResponse,
  ReviewResponse,
  UndoDecisionData,
} from '@/types/generated/types.gen';

export function decide(id: string, decision: DecisionRequest): Promise<DecideReviewResponse> {
  return post<DecideReviewData, DecideReviewResponse>('/api/v1/reviews/{id}/decisions', {
    path: { id },
    body: decision,
    idempotencyKey: crypto.randomUUID(),
  });
}

export function acceptAll(items: Pick<ReviewResponse, 'id' | 'version'>[]): Promise<DecideReviewsResponse> {
  return post<DecideReviewsData, DecideReviewsResponse>('/api/v1/reviews/bulk-decisions', {
    body: { action: 'ACCEPT', items: items.map(({ id, version }) => ({ id, version })) },
    idempotencyKey: crypto.randomUUID(),
  });
}

/** Takes back the decision that stands on a match. */
export async function undoDecisionOn(matchId: string, decisionId: string | undefined): Promise<void> {
  const standing = decisionId ?? (await standingDecision(matchId));
  if (!standing) return;
  await post<UndoDecisionData, unknown>('/api/v1/decisions/{id}/undo', { path: { id: standing }, idempotencyKey: crypto.randomUUID() });
}

async function standingDecision(matchId: string): Promise<string | undefined> {
  const detail = await get<GetReviewData, GetReviewResponse>('/api/v1/reviews/{id}', { path: { id: matchId } });
  if (detail.decisionId) return detail.decisionId;
  return detail.history?.find((decision) => decision.action !== 'UNDO' && !decision.undoneBy)?.id;
}
