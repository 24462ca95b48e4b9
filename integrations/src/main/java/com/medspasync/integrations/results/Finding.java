package com.medspasync.integrations.results;

import java.util.Locale;

/**
 * What can be wrong with money, in the words of a bookkeeper, with what to do about it.
 *
 * <p>The wording is the product's: result files use {@link #key()}, which is the category of the
 * underlying exception.
 */
public enum Finding {
  DISCOUNT_NOT_REDEEMED(
      Nature.AT_STAKE,
      "Given at the desk, not redeemed with the program",
      "Redeem it now if the program still allows it; otherwise write it off to unrecovered"
          + " rewards and show the desk."),
  DISCOUNT_MISSING_IN_POS(
      Nature.AT_STAKE,
      "Redeemed with the program, client charged the full price",
      "Refund or credit the client."),
  AMOUNT_MISMATCH(
      Nature.AT_STAKE,
      "Desk and program disagree on the amount",
      "Correct the sale or the program's entry; claim or return the difference."),
  WRONG_PROGRAM_LABEL(
      Nature.AT_STAKE,
      "Rung up under another program's name",
      "Move the receivable to the right program."),
  HOUSE_DISCOUNT_MISLABELLED(
      Nature.AT_STAKE,
      "Own discount under a program's name",
      "Reclass it to promotions: no program will pay for it."),
  NOT_IN_POS(
      Nature.AT_STAKE,
      "Redeemed with the program, never rung up",
      "Ask the provider; ring up the visit or reverse the entry."),
  VOIDED_IN_POS(
      Nature.AT_STAKE,
      "Sale voided, reward kept",
      "Reverse the redemption with the program before it claws it back."),
  DUPLICATE(
      Nature.AT_STAKE,
      "Entered twice with the program",
      "Cancel the second entry while it is pending; later, call the program."),
  UNREIMBURSED(
      Nature.AT_STAKE,
      "Redeemed, not paid back by the maker",
      "Keep the receivable open, age it and claim it."),
  REIMBURSEMENT_DENIED(
      Nature.AT_STAKE,
      "Reimbursement refused by the maker",
      "Appeal with the invoice, or write it off."),
  SHORT_PAID(
      Nature.AT_STAKE, "Paid back less than was redeemed", "Claim the difference from the maker."),
  CLAWBACK(
      Nature.AT_STAKE,
      "Taken back by the maker",
      "Check the visit behind it; dispute it or write it off."),
  CARD_IN_POS_NO_CHARGE(
      Nature.AT_STAKE,
      "Card payment rung up, never charged",
      "Collect it again, or correct how it was paid."),
  CHARGE_NOT_IN_POS(
      Nature.AT_STAKE, "Card charged, nothing rung up", "Find the visit and ring it up."),
  DUPLICATE_CHARGE(
      Nature.AT_STAKE, "Card charged twice, not refunded in these files", "Refund the client."),
  CHARGED_OTHER_AMOUNT(
      Nature.AT_STAKE,
      "Charged another amount than rung up",
      "Post the tip, or refund or collect the difference."),
  DISPUTE(
      Nature.AT_STAKE,
      "Charge disputed by the cardholder",
      "Send the evidence before the deadline and keep a reserve."),
  IN_TRANSIT_NEXT_PERIOD(
      Nature.TIMING,
      "Paid by card, not paid out yet",
      "List it as in transit; it arrives with the next payouts."),
  POSTS_NEXT_PERIOD(
      Nature.TIMING,
      "Reward given, the program may post it next month",
      "Accrue it and expect the entry in the next statement."),
  PRIOR_PERIOD_CHARGE(
      Nature.TIMING,
      "Paid before the period",
      "Nothing to do: it settled against an earlier period."),
  PRIOR_PERIOD_PAYOUT(
      Nature.TIMING,
      "Paid out now, sold before the period",
      "Nothing to do: it belongs to an earlier period's sales.");

  /** Whether money can be lost, or only moves between periods. */
  public enum Nature {
    AT_STAKE,
    TIMING
  }

  private final Nature nature;
  private final String title;
  private final String action;

  Finding(Nature nature, String title, String action) {
    this.nature = nature;
    this.title = title;
    this.action = action;
  }

  /** Stable word used in {@code summary.json}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Nature nature() {
    return nature;
  }

  /** What happened. */
  public String title() {
    return title;
  }

  /** What a bookkeeper does about it. */
  public String action() {
    return action;
  }
}
