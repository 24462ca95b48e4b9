package com.medspasync.reconciliation.linkage.value;

import com.medspasync.reconciliation.linkage.table.ByteSource;
import com.medspasync.reconciliation.linkage.table.TableFormat;

/**
 * One list to load.
 *
 * @param bytes where it lies
 * @param format how it is written
 * @param idColumn index of the column that names the records, -1 for the line number
 */
public record ListInput(ByteSource bytes, TableFormat format, int idColumn) {}
