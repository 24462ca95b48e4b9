package com.medspasync.reconciliation.compare;

/**
 * How a member and a client agree, as levels of the person's {@link Field}s.
 *
 * @param given level of the given name
 * @param family level of the family name
 * @param phone level of the phone
 * @param email level of the e-mail address
 * @param commonGiven the given name that is the same, empty otherwise
 * @param commonFamily the family name that is the same, empty otherwise
 */
public record PersonComparison(
    int given, int family, int phone, int email, String commonGiven, String commonFamily) {}
