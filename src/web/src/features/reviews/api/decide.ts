import { api } from '@/config/paths';
import { request } from '@/lib/api-client';
import type { BulkDecisionResult, DecisionRequest, ReviewDetail, ReviewItem } from '@/types/api';

export function decide(id: string, decision: DecisionRequest): Promise<ReviewItem> {
  return request<ReviewItem>(api.reviewDecisions(id), {
    method: 'POST',
    body: decision,
    idempotencyKey: crypto.randomUUID(),
  });
}

export function acceptAll(items: Pick<ReviewItem, 'id' | 'version'>[]): Promise<BulkDecisionResult> {
  return request<BulkDecisionResult>(api.bulkDecisions, {
    method: 'POST',
    body: { action: 'ACCEPT', items: items.map(({ id, version }) => ({ id, version })) },
    idempotencyKey: crypto.randomUUID(),
  });
}

/** Takes back the decision that stands on a match. */
export async function undoDecisionOn(matchId: string, decisionId: string | null | undefined): Promise<void> {
  const standing = decisionId ?? (await standingDecision(matchId));
  if (!standing) return;
  await request<unknown>(api.decisionUndo(standing), { method: 'POST', idempotencyKey: crypto.randomUUID() });
}

async function standingDecision(matchId: string): Promise<string | undefined> {
  const detail = await request<ReviewDetail>(api.review(matchId));
  if (detail.decisionId) return detail.decisionId;
  return detail.history?.find((decision) => decision.action !== 'UNDO' && !decision.undoneBy)?.id;
}
