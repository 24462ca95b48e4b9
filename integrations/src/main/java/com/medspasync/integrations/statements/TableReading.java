package com.medspasync.integrations.statements;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.CanonicalSink;
import com.medspasync.integrations.statements.layout.CellException;
import com.medspasync.integrations.statements.layout.Cells;
import com.medspasync.integrations.statements.layout.ControlTotals;
import com.medspasync.integrations.statements.layout.Family;
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

/**
 * Reads one table of a file and accounts for every row of it.
 *
 * <p>The rows are walked through up to twice: first, where the values must be known as a whole
 * (order of day and month, pairs of sale and void, sums of transactions), then to read them.
 */
final class TableReading {

  private static final int MOST_ISSUES = 1000;

  private final String file;
  private final Table table;
  private final Recognition recognition;
  private final RecordReader reader;
  private final @Nullable DateOrder answer;
  private final List<RowIssue> issues = new ArrayList<>();
  private Cells cells;
  private ControlTotals totals;
  private String doubtfulDates = "";
  private long rows;
  private long read;
  private long skipped;
  private long rejected;

  /**
   * @param answer what a person said about the order of day and month, {@code null} when nobody did
   */
  TableReading(
      String file,
      Table table,
      Recognition recognition,
      Places places,
      @Nullable DateOrder answer) {
    this.file = file;
    this.table = table;
    this.recognition = recognition;
    this.answer = answer;
    this.reader =
        recognition.layout().reader().apply(new FileContext(file, recognition.binding(), places));
    this.cells = cells(DecimalStyle.POINT, DateOrderRule.MONTH_FIRST);
    this.totals = new ControlTotals(recognition.binding(), DecimalStyle.POINT);
  }

  private Cells cells(DecimalStyle decimals, DateOrderRule dates) {
    return new Cells(file, recognition.binding(), decimals, dates, table.fromSpreadsheet());
  }

  FileReport read(CanonicalSink sink) {
    String trouble = "";
    try {
      if (ValueSurvey.isNeeded(recognition) && !surveyValues()) {
        return report(QUESTION.formatted(doubtfulDates), true);
      }
      if (reader.needsSurvey()) {
        surveyRecords();
      }
      readRows(sink);
    } catch (UnreadableFileException e) {
      trouble = e.getMessage() == null ? "" : e.getMessage();
      issue(e.line(), e.code(), trouble);
    }
    return report(trouble, false);
  }

  private static final String QUESTION =
      "The dates of this file can be read with the day or with the month first: %s. Say which it"
          + " is.";

  /** Answers {@code false} when somebody must be asked about the order of day and month. */
  private boolean surveyValues() throws UnreadableFileException {
    ValueSurvey survey = new ValueSurvey(recognition.binding());
    try (RowSource source = table.open()) {
      for (Row row = source.next(); row != null; row = source.next()) {
        if (row.line() < recognition.headerLine()) {
          survey.acceptPreamble(row);
        } else if (row.line() > recognition.headerLine()) {
          survey.accept(row);
        }
      }
    }
    doubtfulDates = String.join(", ", survey.doubtfulDates());
    DateOrderRule order = answer == null ? survey.order() : DateOrderRule.valueOf(answer.name());
    if (order == null && !recognition.guessed()) {
      order = DateOrderRule.MONTH_FIRST; // the system is American
    }
    if (order == null) {
      return false;
    }
    cells = cells(survey.decimals(), order);
    totals = new ControlTotals(recognition.binding(), survey.decimals());
    return true;
  }

  private void surveyRecords() throws UnreadableFileException {
    try (RowSource source = rows()) {
      for (Row row = source.next(); row != null; row = source.next()) {
        if (problem(row) == null && !isNoData(row) && !isTotal(row)) {
          try {
            reader.survey(cells.at(row));
          } catch (CellException e) {
            continue; // told when the row is read
          }
        }
      }
    }
  }

  private void readRows(CanonicalSink sink) throws UnreadableFileException {
    try (RowSource source = rows()) {
      for (Row row = source.next(); row != null; row = source.next()) {
        rows++;
        readRow(row, sink);
      }
    }
  }

  /** The rows below the titles. */
  private RowSource rows() throws UnreadableFileException {
    RowSource source = table.open();
    FillDown fillDown = table.fromSpreadsheet() ? new FillDown(recognition.binding()) : null;
    return new RowSource() {
      @Override
      public @Nullable Row next() throws UnreadableFileException {
        Row row = source.next();
        while (row != null && row.line() <= recognition.headerLine()) {
          row = source.next();
        }
        return row == null || fillDown == null ? row : fillDown.complete(row);
      }

      @Override
      public void close() throws UnreadableFileException {
        source.close();
      }
    };
  }

  private void readRow(Row row, CanonicalSink sink) {
    RowIssue problem = problem(row);
    if (problem != null) {
      reject(problem);
      return;
    }
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
      RecordReader.Outcome outcome = reader.read(cells.at(row), sink);
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

  /** A total has no date of its own, but a cell that says what it is. */
  private boolean isTotal(Row row) {
    return ControlTotals.isTotal(row) && !cells.at(row).isDate(Field.AT);
  }

  /** Blank rows, titles that are repeated on every page, and single lines of text. */
  private boolean isNoData(Row row) {
    int filled = 0; // told apart: none, one, several
    int last = -1;
    for (int i = 0; i < row.cells().size() && filled < 2; i++) {
      if (!row.cells().get(i).isBlank()) {
        filled++;
        last = i;
      }
    }
    if (filled == 0 || (filled == 1 && last == 0 && recognition.binding().width() > 3)) {
      return true;
    }
    List<String> titles = recognition.binding().titles();
    return filled > 1 && row.cells().size() == titles.size() && row.cells().equals(titles);
  }

  /** Damage of the row as a whole. */
  private @Nullable RowIssue problem(Row row) {
    if (!row.damage().isEmpty()) {
      return new RowIssue(file, row.line(), "", "row.unclosed-quote", row.damage());
    }
    Binding binding = recognition.binding();
    for (int i = binding.width(); i < row.cells().size(); i++) {
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
    if (!table.fromSpreadsheet() && lacksAmounts(row)) {
      return new RowIssue(
          file,
          row.line(),
          "",
          "row.too-few-cells",
          "The row ends before its amounts. It was cut off: export the report again.");
    }
    return null;
  }

  /** A row that was cut off would otherwise be read with its amounts as zero. */
  private boolean lacksAmounts(Row row) {
    Binding binding = recognition.binding();
    int size = row.cells().size();
    if (size >= binding.width() || size < 3 || isNoData(row) || isTotal(row)) {
      return false;
    }
    for (Field field : MONEY) {
      if (binding.index(field) >= size) {
        return true;
      }
    }
    return false;
  }

  private static final List<Field> MONEY =
      List.of(Field.GROSS, Field.UNIT_PRICE, Field.NET, Field.TOTAL, Field.VALUE, Field.PAYMENTS);

  private void reject(RowIssue issue) {
    rejected++;
    if (issues.size() < MOST_ISSUES) {
      issues.add(issue);
    }
  }

  private void issue(int line, String code, String message) {
    if (issues.size() < MOST_ISSUES) {
      issues.add(new RowIssue(file, line, "", code, message));
    }
  }

  private FileReport report(String first, boolean needsDateOrder) {
    StringBuilder message = new StringBuilder(first);
    if (!needsDateOrder) {
      append(message, recognition.drift());
      append(message, totals.mismatch());
      if (rejected > 0) {
        append(message, rejected == 1 ? "1 row was rejected." : rejected + " rows were rejected.");
      }
      if (rows == 0) {
        append(message, "The file has titles and no rows.");
      } else if (read == 0 && rejected == 0 && recognition.layout().family() == Family.REFERENCE) {
        append(message, "Recognized; reconciliation does not need it.");
      } else if (read == 0 && rejected == 0) {
        append(message, "The file has no rows but totals.");
      }
    } else {
      issue(0, "date.order-unknown", first);
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
        needsDateOrder);
  }

  private static void append(StringBuilder message, String sentence) {
    if (!sentence.isEmpty()) {
      message.append(message.isEmpty() ? "" : " ").append(sentence);
    }
  }
}
