package com.medspasync.integrations.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file. Every row is in exactly one of {@code read}, {@code skipped} and {@code
 * rejected}.
 *
 * @param file name of the file
 * @param recognizedAs stable slug of the layout, such as {@code zenoti-sales}, {@code alle}, {@code
 *     stripe}, {@code client-list}; {@code generic-…} for a guess; {@code unknown} when refused
 * @param kind what it holds
 * @param guessed whether titles and values had to be guessed
 * @param rows data rows found below the header, totals and subtotals included
 * @param read rows that became canonical lines
 * @param skipped rows that are no data: totals, subtotals, blank
 * @param rejected rows that could not be read; each has an issue
 * @param controlTotalMinor the file's own total, when it has one
 * @param computedTotalMinor the same sum over the rows read, when the file has a total
 * @param message one sentence for a person; empty when all is well
 * @param issues rows or columns with trouble, at most 1,000; {@code rejected} counts them all
 * @param needsDateOrder whether every date could be read either way and nobody has said which is
 *     right; then nothing was read
 */
public record FileReport(
    String file,
    String recognizedAs,
    StatementKind kind,
    boolean guessed,
    long rows,
    long read,
    long skipped,
    long rejected,
    @Nullable Long controlTotalMinor,
    @Nullable Long computedTotalMinor,
    String message,
    List<RowIssue> issues,
    boolean needsDateOrder) {

  public FileReport {
    issues = List.copyOf(issues);
  }

  /** Whether the file could not be used at all. */
  public boolean refused() {
    return kind == StatementKind.UNKNOWN || needsDateOrder;
  }
}
