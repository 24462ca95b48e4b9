package com.medspasync.app.statements.control;

import com.medspasync.integrations.statements.FileReport;
import com.medspasync.integrations.statements.RowIssue;
import com.medspasync.integrations.statements.StatementKind;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A workbook has a report per sheet; people uploaded one file and see one. */
final class TableReports {

  private static final int MOST_ISSUES = 1_000;

  private TableReports() {}

  static FileReport join(String name, List<FileReport> tables) {
    if (tables.size() == 1) {
      return tables.getFirst();
    }
    List<FileReport> useful =
        tables.stream().filter(table -> table.kind() != StatementKind.UNKNOWN).toList();
    List<FileReport> counted = useful.isEmpty() ? tables : useful;
    return new FileReport(
        name,
        counted.stream().map(FileReport::recognizedAs).findFirst().orElse("unknown"),
        counted.stream().map(FileReport::kind).findFirst().orElse(StatementKind.UNKNOWN),
        counted.stream().anyMatch(FileReport::guessed),
        counted.stream().mapToLong(FileReport::rows).sum(),
        counted.stream().mapToLong(FileReport::read).sum(),
        counted.stream().mapToLong(FileReport::skipped).sum(),
        counted.stream().mapToLong(FileReport::rejected).sum(),
        sum(counted, FileReport::controlTotalMinor),
        sum(counted, FileReport::computedTotalMinor),
        counted.stream()
            .map(FileReport::message)
            .filter(message -> !message.isEmpty())
            .distinct()
            .collect(Collectors.joining(" ")),
        issues(tables),
        tables.stream().anyMatch(FileReport::needsDateOrder));
  }

  private static List<RowIssue> issues(List<FileReport> tables) {
    return tables.stream().flatMap(table -> table.issues().stream()).limit(MOST_ISSUES).toList();
  }

  private static @Nullable Long sum(
      List<FileReport> tables, Function<FileReport, @Nullable Long> total) {
    List<Long> stated = tables.stream().map(total).filter(Objects::nonNull).toList();
    return stated.isEmpty() ? null : stated.stream().mapToLong(Long::longValue).sum();
  }
}
