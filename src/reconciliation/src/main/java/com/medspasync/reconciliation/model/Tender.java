package com.medspasync.reconciliation.model;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One payment on an invoice. A system that repeats the payments on every line of a sale gives one
 * tender, not several.
 *
 * @param ref the record that states it (the first one of the invoice where it is repeated)
 * @param location code of the location
 * @param invoice invoice number, as in {@link SaleLine#invoice()}
 * @param paidAt local date and time, that of the sale where the file has no other
 * @param paidOn business day
 * @param client the client of the sale
 * @param kind means of payment
 * @param label words of the system, such as {@code Visa} or {@code Deposit}: what results call the
 *     tender
 * @param cardBrand brand in lower case ({@code visa}, {@code amex}), empty when unknown
 * @param last4 last four digits, empty when unknown
 * @param amountMinor amount, negative for money given back
 * @param paymentId the processor's payment id where the system carries it, else empty
 * @param status state of the sale it belongs to
 */
public record Tender(
    LineRef ref,
    String location,
    String invoice,
    LocalDateTime paidAt,
    LocalDate paidOn,
    Person client,
    TenderKind kind,
    String label,
    String cardBrand,
    String last4,
    long amountMinor,
    String paymentId,
    SaleStatus status) {}
