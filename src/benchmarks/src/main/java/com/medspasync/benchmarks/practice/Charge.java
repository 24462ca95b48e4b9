package com.medspasync.benchmarks.practice;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a processor's report.
 *
 * @param kind charge or refund
 * @param at when the money moved
 * @param paidOn day of the payout that holds it
 * @param location place of the terminal
 * @param grossMinor amount in cents, negative for refunds
 * @param feeMinor the processor's fee in cents
 * @param payer the cardholder as far as the terminal knows
 * @param brand of the card
 * @param lastFour of the card
 * @param invoiceHint the invoice that the terminal passed on, often empty
 * @param about sales that it truly paid; empty for what was sold outside the files
 * @param twin charge that this one repeats or gives back, null for most
 */
record Charge(
    Kind kind,
    ZonedDateTime at,
    LocalDate paidOn,
    int location,
    long grossMinor,
    long feeMinor,
    Person payer,
    String brand,
    String lastFour,
    String invoiceHint,
    List<Sale> about,
    @Nullable Charge twin) {

  enum Kind {
    CHARGE,
    REFUND
  }

  long netMinor() {
    return grossMinor - feeMinor;
  }
}
