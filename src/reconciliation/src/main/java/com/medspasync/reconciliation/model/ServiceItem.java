package com.medspasync.reconciliation.model;

/**
 * An entry of the spa's own service list, where it was given.
 *
 * @param key product key such as {@code botox}
 * @param category such as {@code Neurotoxin}
 * @param program programme slug, empty when none pays for it
 * @param programLabel name by which the programme calls it
 * @param unit unit, syringe, vial, cycle, item …
 * @param listPriceMinor price per unit in minor units, 0 when unknown
 */
public record ServiceItem(
    String key,
    String category,
    String program,
    String programLabel,
    String unit,
    long listPriceMinor) {}
