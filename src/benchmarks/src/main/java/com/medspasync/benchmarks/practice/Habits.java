package com.medspasync.benchmarks.practice;

/**
 * How often things happen in one practice, as shares of what they can happen to.
 *
 * @param nickname clients whom one system knows by a short name
 * @param otherFamilyName clients under a maiden or second family name in the programs
 * @param mistyped clients with a typing error in one of the systems
 * @param phoneChanged clients whose phone differs between desk and program
 * @param phoneMissing clients without a phone at the desk
 * @param familyPhone clients who share phone and family name with another client
 * @param late entries made days after the visit
 * @param neverRung entries without a sale
 * @param foreign entries of another practice
 * @param relative entries booked on somebody else
 * @param wrongProduct entries that name another product of the program
 * @param otherQuantity entries that name another quantity
 * @param twice entries made twice
 * @param canceled entries canceled and made again
 * @param voided sales voided for good
 * @param rerung sales voided and rung up again
 * @param notRedeemed rewards given at the desk and never redeemed
 * @param notGiven rewards redeemed and not given at the desk
 * @param otherAmount rewards whose amount differs between desk and program
 * @param otherLabel rewards rung up under another program's name
 * @param twoCards sales paid with two cards
 * @param tipOnTerminal card payments with a tip that only the terminal knows
 * @param notCharged card payments that never ran
 * @param notRung charges without a sale
 * @param chargedTwice charges that ran twice and were given back once
 */
record Habits(
    double nickname,
    double otherFamilyName,
    double mistyped,
    double phoneChanged,
    double phoneMissing,
    double familyPhone,
    double late,
    double neverRung,
    double foreign,
    double relative,
    double wrongProduct,
    double otherQuantity,
    double twice,
    double canceled,
    double voided,
    double rerung,
    double notRedeemed,
    double notGiven,
    double otherAmount,
    double otherLabel,
    double twoCards,
    double tipOnTerminal,
    double notCharged,
    double notRung,
    double chargedTwice) {

  /** A practice somewhere between careful and careless. */
  static Habits of(Chance chance) {
    double care = chance.between(0.4, 1.8);
    return new Habits(
        care * chance.between(0.03, 0.10),
        care * chance.between(0.02, 0.08),
        care * chance.between(0.02, 0.08),
        care * chance.between(0.03, 0.12),
        care * chance.between(0.02, 0.12),
        chance.between(0.03, 0.14),
        care * chance.between(0.05, 0.2),
        care * chance.between(0.01, 0.05),
        care * chance.between(0.005, 0.03),
        care * chance.between(0.005, 0.03),
        care * chance.between(0.005, 0.03),
        care * chance.between(0.01, 0.06),
        care * chance.between(0.003, 0.015),
        care * chance.between(0.005, 0.02),
        care * chance.between(0.003, 0.01),
        care * chance.between(0.005, 0.02),
        care * chance.between(0.01, 0.05),
        care * chance.between(0.005, 0.02),
        care * chance.between(0.005, 0.03),
        care * chance.between(0.005, 0.03),
        chance.between(0.01, 0.08),
        care * chance.between(0.005, 0.03),
        care * chance.between(0.003, 0.015),
        care * chance.between(0.003, 0.015),
        care * chance.between(0.002, 0.01));
  }
}
