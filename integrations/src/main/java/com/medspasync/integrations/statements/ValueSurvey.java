package com.medspasync.integrations.statements;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.text.DateOrderRule;
import com.medspasync.integrations.statements.text.DateText;
import com.medspasync.integrations.statements.text.DecimalStyle;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from the values of a whole file how its numbers and dates are written.
 *
 * <p>Evidence about the order of day and month, strongest first: dates that are possible in one
 * order only, weekdays that stand beside dates, dates of the same row that leave no doubt, the
 * period that the lines above the titles name, and the sorting of the rows.
 */
final class ValueSurvey {

  private static final List<Field> DATES =
      List.of(
          Field.AT,
          Field.DAY,
          Field.PAID_AT,
          Field.POSTED_ON,
          Field.LAST_VISIT,
          Field.PAYOUT_ON,
          Field.REIMBURSED_ON);
  private static final List<Field> AMOUNTS =
      List.of(
          Field.GROSS,
          Field.UNIT_PRICE,
          Field.DISCOUNT,
          Field.NET,
          Field.TAX,
          Field.TOTAL,
          Field.VALUE,
          Field.FEE,
          Field.REIMBURSED,
          Field.PAID);

  /** Dates of one visit, in whatever columns, are not further apart. */
  private static final long NEAR_DAYS = 45;

  /** Enough for a person to see how the file writes its dates. */
  private static final int MOST_SAMPLES = 3;

  private final Set<String> doubtful = new LinkedHashSet<>();
  private final List<Integer> dateColumns = new ArrayList<>();
  private final List<Integer> amountColumns = new ArrayList<>();
  private long monthFirst;
  private long dayFirst;
  private long weekdaysMonthFirst;
  private long weekdaysDayFirst;
  private long nearMonthFirst;
  private long nearDayFirst;
  private long undecided;
  private long pointDecimals;
  private long commaDecimals;
  private final Sorting sortedMonthFirst = new Sorting();
  private final Sorting sortedDayFirst = new Sorting();

  ValueSurvey(Binding binding) {
    DATES.stream().map(binding::index).filter(i -> i >= 0).forEach(dateColumns::add);
    AMOUNTS.stream().map(binding::index).filter(i -> i >= 0).forEach(amountColumns::add);
    binding.tenders().forEach(cell -> amountColumns.add(cell.index()));
    binding.rewards().forEach(cell -> amountColumns.add(cell.index()));
  }

  /** Whether the first rows leave open how dates or numbers are written. */
  static boolean isNeeded(Recognition recognition) {
    ValueSurvey survey = new ValueSurvey(recognition.binding());
    for (Row row : recognition.head()) {
      if (row.line() > recognition.headerLine()) {
        survey.accept(row);
      }
    }
    return survey.undecided + survey.monthFirst + survey.dayFirst + survey.commaDecimals > 0;
  }

  /** Lines above the titles may name the period: {@code 1/1/2025 - 3/31/2025}. */
  void acceptPreamble(Row row) {
    for (String cell : row.cells()) {
      for (String part : cell.split(" - | to |\u2013|:|,", -1)) {
        String text = part.strip();
        if (isNumericOrder(text)) {
          vote(
              text,
              DateText.parse(text, DateOrderRule.MONTH_FIRST),
              DateText.parse(text, DateOrderRule.DAY_FIRST),
              false);
        }
      }
    }
  }

  void accept(Row row) {
    LocalDate sure = null;
    DateText doubtfulMonthFirst = null;
    DateText doubtfulDayFirst = null;
    for (int i = 0; i < dateColumns.size(); i++) {
      String text = row.cell(dateColumns.get(i)).strip();
      if (text.isEmpty()) {
        continue;
      }
      DateText month = DateText.parse(text, DateOrderRule.MONTH_FIRST);
      if (!isNumericOrder(text)) {
        if (month != null && !month.eitherOrder()) {
          sure = month.date();
        }
        continue;
      }
      DateText day = DateText.parse(text, DateOrderRule.DAY_FIRST);
      if (i == 0) {
        sort(month, day);
      }
      if (vote(text, month, day, true)) {
        doubtfulMonthFirst = month;
        doubtfulDayFirst = day;
      }
    }
    if (sure != null && doubtfulMonthFirst != null && doubtfulDayFirst != null) {
      boolean month = isNear(sure, doubtfulMonthFirst.date());
      boolean day = isNear(sure, doubtfulDayFirst.date());
      nearMonthFirst += month && !day ? 1 : 0;
      nearDayFirst += day && !month ? 1 : 0;
    }
    for (int column : amountColumns) {
      acceptAmount(row.cell(column).strip());
    }
  }

  /** Answers whether the date could be read either way. */
  private boolean vote(
      String text, @Nullable DateText month, @Nullable DateText day, boolean ofRow) {
    if (month != null && day == null) {
      monthFirst++;
    } else if (day != null && month == null) {
      dayFirst++;
    } else if (month != null && day != null && month.eitherOrder()) {
      if (month.weekday() != null) {
        boolean fitsMonth = month.weekday() == month.date().getDayOfWeek();
        boolean fitsDay = day.weekday() == day.date().getDayOfWeek();
        weekdaysMonthFirst += fitsMonth && !fitsDay ? 1 : 0;
        weekdaysDayFirst += fitsDay && !fitsMonth ? 1 : 0;
      }
      undecided += ofRow ? 1 : 0;
      if (ofRow && doubtful.size() < MOST_SAMPLES) {
        doubtful.add(text);
      }
      return true;
    }
    return false;
  }

  private void sort(@Nullable DateText month, @Nullable DateText day) {
    if (month != null) {
      sortedMonthFirst.accept(month.date());
      if (day != null) {
        sortedDayFirst.accept(day.date());
      }
    }
  }

  /** Whether a date is written as three numbers with the year last, a weekday before it or not. */
  private static boolean isNumericOrder(String text) {
    int i = 0;
    while (i < text.length() && !Character.isDigit(text.charAt(i))) {
      i++;
    }
    int start = i;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    int digits = i - start;
    return (digits == 1 || digits == 2)
        && i + 1 < text.length()
        && "/-.".indexOf(text.charAt(i)) >= 0
        && Character.isDigit(text.charAt(i + 1));
  }

  private static boolean isNear(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b)) <= NEAR_DAYS;
  }

  private void acceptAmount(String text) {
    int comma = text.lastIndexOf(',');
    int point = text.lastIndexOf('.');
    if (comma < 0 && point < 0) {
      return;
    }
    int last = Math.max(comma, point);
    int digits = 0;
    for (int i = last + 1; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
      digits++;
    }
    boolean both = comma >= 0 && point >= 0;
    if (both || digits == 1 || digits == 2) {
      pointDecimals += last == point ? 1 : 0;
      commaDecimals += last == comma ? 1 : 0;
    }
  }

  /** The first dates that can be read either way, as the file writes them. */
  List<String> doubtfulDates() {
    return List.copyOf(doubtful);
  }

  DecimalStyle decimals() {
    return commaDecimals > pointDecimals ? DecimalStyle.COMMA : DecimalStyle.POINT;
  }

  /**
   * The order of day and month.
   *
   * @return {@code null} when nothing decides it
   */
  @Nullable DateOrderRule order() {
    if (monthFirst + dayFirst > 0 && (monthFirst == 0 || dayFirst == 0)) {
      return dayFirst == 0 ? DateOrderRule.MONTH_FIRST : DateOrderRule.DAY_FIRST;
    }
    if (monthFirst > 0 && dayFirst > 0) {
      return undecided == 0 ? DateOrderRule.MONTH_FIRST : null;
    }
    if (weekdaysMonthFirst != weekdaysDayFirst) {
      return weekdaysMonthFirst > weekdaysDayFirst
          ? DateOrderRule.MONTH_FIRST
          : DateOrderRule.DAY_FIRST;
    }
    if (nearMonthFirst != nearDayFirst) {
      return nearMonthFirst > nearDayFirst ? DateOrderRule.MONTH_FIRST : DateOrderRule.DAY_FIRST;
    }
    if (undecided == 0) {
      return DateOrderRule.MONTH_FIRST;
    }
    if (sortedMonthFirst.isSorted() != sortedDayFirst.isSorted()) {
      return sortedMonthFirst.isSorted() ? DateOrderRule.MONTH_FIRST : DateOrderRule.DAY_FIRST;
    }
    return null;
  }

  /** Whether dates only rise, or only fall. */
  private static final class Sorting {

    private long rises;
    private long falls;
    private @Nullable LocalDate last;

    void accept(LocalDate date) {
      if (last != null) {
        rises += date.isAfter(last) ? 1 : 0;
        falls += date.isBefore(last) ? 1 : 0;
      }
      last = date;
    }

    boolean isSorted() {
      return rises + falls >= 3 && (rises == 0 || falls == 0);
    }
  }
}
