package com.medspasync.reconciliation.compare;

/**
 * How a rewards line and a visit agree, as levels of the event's {@link Field}s.
 *
 * @param product level of the product
 * @param timing level of day and time
 * @param amount level of the redeemed value
 * @param quantity level of the quantity
 * @param location level of the location
 * @param commonAmountMinor redeemed value when it is the same, else 0
 * @param commonProduct key of the product when it is the same, else empty
 * @param commonQuantity the quantity in plain digits when it is the same, else empty
 */
public record EventComparison(
    int product,
    int timing,
    int amount,
    int quantity,
    int location,
    long commonAmountMinor,
    String commonProduct,
    String commonQuantity) {}
