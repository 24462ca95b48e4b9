package com.medspasync.reconciliation.linkage;

import com.medspasync.kernel.DomainException;
import com.medspasync.reconciliation.linkage.column.ColumnSample;
import com.medspasync.reconciliation.linkage.table.BlockScanner;
import com.medspasync.reconciliation.linkage.table.CellBlock;
import com.medspasync.reconciliation.linkage.table.FormatSniffer;
import com.medspasync.reconciliation.linkage.table.Irregularities;
import com.medspasync.reconciliation.linkage.table.TableFormat;
import com.medspasync.reconciliation.linkage.value.ListInput;
import com.medspasync.reconciliation.linkage.value.Records;
import com.medspasync.reconciliation.linkage.value.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the beginning of a list tells: titles, samples of the columns, how records are named. */
final class ListHead {

  private static final int SAMPLE_ROWS = 1000;
  private static final Pattern NO_TITLE =
      Pattern.compile("[^@]+@[^@]+\\.[a-z]+|[-+(]?[0-9][-0-9 ()./]{3,}", Pattern.CASE_INSENSITIVE);

  private final NamedList list;
  private final TableFormat format;
  private final List<ColumnSample> columns;
  private final boolean idWasAskedFor;
  private List<Integer> idCandidates;

  private ListHead(
      NamedList list,
      TableFormat format,
      List<ColumnSample> columns,
      boolean idWasAskedFor,
      List<Integer> idCandidates) {
    this.list = list;
    this.format = format;
    this.columns = columns;
    this.idWasAskedFor = idWasAskedFor;
    this.idCandidates = idCandidates;
  }

  static ListHead of(NamedList list, @Nullable String id) throws IOException {
    TableFormat format = FormatSniffer.sniff(list.name(), list.bytes());
    requireTitles(format);
    CellBlock block = new BlockScanner(list.bytes(), format).next();
    if (block == null) {
      throw invalid(
          "linkage.no-records",
          list.name() + ": there are titles but no records below them. Export the list again.");
    }
    List<ColumnSample> columns = Samples.of(block, format, SAMPLE_ROWS);
    int asked = id == null ? -1 : IdColumn.titled(id, format.titles());
    return new ListHead(
        list,
        format,
        columns,
        asked >= 0,
        asked >= 0 ? List.of(asked) : IdColumn.candidates(columns));
  }

  private static void requireTitles(TableFormat format) {
    for (String title : format.titles()) {
      if (NO_TITLE.matcher(title).matches()) {
        throw invalid(
            "linkage.no-titles",
            format.name()
                + ", line "
                + (format.dataLine() - 1)
                + ": the first line holds data where titles of columns are expected. Add a line of"
                + " titles, such as id,name,email,phone.");
      }
    }
  }

  /** An id that was asked for must be a column of at least one list. */
  static void requireId(@Nullable String id, ListHead left, @Nullable ListHead right) {
    if (id != null && !left.idWasAskedFor && (right == null || !right.idWasAskedFor)) {
      throw IdColumn.unknown(id, left.name(), left.titles());
    }
  }

  String name() {
    return list.name();
  }

  List<String> titles() {
    return format.titles();
  }

  List<ColumnSample> columns() {
    return columns;
  }

  ListInput input() {
    return new ListInput(list.bytes(), format, idColumn());
  }

  Set<Integer> withoutEvidence() {
    return ListLinkage.only(idColumn());
  }

  private int idColumn() {
    return idCandidates.isEmpty() ? -1 : idCandidates.getFirst();
  }

  /**
   * Whether the id turned out not to be unique, and another will be tried.
   *
   * @throws DomainException when it was asked for
   */
  boolean idWasWrong(Records records) {
    int wrong = records.firstRowWithoutOwnId();
    if (wrong < 0) {
      return false;
    }
    if (idWasAskedFor) {
      throw IdColumn.notUnique(titles().get(idColumn()), name(), records.line(wrong));
    }
    idCandidates = idCandidates.subList(1, idCandidates.size());
    return true;
  }

  /** Says how records are named and which rows do not fit the titles. */
  void describe(Irregularities rows, List<String> notes) {
    if (idCandidates.isEmpty()) {
      notes.add(name() + ": no column named id is unique; records are named by their line.");
    }
    if (rows.tooLong() > 0) {
      notes.add(
          name()
              + ", line "
              + rows.firstTooLong()
              + ": "
              + rows.cellsOfTooLong()
              + " cells where "
              + format.width()
              + " titles stand; cells beyond are ignored"
              + more(rows.tooLong())
              + ". Put quotation marks round text that holds the separator.");
    }
    if (rows.tooShort() > 0) {
      notes.add(
          name()
              + ", line "
              + rows.firstTooShort()
              + ": "
              + rows.cellsOfTooShort()
              + " cells where "
              + format.width()
              + " titles stand; the others count as missing"
              + more(rows.tooShort())
              + ".");
    }
  }

  private static String more(long lines) {
    return lines == 1 ? "" : " (and " + (lines - 1) + " more such lines)";
  }

  private static DomainException invalid(String code, String message) {
    return new DomainException(DomainException.Kind.INVALID, code, message);
  }
}
