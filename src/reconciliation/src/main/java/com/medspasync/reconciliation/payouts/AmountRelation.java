package com.medspasync.reconciliation.payouts;

/** Tells how a single charge's amount came out of a payment's. */
final class AmountRelation {

  private static final int LARGEST_TIP_PERCENT = 35;
  private static final int SMALLEST_TIP_PERCENT = 5;
  private static final int CENTS_OF_A_DOLLAR = 100;
  private static final int MOST_DIGITS = 18;

  private AmountRelation() {}

  static Relation of(long charged, long rungUp) {
    if (charged == rungUp) {
      return Relation.EQUAL;
    }
    if (isTip(charged, rungUp)) {
      return Relation.TIP;
    }
    return isMiskeyed(charged, rungUp) ? Relation.KEYED : Relation.OTHER;
  }

  /** Whether what was charged exceeds what was rung up by no more than a generous tip. */
  static boolean mayHoldTip(long charged, long rungUp) {
    long tip = charged - rungUp;
    return rungUp > 0 && tip > 0 && tip * 100 <= rungUp * LARGEST_TIP_PERCENT;
  }

  /** A whole percentage on top, or that rounded to whole dollars by the terminal. */
  private static boolean isTip(long charged, long rungUp) {
    long tip = charged - rungUp;
    if (rungUp <= 0 || tip <= 0) {
      return false;
    }
    long percent = (tip * 100 + rungUp / 2) / rungUp;
    if (percent < SMALLEST_TIP_PERCENT || percent > LARGEST_TIP_PERCENT) {
      return false;
    }
    long exact = (rungUp * percent + 50) / 100;
    boolean wholeDollars = tip % CENTS_OF_A_DOLLAR == 0;
    return Math.abs(tip - exact) <= 1
        || (wholeDollars && Math.abs(tip - exact) <= CENTS_OF_A_DOLLAR / 2);
  }

  /** Two neighbouring digits exchanged, or one digit wrong, missing or too many. */
  private static boolean isMiskeyed(long charged, long rungUp) {
    if (charged <= 0 || rungUp <= 0) {
      return isMiskeyedText(charged, rungUp);
    }
    long longer = Math.max(charged, rungUp);
    long shorter = Math.min(charged, rungUp);
    int more = digits(longer) - digits(shorter);
    if (more == 1) {
      while (longer % 10 == shorter % 10 && shorter > 0) {
        longer /= 10;
        shorter /= 10;
      }
      return longer / 10 == shorter;
    }
    // one digit wrong differs by 1 to 9 of its place, two exchanged ones by a multiple of 9
    long apart = longer - shorter;
    while (apart % 10 == 0) {
      apart /= 10;
    }
    boolean possible = apart < 10 || (apart % 9 == 0 && apart <= 81);
    return more == 0 && possible && isMiskeyedText(charged, rungUp);
  }

  private static int digits(long positive) {
    int digits = 1;
    for (long bound = 10; positive >= bound && digits < MOST_DIGITS; bound *= 10) {
      digits++;
    }
    return digits;
  }

  private static boolean isMiskeyedText(long charged, long rungUp) {
    String a = Long.toString(charged);
    String b = Long.toString(rungUp);
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    if (a.length() == b.length()) {
      int first = 0;
      while (a.charAt(first) == b.charAt(first)) {
        first++;
      }
      int last = a.length() - 1;
      while (a.charAt(last) == b.charAt(last)) {
        last--;
      }
      boolean oneDigit = first == last;
      boolean exchanged =
          last == first + 1
              && a.charAt(first) == b.charAt(last)
              && a.charAt(last) == b.charAt(first);
      return oneDigit || exchanged;
    }
    String longer = a.length() > b.length() ? a : b;
    String shorter = a.length() > b.length() ? b : a;
    int at = 0;
    while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
      at++;
    }
    return longer.substring(at + 1).equals(shorter.substring(at));
  }
}
