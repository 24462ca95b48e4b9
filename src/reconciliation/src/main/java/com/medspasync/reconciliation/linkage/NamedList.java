package com.medspasync.reconciliation.linkage;

import com.medspasync.reconciliation.linkage.table.ByteSource;

/**
 * A list to link.
 *
 * @param name what to call it in messages, such as its file name
 * @param bytes its text, delimited and with a line of titles
 */
public record NamedList(String name, ByteSource bytes) {}
