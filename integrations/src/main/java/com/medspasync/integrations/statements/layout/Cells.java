package com.medspasync.integrations.statements.layout;

import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.text.DateOrderRule;
import com.medspasync.integrations.statements.text.DateText;
import com.medspasync.integrations.statements.text.DecimalStyle;
import com.medspasync.integrations.statements.text.MoneyText;
import com.medspasync.reconciliation.model.LineRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row by their meaning. One object walks over all rows of a file; it also adds up
 * the money columns, so that totals can be compared.
 */
public final class Cells {

  private final String file;
  private final Binding binding;
  private final DecimalStyle decimals;
  private final DateOrderRule dates;
  private final boolean dayNumbers;
  private final long[] amounts;
  private final boolean[] parsed;
  private Row row = new Row(0, java.util.List.of());

  /**
   * @param dayNumbers whether a plain number in a date column is a spreadsheet's day number
   */
  public Cells(
      String file,
      Binding binding,
      DecimalStyle decimals,
      DateOrderRule dates,
      boolean dayNumbers) {
    this.file = file;
    this.binding = binding;
    this.decimals = decimals;
    this.dates = dates;
    this.dayNumbers = dayNumbers;
    this.amounts = new long[binding.width()];
    this.parsed = new boolean[binding.width()];
  }

  /** Moves to another row. */
  public Cells at(Row next) {
    row = next;
    Arrays.fill(parsed, false);
    return this;
  }

  public Row row() {
    return row;
  }

  public LineRef ref() {
    return new LineRef(file, row.line());
  }

  public DecimalStyle decimals() {
    return decimals;
  }

  public boolean has(Field field) {
    return binding.has(field);
  }

  /** Title of the field's column, empty when the file has none. */
  public String title(Field field) {
    return binding.title(field);
  }

  /** Trimmed text, empty when the cell or the column is missing. */
  public String text(Field field) {
    return text(binding.index(field));
  }

  public String text(int index) {
    return index < 0 ? "" : strip(row.cell(index));
  }

  /** Text exactly as in the file. */
  public String raw(Field field) {
    int index = binding.index(field);
    return index < 0 ? "" : row.cell(index);
  }

  /** Text that must not be blank. */
  public String needed(Field field) throws CellException {
    String text = text(field);
    if (text.isEmpty()) {
      throw problem(field, "cell.empty", "is empty. Fill it in, or export the report again.");
    }
    return text;
  }

  /** Amount in minor units, 0 when the cell is blank or a dash. */
  public long money(Field field) throws CellException {
    return money(binding.index(field));
  }

  public long money(int index) throws CellException {
    if (index < 0) {
      return 0;
    }
    if (parsed[index]) {
      return amounts[index];
    }
    String text = text(index);
    long amount = 0;
    if (!isNothing(text)) {
      amount = MoneyText.parse(text, decimals);
      if (amount == MoneyText.NOT_AN_AMOUNT) {
        throw problem(
            index,
            "amount.not-a-number",
            "\"" + shorten(text) + "\" is no amount. Write it like 1234.50.");
      }
    }
    parsed[index] = true;
    amounts[index] = amount;
    return amount;
  }

  /** Amount that was read in this row, 0 when the column was not asked for. */
  long readAmount(int index) {
    return parsed[index] ? amounts[index] : 0;
  }

  /** A number, {@code null} when the cell is blank. */
  public @Nullable BigDecimal number(Field field) throws CellException {
    String text = text(field);
    if (isNothing(text)) {
      return null;
    }
    BigDecimal number = MoneyText.number(text, decimals);
    if (number == null) {
      throw problem(field, "number.not-a-number", "\"" + shorten(text) + "\" is no number.");
    }
    return number;
  }

  /** A date that must be there. */
  public DateText date(Field field) throws CellException {
    DateText date = dateOrNull(field);
    if (date == null) {
      throw problem(field, "date.empty", "is empty. Every row needs its date.");
    }
    return date;
  }

  /** A date, {@code null} when the cell is blank. */
  public @Nullable DateText dateOrNull(Field field) throws CellException {
    String text = text(field);
    if (isNothing(text)) {
      return null;
    }
    DateText date = parseDate(text);
    if (date == null) {
      throw problem(
          field,
          "date.not-a-date",
          "\"" + shorten(text) + "\" is no date. Write it like 2025-03-31.");
    }
    return date;
  }

  public @Nullable LocalDate dayOrNull(Field field) throws CellException {
    DateText date = dateOrNull(field);
    return date == null ? null : date.date();
  }

  public @Nullable LocalTime timeOrNull(Field field) throws CellException {
    String text = text(field);
    if (text.isEmpty()) {
      return null;
    }
    LocalTime time = DateText.parseTime(text);
    if (time == null) {
      throw problem(field, "time.not-a-time", "\"" + shorten(text) + "\" is no time of day.");
    }
    return time;
  }

  /** Whether the cell holds a date; blank cells do not. */
  public boolean isDate(Field field) {
    String text = text(field);
    return !text.isEmpty() && parseDate(text) != null;
  }

  private @Nullable DateText parseDate(String text) {
    DateText date = DateText.parse(text, dates);
    if (date == null && dayNumbers) {
      BigDecimal number = MoneyText.number(text, DecimalStyle.POINT);
      return number == null ? null : DateText.ofExcelDay(number.doubleValue());
    }
    return date;
  }

  public CellException problem(Field field, String code, String message) {
    return problem(binding.index(field), code, message);
  }

  private CellException problem(int index, String code, String message) {
    return new CellException(binding.title(index), code, message);
  }

  private static boolean isNothing(String text) {
    return text.isEmpty()
        || text.equals("-")
        || text.equals("\u2014")
        || text.equalsIgnoreCase("n/a");
  }

  /** At most a short piece of a value goes into messages. */
  private static String shorten(String text) {
    return text.length() <= 24 ? text : text.substring(0, 23) + "\u2026";
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isPadding(text.charAt(start))) {
      start++;
    }
    while (end > start && isPadding(text.charAt(end - 1))) {
      end--;
    }
    String stripped = start == 0 && end == text.length() ? text : text.substring(start, end);
    return stripped.indexOf('\0') < 0 ? stripped : stripped.replace("\0", "");
  }

  private static boolean isPadding(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
  }
}
