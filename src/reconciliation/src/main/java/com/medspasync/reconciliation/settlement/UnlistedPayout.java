package com.medspasync.reconciliation.settlement;

import java.time.LocalDate;

/**
 * A transfer to the bank of which no report lists the entries.
 *
 * @param tieOut what is known of it
 * @param paidOn the day it was made, or reached the bank
 * @param amountMinor what it took from the balance, its own fee included, in minor units; positive
 */
record UnlistedPayout(PayoutTieOut tieOut, LocalDate paidOn, long amountMinor) {}
