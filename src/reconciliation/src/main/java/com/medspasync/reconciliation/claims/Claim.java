package com.medspasync.reconciliation.claims;

import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.text.Product;
import java.time.LocalTime;
import java.util.List;

/**
 * A rewards line made ready for matching.
 *
 * @param index position in the {@link ClaimBook}
 * @param line the line
 * @param member number of the member in the directory, -1 when unnamed
 * @param products products that the catalog knows, in the order of the line
 * @param visitValueMinor money off on all lines of this member, programme and day together
 */
public record Claim(
    int index, RewardLine line, int member, List<Product> products, long visitValueMinor) {

  public Claim {
    products = List.copyOf(products);
  }

  public Program program() {
    return line.program();
  }

  /** Whether the time of day is known. */
  public boolean isTimed() {
    return !line.visitAt().toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** Whether the line reports a treatment, of which a visit has one for each product. */
  public boolean reportsTreatment() {
    return line.kind() == RewardLine.Kind.EARN || line.pointsIssued() > 0;
  }

  /**
   * Whether two lines cannot both be about one visit. A visit takes one report per product, and the
   * lines of one member only; points and an offer, or several certificates, go together.
   */
  public boolean excludes(Claim other) {
    if (member != other.member) {
      return true;
    }
    if (!shareProduct(other)) {
      return false;
    }
    if (reportsTreatment() || other.reportsTreatment()) {
      return reportsTreatment() && other.reportsTreatment();
    }
    boolean separateVouchers =
        !certificate().equals(other.certificate())
            || !line.offer().equals(other.line.offer())
            || line.pointsRedeemed() != other.line.pointsRedeemed();
    return !separateVouchers || !line.visitOn().equals(other.line.visitOn());
  }

  /** Number of a voucher; a code that only names the line itself is none. */
  public String certificate() {
    return line.certificate().equals(line.rewardId()) ? "" : line.certificate();
  }

  /** Whether another line says the same of the same member, the day apart. */
  public boolean repeats(Claim other) {
    return member == other.member
        && line.program() == other.line.program()
        && line.kind() == other.line.kind()
        && line.products().equals(other.line.products())
        && line.valueMinor() == other.line.valueMinor()
        && line.pointsIssued() == other.line.pointsIssued()
        && line.pointsRedeemed() == other.line.pointsRedeemed()
        && certificate().equals(other.certificate())
        && line.offer().equals(other.line.offer());
  }

  private boolean shareProduct(Claim other) {
    return products.isEmpty()
        || other.products.isEmpty()
        || products.stream().anyMatch(other.products::contains);
  }
}
