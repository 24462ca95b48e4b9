package com.medspasync.reconciliation.model;

import java.time.ZoneId;

/**
 * A place of the practice.
 *
 * @param code short code used in results, such as {@code L1}
 * @param name name by which programmes and processors call it, empty when unknown
 * @param zone zone of its business days
 * @param posFile base name of its sales file, empty when unknown
 * @param cardProcessor slug of the processor of its card terminal ({@code stripe}, {@code square}),
 *     empty when unknown
 */
public record Location(
    String code, String name, ZoneId zone, String posFile, String cardProcessor) {}
