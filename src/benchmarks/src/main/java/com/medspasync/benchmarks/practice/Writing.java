package com.medspasync.benchmarks.practice;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How one system writes amounts, times and phones.
 *
 * @param money format of amounts
 * @param negative what stands before and after a negative amount
 * @param time format of times
 * @param phone which of the usual ways of writing phones
 */
record Writing(String money, Negative negative, DateTimeFormatter time, int phone) {

  /** Ways to write a negative amount. */
  enum Negative {
    MINUS,
    PARENTHESES
  }

  private static final List<String> MONEY = List.of("0.00", "#,##0.00", "$#,##0.00", "$0.00");

  private static final List<String> TIMES =
      List.of(
          "M/d/yyyy h:mm a",
          "MM/dd/yyyy HH:mm",
          "yyyy-MM-dd HH:mm:ss",
          "MM/dd/yy hh:mm a",
          "MMM d, yyyy h:mm a",
          "yyyy-MM-dd'T'HH:mm",
          "dd-MMM-yyyy HH:mm");

  static Writing of(Chance chance) {
    return new Writing(
        chance.oneOf(MONEY),
        chance.happens(0.3) ? Negative.PARENTHESES : Negative.MINUS,
        DateTimeFormatter.ofPattern(chance.oneOf(TIMES), Locale.US),
        chance.between(0, 3));
  }

  static Writing of(String money, String time, int phone) {
    return new Writing(money, Negative.MINUS, DateTimeFormatter.ofPattern(time, Locale.US), phone);
  }

  String money(long minor) {
    DecimalFormat format = new DecimalFormat(money, DecimalFormatSymbols.getInstance(Locale.US));
    String amount = format.format(BigDecimal.valueOf(Math.abs(minor), 2));
    if (minor >= 0) {
      return amount;
    }
    return negative == Negative.PARENTHESES ? "(" + amount + ")" : "-" + amount;
  }

  String phone(String digits) {
    if (digits.isEmpty()) {
      return "";
    }
    String area = digits.substring(0, 3);
    String middle = digits.substring(3, 6);
    String end = digits.substring(6);
    return switch (phone) {
      case 0 -> digits;
      case 1 -> "(" + area + ") " + middle + "-" + end;
      case 2 -> area + "-" + middle + "-" + end;
      default -> "+1" + digits;
    };
  }
}
