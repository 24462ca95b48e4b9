package com.medspasync.integrations.statements;

import com.medspasync.integrations.statements.layout.CanonicalSink;
import com.medspasync.integrations.statements.layout.CellException;
import com.medspasync.integrations.statements.layout.Cells;
import com.medspasync.integrations.statements.layout.ControlTotals;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.FileContext;
import com.medspasync.integrations.statements.layout.Places;
import com.medspasync.integrations.statements.layout.RecordReader;
import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.table.RowSource;
import com.medspasync.integrations.statements.table.Table;
import com.medspasync.integrations.statements.table.UnreadableFileException;
import com.medspasync.integrations.statements.text.DateOrderRule;
import com.medspasync.integrations.statements.text.DecimalStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one table of a file and accounts for every row of it. */
final class TableReading {

  private static final int MOST_ISSUES = 1000;

  private final String file;
  private final Table table;
  private final Recognition recognition;
  private final RecordReader reader;
  private final Cells cells;
  private final ControlTotals totals;
  private final List<RowIssue> issues = new ArrayList<>();
  private long rows;
  private long read;
  private long skipped;
  private long rejected;

  TableReading(String file, Table table, Recognition recognition, Places places) {
    this.file = file;
    this.table = table;
    this.recognition = recognition;
    this.reader =
        recognition.layout().reader().apply(new FileContext(file, recognition.binding(), places));
    this.cells =
        new Cells(
            file,
            recognition.binding(),
            DecimalStyle.POINT,
            DateOrderRule.MONTH_FIRST,
            table.fromSpreadsheet());
    this.totals = new ControlTotals(recognition.binding(), DecimalStyle.POINT);
  }

  FileReport read(CanonicalSink sink) {
    String trouble = "";
    try {
      if (reader.needsSurvey()) {
        survey();
      }
      readRows(sink);
    } catch (UnreadableFileException e) {
      trouble = e.getMessage() == null ? "" : e.getMessage();
      issue(e.line(), "", e.code(), trouble);
    }
    return report(trouble);
  }

  private void survey() throws UnreadableFileException {
    try (RowSource source = table.open()) {
      for (Row row = source.next(); row != null; row = source.next()) {
        if (row.line() > recognition.headerLine() && problem(row) == null && !isNoData(row)) {
          try {
            reader.survey(cells.at(row));
          } catch (CellException e) {
            // told when the row is read
            continue;
          }
        }
      }
    }
  }

  private void readRows(CanonicalSink sink) throws UnreadableFileException {
    try (RowSource source = table.open()) {
      for (Row row = source.next(); row != null; row = source.next()) {
        if (row.line() > recognition.headerLine()) {
          rows++;
          readRow(row, sink);
        }
      }
    }
  }

  private void readRow(Row row, CanonicalSink sink) {
    RowIssue problem = problem(row);
    if (problem != null) {
      reject(problem);
      return;
    }
    cells.at(row);
    if (isNoData(row)) {
      skipped++;
      return;
    }
    if (isTotal(row)) {
      totals.compare(row);
      skipped++;
      return;
    }
    try {
      RecordReader.Outcome outcome = reader.read(cells, sink);
      if (outcome == RecordReader.Outcome.SKIPPED) {
        skipped++;
      } else {
        read++;
        totals.add(cells, outcome);
      }
    } catch (CellException e) {
      reject(new RowIssue(file, row.line(), e.column(), e.code(), message(e)));
    }
  }

  private static String message(CellException e) {
    String text = String.valueOf(e.getMessage());
    return e.column().isEmpty() ? text : e.column() + ": " + text;
  }

  private boolean isTotal(Row row) {
    return !cells.isDate(Field.AT) && ControlTotals.isTotal(row);
  }

  /** Blank rows, titles that are repeated on every page, and single lines of text. */
  private boolean isNoData(Row row) {
    int filled = 0;
    int last = -1;
    for (int i = 0; i < row.cells().size(); i++) {
      if (!row.cells().get(i).isBlank()) {
        filled++;
        last = i;
      }
    }
    if (filled == 0 || (filled == 1 && last == 0 && recognition.binding().width() > 3)) {
      return true;
    }
    List<String> titles = recognition.binding().titles();
    return row.cells().size() == titles.size() && row.cells().equals(titles);
  }

  /** Damage of the row as a whole. */
  private @Nullable RowIssue problem(Row row) {
    if (!row.damage().isEmpty()) {
      return new RowIssue(
          file,
          row.line(),
          "",
          "row.unclosed-quote",
          "A quotation mark is opened in this line and never closed. Close or remove it.");
    }
    int width = recognition.binding().width();
    for (int i = width; i < row.cells().size(); i++) {
      if (!row.cells().get(i).isBlank()) {
        return new RowIssue(
            file,
            row.line(),
            "",
            "row.too-many-cells",
            "The row has more cells than the titles. Put text that holds the separator into"
                + " quotation marks.");
      }
    }
    return null;
  }

  private void reject(RowIssue issue) {
    rejected++;
    if (issues.size() < MOST_ISSUES) {
      issues.add(issue);
    }
  }

  private void issue(int line, String column, String code, String message) {
    if (issues.size() < MOST_ISSUES) {
      issues.add(new RowIssue(file, line, column, code, message));
    }
  }

  private FileReport report(String trouble) {
    StringBuilder message = new StringBuilder(trouble);
    append(message, recognition.drift());
    append(message, totals.mismatch());
    if (rejected > 0) {
      append(message, rejected == 1 ? "1 row was rejected." : rejected + " rows were rejected.");
    }
    if (rows == 0) {
      append(message, "The file has titles and no rows.");
    }
    if (read == 0 && rejected == 0 && skipped > 0 && isNotNeeded()) {
      append(message, "Recognized; reconciliation does not need it.");
    }
    return new FileReport(
        file,
        recognition.layout().slug(),
        StatementKind.valueOf(recognition.layout().family().name()),
        recognition.guessed(),
        rows,
        read,
        skipped,
        rejected,
        totals.stated(),
        totals.computed(),
        message.toString(),
        issues,
        false);
  }

  private boolean isNotNeeded() {
    return recognition.layout().family()
        == com.medspasync.integrations.statements.layout.Family.REFERENCE;
  }

  private static void append(StringBuilder message, String sentence) {
    if (!sentence.isEmpty()) {
      message.append(message.isEmpty() ? "" : " ").append(sentence);
    }
  }
}
