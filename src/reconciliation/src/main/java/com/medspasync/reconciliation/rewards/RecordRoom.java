package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.visits.Visit;

/** Whether two lines that each report a treatment can both be about a visit. */
final class RecordRoom {

  private RecordRoom() {}

  /** One record is not what two reports of different products are about. */
  static boolean holds(Visit visit, Claim a, Claim b) {
    return visit.treatments().size() > 1 || !a.reportsTreatment() || !b.reportsTreatment();
  }
}
