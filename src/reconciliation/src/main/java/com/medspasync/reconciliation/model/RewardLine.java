package com.medspasync.reconciliation.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a loyalty programme's statement.
 *
 * @param ref where it stands
 * @param program the programme
 * @param rewardId the programme's id of the line ({@code ALT7071669}, {@code XP-000372})
 * @param member the person as the programme knows her, {@code memberId} being the programme's
 *     member number
 * @param visitAt date and time of the visit as the programme gives it, converted to the practice's
 *     zone; midnight where the statement has a day only
 * @param visitOn business day of the visit entry
 * @param postedOn day it was posted, where the statement says so
 * @param location the programme's name of the location, empty when it gives none
 * @param products products as the programme names them, one per treatment
 * @param quantity units, syringes or vials; absent when not given
 * @param kind earn, redeem or undo
 * @param valueMinor money off granted to the client; 0 on earn lines, negative on reversals
 * @param pointsIssued points earned
 * @param pointsRedeemed points used, as a positive number
 * @param certificate certificate, authorization or redemption code, empty when none
 * @param offer name of the promotion or gift card, empty when none
 * @param status the programme's state of the line as written
 * @param cancelled whether that state, or the kind of line, says that the redemption was undone
 * @param reimbursement what the maker paid back for it
 */
public record RewardLine(
    LineRef ref,
    Program program,
    String rewardId,
    Person member,
    LocalDateTime visitAt,
    LocalDate visitOn,
    @Nullable LocalDate postedOn,
    String location,
    List<String> products,
    @Nullable BigDecimal quantity,
    Kind kind,
    long valueMinor,
    long pointsIssued,
    long pointsRedeemed,
    String certificate,
    String offer,
    String status,
    boolean cancelled,
    Reimbursement reimbursement) {

  public RewardLine {
    products = List.copyOf(products);
  }

  /** What a line does. */
  public enum Kind {
    /** A treatment was reported; the client gets points and no money moves. */
    EARN,
    /**
     * Money off was granted; the maker owes it to the spa. Points may be earned on the same line.
     */
    REDEEM,
    /** Undoes an earlier line. */
    REVERSAL,
    /** Anything else the programme books, such as a correction without a visit. */
    ADJUSTMENT
  }

  /**
   * The maker's payment for a redemption.
   *
   * @param status as written, empty when the statement has none
   * @param paidOn day of payment where given
   * @param amountMinor amount paid back; absent when the statement does not say
   * @param reference credit memo, statement or remittance number, empty when none
   */
  public record Reimbursement(
      String status, @Nullable LocalDate paidOn, @Nullable Long amountMinor, String reference) {

    public static final Reimbursement NONE = new Reimbursement("", null, null, "");
  }
}
