package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.math.BigDecimal;

/**
 * Two reports of the same product on one visit: a submission that was entered twice, unless their
 * quantities differ and the visit has a record for each. Then the product was given twice, or one
 * line names the wrong one.
 */
final class SecondRecord {

  private SecondRecord() {}

  /** Whether a visit has a record of its own for either of two reports. */
  static boolean holds(Visit visit, Claim a, Claim b) {
    BigDecimal ofA = a.line().quantity();
    BigDecimal ofB = b.line().quantity();
    if (ofA == null
        || ofB == null
        || ofA.compareTo(ofB) == 0
        || a.member() != b.member()
        || !a.reportsTreatment()
        || !b.reportsTreatment()) {
      return false;
    }
    for (Treatment forA : visit.treatments()) {
      for (Treatment forB : visit.treatments()) {
        if (isOf(a, ofA, forA) && isOf(b, ofB, forB) && (isNamed(a, forA) || isNamed(b, forB))) {
          return true; // quantities differ, so records do
        }
      }
    }
    return false;
  }

  private static boolean isOf(Claim claim, BigDecimal quantity, Treatment record) {
    Product sold = record.product();
    return record.line().quantity().compareTo(quantity) == 0
        && (isNamed(claim, record) || (sold != null && sold.program() == claim.program()));
  }

  private static boolean isNamed(Claim claim, Treatment record) {
    Product sold = record.product();
    return sold != null && claim.products().contains(sold);
  }
}
