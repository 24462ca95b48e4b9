package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.text.DateOrderRule;
import com.medspasync.integrations.statements.text.DateText;
import com.medspasync.integrations.statements.text.DecimalStyle;
import com.medspasync.integrations.statements.text.MoneyText;
import com.medspasync.integrations.statements.text.PaymentText;
import com.medspasync.reconciliation.model.TenderKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the values of a column look like, as shares of the filled cells in [0, 1].
 *
 * @param filled share of rows in which the column is filled
 * @param dates dates, with or without time
 * @param amounts numbers and amounts of money
 * @param phones phone numbers, masked or not
 * @param emails e-mail addresses
 * @param names two to four capitalized words without digits
 * @param ids one word with at least one digit
 * @param payments means of payment with their amounts
 * @param statuses what can become of a sale: closed, voided, refunded and the like
 * @param distinct distinct values among the filled ones
 * @param words distinct values in lower case, at most fifty
 */
record ColumnProfile(
    double filled,
    double dates,
    double amounts,
    double phones,
    double emails,
    double names,
    double ids,
    double payments,
    double statuses,
    double distinct,
    Set<String> words) {

  private static final int MOST_WORDS = 50;

  private static final Set<String> STATUSES =
      Set.of(
          "closed",
          "open",
          "paid",
          "unpaid",
          "partially paid",
          "complete",
          "completed",
          "finalized",
          "settled",
          "posted",
          "pending",
          "void",
          "voided",
          "cancelled",
          "canceled",
          "refund",
          "refunded",
          "returned",
          "reversed",
          "deleted",
          "cerrada",
          "cerrado",
          "pagada",
          "pagado",
          "anulada",
          "anulado");

  static ColumnProfile of(List<Row> rows, int column, boolean spreadsheet) {
    int filled = 0;
    int dates = 0;
    int amounts = 0;
    int phones = 0;
    int emails = 0;
    int names = 0;
    int ids = 0;
    int payments = 0;
    int statuses = 0;
    Set<String> distinct = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (Row row : rows) {
      String text = row.cell(column).strip();
      if (text.isEmpty()) {
        continue;
      }
      filled++;
      distinct.add(text);
      if (words.size() < MOST_WORDS) {
        words.add(text.toLowerCase(Locale.ROOT));
      }
      dates += isDate(text, spreadsheet) ? 1 : 0;
      amounts += isAmount(text) ? 1 : 0;
      phones += isPhone(text) ? 1 : 0;
      emails += isEmail(text) ? 1 : 0;
      names += isName(text) ? 1 : 0;
      ids += isId(text) ? 1 : 0;
      payments += isPayment(text) ? 1 : 0;
      statuses += STATUSES.contains(text.toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    double n = Math.max(1, filled);
    return new ColumnProfile(
        rows.isEmpty() ? 0 : filled / (double) rows.size(),
        dates / n,
        amounts / n,
        phones / n,
        emails / n,
        names / n,
        ids / n,
        payments / n,
        statuses / n,
        distinct.size() / n,
        words);
  }

  private static boolean isDate(String text, boolean spreadsheet) {
    if (DateText.parse(text, DateOrderRule.MONTH_FIRST) != null
        || DateText.parse(text, DateOrderRule.DAY_FIRST) != null) {
      return text.length() >= 6;
    }
    if (spreadsheet && text.length() >= 5 && Character.isDigit(text.charAt(0))) {
      var number = MoneyText.number(text, DecimalStyle.POINT);
      return number != null && DateText.ofExcelDay(number.doubleValue()) != null;
    }
    return false;
  }

  static boolean isAmount(String text) {
    return MoneyText.parse(text, DecimalStyle.POINT) != MoneyText.NOT_AN_AMOUNT
        || MoneyText.parse(text, DecimalStyle.COMMA) != MoneyText.NOT_AN_AMOUNT;
  }

  private static boolean isPhone(String text) {
    int digits = 0;
    int stars = 0;
    boolean signs = text.startsWith("+") || text.startsWith("(");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (c == '*' || c == 'x' || c == 'X' || c == '\u2022') {
        stars++;
      } else if ("+()-. ".indexOf(c) < 0) {
        return false;
      } else if (i > 0 && (c == '-' || c == '.' || c == ')')) {
        signs = true;
      }
    }
    return digits + stars >= 10 && digits + stars <= 15 && (signs || digits == 10);
  }

  private static boolean isEmail(String text) {
    int at = text.indexOf('@');
    return at > 0 && text.indexOf('.', at) > at + 1 && text.indexOf(' ') < 0;
  }

  private static boolean isPayment(String text) {
    List<PaymentText.Payment> payments = PaymentText.parse(text, DecimalStyle.POINT);
    if (payments.isEmpty()) {
      payments = PaymentText.parse(text, DecimalStyle.COMMA);
    }
    return !payments.isEmpty()
        && payments.stream().anyMatch(payment -> payment.kind() != TenderKind.OTHER);
  }

  private static boolean isName(String text) {
    int words = 1;
    if (!Character.isUpperCase(text.charAt(0)) || text.length() > 50) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        words++;
      } else if (!Character.isLetter(c) && "'-.,\"\u2019()".indexOf(c) < 0) {
        return false;
      }
    }
    return words >= 2 && words <= 5;
  }

  private static boolean isId(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '@' || c == '$' || c == '.' || c == ',') {
        return false;
      }
      digit |= Character.isDigit(c);
    }
    return digit && text.length() >= 3;
  }
}
