package com.medspasync.integrations.statements.pos;

/**
 * What the columns of a point of sale do not say by themselves.
 *
 * @param voidsArePairs whether a sale that was voided stands as two opposite lines with one id
 * @param oneTenderOfSum whether the file states no payments, so that the sum of a transaction is
 *     taken for its one payment
 * @param discountNamePrefix words in the note after which the name of the discount stands, empty
 *     when names have a column
 * @param redemptionSuffix end of the item name of lines that only give a reward, empty when the
 *     system has none
 */
record SalesHabits(
    boolean voidsArePairs,
    boolean oneTenderOfSum,
    String discountNamePrefix,
    String redemptionSuffix) {

  static final SalesHabits PLAIN = new SalesHabits(false, false, "", "");
  static final SalesHabits VOIDS_AS_PAIRS = new SalesHabits(true, false, "", "");
}
