import type { AccuracyResponse, LearnedOverview, LearnedResponse } from '@/types/generated/types.gen';

export function whatOneDecisionTaught(): LearnedResponse {
  return {
    version: '1-4be643f03d1e',
    lessons: [
      { kind: 'SURENESS', subject: 'rewards:alle', meaning: '', agreeing: 1, against: 0, effect: 0.4, inForce: true, touches: 12 },
      { kind: 'ITEM', subject: 'tox 20', meaning: 'botox cosmetic', agreeing: 1, against: 0, effect: 0.4, inForce: false, touches: 3 },
    ],
    rescored: 12,
    settled: 2,
    reopened: 0,
  };
}

export function someKnowledge(): LearnedOverview {
  return {
    version: '2-8d969eef6eca',
    decisions: 2,
    facts: [
      {
        id: 'fact_one', kind: 'PERSON', subject: 'Liz Lewis', meaning: 'Elizabeth Lewis-Moore', agreeing: 2, against: 0, belief: 0.8, inForce: true, pending: true,
        witnesses: [{ decisionId: 'dec_1', matchId: 'match_1', by: 'Ana Morgan', at: '2025-04-02T16:00:00Z' }],
      },
    ],
    weights: [{ trait: 'rewards:timing=15 to 28 days later', logOdds: 1.2, right: 2, wrong: 0 }],
    changes: [],
    versions: [
      { id: 'lver_2', version: '2-8d969eef6eca', decisions: 2, facts: 1, at: '2025-04-02T16:00:00Z' },
      { id: 'lver_1', version: '1-4be643f03d1e', decisions: 1, facts: 0, at: '2025-04-02T15:58:00Z' },
    ],
  };
}

export function anAccuracy(): AccuracyResponse {
  return {
    acceptedError: 0.001,
    month: '2025-03',
    choices: [
      { acceptedError: 0.0005, automatic: 0, review: 1240 },
      { acceptedError: 0.001, automatic: 1190, review: 50 },
      { acceptedError: 0.01, automatic: 1230, review: 10 },
    ],
    promises: [
      { side: 'REWARDS', given: true, threshold: 0.98, checked: 41, wrong: 0, rests: 16041, bound: 0.0006, basis: 'REFERENCE_AND_OWN' },
      { side: 'PAYOUTS', given: false, checked: 3, wrong: 1, rests: 3, bound: 0.86, basis: 'OWN' },
    ],
    version: 0,
  };
}
