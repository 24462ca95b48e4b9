package com.medspasync.integrations.statements.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as an export wrote it, with whatever time and zone stood beside it.
 *
 * @param date the day
 * @param time time of day, absent when the text has a day only
 * @param offset offset from UTC when the text names one
 * @param zone the name of a zone when the text has one ({@code PT}, {@code CST}), else empty
 * @param eitherOrder whether day and month could be swapped and give another day
 * @param weekday the weekday that the text names, if any
 */
public record DateText(
    LocalDate date,
    @Nullable LocalTime time,
    @Nullable ZoneOffset offset,
    String zone,
    boolean eitherOrder,
    @Nullable DayOfWeek weekday) {

  /** Earlier and later years are typing errors or fillers such as 0001 and 9999. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };
  private static final String[] SPANISH_MONTHS = {
    "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"
  };
  private static final String[] WEEKDAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

  /** Date and time; midnight when the text has a day only. */
  public LocalDateTime dateTime() {
    return time == null ? date.atStartOfDay() : date.atTime(time);
  }

  /**
   * Reads a date in any of the forms of DOMAIN.md section 4.
   *
   * @param order how to read numeric dates
   * @return {@code null} when the text is no date, or not one of the years 1900 to 2199
   */
  public static @Nullable DateText parse(String text, DateOrderRule order) {
    return new Scanner(text).parse(order);
  }

  /**
   * Reads a time of day such as {@code 17:41}, {@code 5:41:07 PM}.
   *
   * @return {@code null} when the text is none
   */
  public static @Nullable LocalTime parseTime(String text) {
    Scanner scanner = new Scanner(text);
    scanner.skipSpace();
    return scanner.at < text.length() && scanner.time(scanner.number()) && scanner.rest()
        ? scanner.time
        : null;
  }

  /**
   * Reads a day number of a spreadsheet, such as {@code 45721.7368}: days since 1899-12-30.
   *
   * @return {@code null} when it is outside the years 1954 to 2119
   */
  public static @Nullable DateText ofExcelDay(double day) {
    if (!(day >= 20_000 && day < 80_500)) {
      return null;
    }
    long seconds = Math.round(day * 86_400);
    LocalDateTime at = LocalDate.of(1899, 12, 30).atStartOfDay().plusSeconds(seconds);
    boolean dayOnly = seconds % 86_400 == 0;
    return new DateText(at.toLocalDate(), dayOnly ? null : at.toLocalTime(), null, "", false, null);
  }

  /** Walks over the text once; every part that is found is kept in a field. */
  private static final class Scanner {

    private final String text;
    private int at;
    private int lastDigits;
    private @Nullable LocalTime time;
    private @Nullable ZoneOffset offset;
    private String zone = "";
    private @Nullable DayOfWeek weekday;

    Scanner(String text) {
      this.text = text;
    }

    @Nullable DateText parse(DateOrderRule order) {
      skipSpace();
      String word = word();
      if (!word.isEmpty()) {
        weekday = weekday(word);
        if (weekday != null) {
          skip(",.");
          skipSpace();
          word = word();
        }
      }
      int year;
      int month;
      int day;
      boolean either = false;
      if (!word.isEmpty()) { // Mar 5, 2025
        month = month(word);
        skip(".");
        skipSpace();
        day = number();
        skipOrdinal();
        skip(",");
        skipSpace();
        year = number();
        if (month == 0 || lastDigits != 4) {
          return null;
        }
      } else {
        int first = number();
        int firstDigits = lastDigits;
        if (firstDigits == 8) {
          year = first / 10_000;
          month = first / 100 % 100;
          day = first % 100;
        } else {
          if (firstDigits == 0 || firstDigits == 3 || firstDigits > 4) {
            return null;
          }
          char separator = at < text.length() ? text.charAt(at) : '\0';
          if (!isDateSeparator(separator)) {
            return null;
          }
          at++;
          skip(" ");
          String name = word();
          if (!name.isEmpty()) { // 05-Mar-2025, 5 March 2025
            month = month(name);
            if (month == 0) {
              return null;
            }
            skip(".-/ ,");
            day = first;
            year = number();
            if (lastDigits != 4 && lastDigits != 2) {
              return null;
            }
            year = lastDigits == 2 ? 2000 + year : year;
          } else {
            int second = number();
            int secondDigits = lastDigits;
            if (secondDigits == 0 || secondDigits > 2 || at >= text.length()) {
              return null;
            }
            if (!isDateSeparator(text.charAt(at)) || separator == ' ') {
              return null;
            }
            at++;
            skip(" ");
            int third = number();
            if (firstDigits == 4) {
              if (lastDigits == 0 || lastDigits > 2) {
                return null;
              }
              year = first;
              month = second;
              day = third;
            } else {
              if (lastDigits != 4 && lastDigits != 2) {
                return null;
              }
              year = lastDigits == 2 ? 2000 + third : third;
              either = first != second && first <= 12 && second <= 12;
              month = order == DateOrderRule.MONTH_FIRST ? first : second;
              day = order == DateOrderRule.MONTH_FIRST ? second : first;
            }
          }
        }
      }
      if (year < FIRST_YEAR || year > LAST_YEAR || !timeAndZone()) {
        return null;
      }
      try {
        return new DateText(LocalDate.of(year, month, day), time, offset, zone, either, weekday);
      } catch (DateTimeException e) {
        return null;
      }
    }

    private boolean timeAndZone() {
      skip(",");
      skipSpace();
      if (at < text.length() && (text.charAt(at) == 'T' || text.charAt(at) == 't')) {
        at++;
      }
      if (word("at")) {
        skipSpace();
      }
      if (at < text.length() && Character.isDigit(text.charAt(at)) && !time(number())) {
        return false;
      }
      return rest();
    }

    /** What may follow a time: offset or name of the zone, then nothing. */
    private boolean rest() {
      skipSpace();
      if (at < text.length() && (text.charAt(at) == '(')) {
        at++;
      }
      if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        if (!offset()) {
          return false;
        }
        skipSpace();
      }
      int start = at;
      while (at < text.length()
          && (Character.isLetter(text.charAt(at)) || "/_ ".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
      String name = text.substring(start, at).strip();
      if (name.equalsIgnoreCase("Z")
          || name.equalsIgnoreCase("UTC")
          || name.equalsIgnoreCase("GMT")) {
        if (offset == null) {
          offset = ZoneOffset.UTC;
        }
        if (at < text.length()
            && (text.charAt(at) == '+' || text.charAt(at) == '-')
            && (name.length() == 1 || !offset())) {
          return false;
        }
      } else {
        zone = name;
      }
      skip(")");
      skipSpace();
      return at == text.length();
    }

    private boolean offset() {
      boolean west = text.charAt(at++) == '-';
      int value = number();
      int hours = lastDigits == 4 ? value / 100 : value;
      int minutes = lastDigits == 4 ? value % 100 : 0;
      if (lastDigits == 0 || lastDigits == 3 || lastDigits > 4) {
        return false;
      }
      if (lastDigits <= 2 && at < text.length() && text.charAt(at) == ':') {
        at++;
        minutes = number();
      }
      int total = hours * 3600 + minutes * 60;
      if (total > 18 * 3600) {
        return false;
      }
      offset = ZoneOffset.ofTotalSeconds(west ? -total : total);
      return true;
    }

    private boolean time(int hour) {
      int minute = 0;
      int second = 0;
      int nano = 0;
      boolean hasMinutes = at < text.length() && text.charAt(at) == ':';
      if (lastDigits == 0 || lastDigits > 2) {
        return false;
      }
      if (hasMinutes) {
        at++;
        minute = number();
        if (lastDigits != 2) {
          return false;
        }
        if (at < text.length() && text.charAt(at) == ':') {
          at++;
          second = number();
          if (lastDigits != 2) {
            return false;
          }
          if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
            long fraction = number();
            for (int i = lastDigits; i < 9; i++) {
              fraction *= 10;
            }
            nano = lastDigits <= 9 ? (int) fraction : 0;
          }
        }
      }
      int before = at;
      skipSpace();
      int half = halfOfDay();
      if (half == 0) {
        at = before;
        if (!hasMinutes) {
          return false;
        }
      } else {
        if (hour < 1 || hour > 12) {
          return false;
        }
        hour = hour % 12 + (half == 2 ? 12 : 0);
      }
      if (hour > 23 || minute > 59 || second > 59) {
        return false;
      }
      time = LocalTime.of(hour, minute, second, nano);
      return true;
    }

    /** 1 for AM, 2 for PM, 0 for neither; {@code PT} and {@code AST} are zones. */
    private int halfOfDay() {
      if (at >= text.length()) {
        return 0;
      }
      char c = Character.toLowerCase(text.charAt(at));
      if (c != 'a' && c != 'p') {
        return 0;
      }
      int i = at + 1;
      if (i < text.length() && text.charAt(i) == '.') {
        i++;
      }
      if (i < text.length() && text.charAt(i) == ' ') {
        i++;
      }
      if (i < text.length() && Character.toLowerCase(text.charAt(i)) == 'm') {
        i++;
        if (i < text.length() && text.charAt(i) == '.') {
          i++;
        }
      } else if (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
        return 0;
      } else {
        i = at + 1;
      }
      if (i < text.length() && Character.isLetter(text.charAt(i))) {
        return 0;
      }
      at = i;
      return c == 'a' ? 1 : 2;
    }

    private int number() {
      int value = 0;
      int start = at;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        if (at - start < 9) {
          value = value * 10 + (text.charAt(at) - '0');
        }
        at++;
      }
      lastDigits = at - start;
      return value;
    }

    private String word() {
      int start = at;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      return start == at ? "" : text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private boolean word(String expected) {
      if (text.regionMatches(true, at, expected, 0, expected.length())) {
        at += expected.length();
        return true;
      }
      return false;
    }

    private void skipOrdinal() {
      if (lastDigits > 0 && (word("st") || word("nd") || word("rd") || word("th"))) {
        return;
      }
    }

    private void skip(String characters) {
      while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    private void skipSpace() {
      while (at < text.length()
          && (text.charAt(at) == ' '
              || text.charAt(at) == '\u00a0'
              || text.charAt(at) == '\u202f')) {
        at++;
      }
    }

    private static boolean isDateSeparator(char c) {
      return c == '/' || c == '-' || c == '.' || c == ' ';
    }

    private static int month(String word) {
      if (word.length() < 3) {
        return 0;
      }
      for (int i = 0; i < 12; i++) {
        if (word.startsWith(MONTHS[i]) || word.startsWith(SPANISH_MONTHS[i])) {
          return i + 1;
        }
      }
      return 0;
    }

    private static @Nullable DayOfWeek weekday(String word) {
      if (word.length() < 3) {
        return null;
      }
      for (int i = 0; i < 7; i++) {
        if (word.startsWith(WEEKDAYS[i])) {
          return DayOfWeek.of(i + 1);
        }
      }
      return null;
    }
  }
}
