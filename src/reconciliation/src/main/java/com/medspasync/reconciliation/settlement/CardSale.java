package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.Tender;
import java.time.LocalDate;

/**
 * A payment that a processor handles.
 *
 * @param tender the payment
 * @param day the processor's day on which it was made
 */
record CardSale(Tender tender, LocalDate day) {}
