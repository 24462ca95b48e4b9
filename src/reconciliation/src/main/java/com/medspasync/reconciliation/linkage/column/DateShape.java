package com.medspasync.reconciliation.linkage.column;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a date as they stand in a cell, without deciding which is day and which is month.
 *
 * @param first first number
 * @param second second number, 0 when the month is a word
 * @param yearFirst whether the year stands first
 */
record DateShape(int first, int second, boolean yearFirst) {

  private static final int OLDEST = 1850;
  private static final int NEWEST = 2100;

  /** The parts, {@code null} when the text is no date. */
  static @Nullable DateShape of(String text) {
    if (text.length() == 8 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int year = Integer.parseInt(text.substring(0, 4));
      int month = Integer.parseInt(text.substring(4, 6));
      return year >= OLDEST && year <= NEWEST && month <= 12
          ? new DateShape(year, month, true)
          : null;
    }
    int[] numbers = new int[3];
    int count = 0;
    boolean inNumber = false;
    int letters = 0;
    int end = Math.min(text.length(), 12);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        if (!inNumber && count == 3) {
          break; // a time of day follows
        }
        count += inNumber ? 0 : 1;
        numbers[count - 1] = numbers[count - 1] * 10 + c - '0';
        inNumber = true;
      } else {
        inNumber = false;
        letters += Character.isLetter(c) && c != 'T' ? 1 : 0;
        if ("-/. ,T".indexOf(c) < 0 && !Character.isLetter(c)) {
          return null;
        }
      }
    }
    if (letters >= 3 && count == 2 && monthWord(text)) {
      return new DateShape(numbers[0], 0, numbers[0] > 31);
    }
    if (letters > 0 || count != 3) {
      return null;
    }
    if (numbers[0] >= OLDEST && numbers[0] <= NEWEST && numbers[1] <= 12 && numbers[2] <= 31) {
      return new DateShape(numbers[0], numbers[1], true);
    }
    boolean days = numbers[0] <= 31 && numbers[1] <= 31 && Math.min(numbers[0], numbers[1]) <= 12;
    boolean year = numbers[2] < 100 || (numbers[2] >= OLDEST && numbers[2] <= NEWEST);
    return days && year ? new DateShape(numbers[0], numbers[1], false) : null;
  }

  private static boolean monthWord(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    for (String month : DateWords.MONTHS) {
      if (lower.contains(month)) {
        return true;
      }
    }
    return false;
  }

  /** How the dates of a column are written: decided by days beyond the twelfth. */
  static DateOrder order(List<String> values) {
    int dayFirst = 0;
    int monthFirst = 0;
    int yearFirst = 0;
    for (String value : values) {
      DateShape shape = of(value);
      if (shape == null) {
        continue;
      }
      if (shape.yearFirst()) {
        yearFirst++;
      } else if (shape.first() > 12) {
        dayFirst++;
      } else if (shape.second() > 12) {
        monthFirst++;
      }
    }
    if (yearFirst > dayFirst + monthFirst) {
      return DateOrder.YEAR_FIRST;
    }
    return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
  }
}
