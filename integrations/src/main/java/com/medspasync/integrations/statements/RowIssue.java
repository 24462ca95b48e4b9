package com.medspasync.integrations.statements;

/**
 * A row, or a file, that could not be used as it stands.
 *
 * @param file name of the file
 * @param line physical line on which the row starts, 0 when it concerns the whole file
 * @param column title of the column, empty when it concerns the whole row
 * @param code stable text such as {@code amount.not-a-number}
 * @param message what is wrong and how to mend it, for a person; quotes at most a short piece of
 *     the value
 */
public record RowIssue(String file, int line, String column, String code, String message) {}
