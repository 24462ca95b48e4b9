package com.medspasync.reconciliation.linkage.column;

/**
 * Something that both lists know about each record.
 *
 * @param title its name, for explanations
 * @param kind what it holds
 * @param left where it stands in the left list
 * @param right where it stands in the right list; the same for a single list
 */
public record Field(String title, FieldKind kind, Source left, Source right) {}
