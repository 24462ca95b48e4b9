package com.medspasync.reconciliation.linkage.column;

/**
 * Where a field's values stand in one list.
 *
 * @param column index of the column, from 0
 * @param part what of the cell belongs to the field
 * @param dateOrder how dates are written; meaningless for other kinds
 */
public record Source(int column, Part part, DateOrder dateOrder) {}
