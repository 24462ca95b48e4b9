package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.text.DateOrderRule;
import com.medspasync.integrations.statements.text.DateText;
import com.medspasync.integrations.statements.text.DecimalStyle;
import com.medspasync.integrations.statements.text.MoneyText;
import com.medspasync.integrations.statements.text.PaymentText;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.text.Product;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a single cell may look like; a cell may look like several things. */
enum Look {
  /** A date, with or without time. */
  DATE(Look::isDate),
  /** A date with a time of day. */
  MOMENT(Look::isMoment),
  /** A time of day without a date. */
  TIME(cell -> cell.text().indexOf(':') > 0 && DateText.parseTime(cell.text()) != null),
  /** A number or an amount of money. */
  AMOUNT(cell -> isAmount(cell.text())),
  /** An amount with cents or a sign of currency. */
  MONEY(cell -> isAmount(cell.text()) && hasCents(cell.text())),
  /** A number without cents or a sign of currency. */
  WHOLE(cell -> isAmount(cell.text()) && !hasCents(cell.text())),
  /** A telephone number, masked or not. */
  PHONE(cell -> isPhone(cell.text())),
  /** A telephone number that no serial number could be. */
  PUNCTUATED_PHONE(cell -> isPhone(cell.text()) && !isDigits(cell.text())),
  EMAIL(cell -> isEmail(cell.text())),
  /** Two to five capitalized words without digits. */
  NAME(cell -> isName(cell.text(), 2, 5)),
  /** Such words, one of which people are called by. */
  PERSON(cell -> isName(cell.text(), 2, 5) && Words.holdGivenName(cell.text())),
  /** A given name, a second one beside it or not. */
  GIVEN_NAME(cell -> isName(cell.text(), 1, 2) && Words.holdGivenName(cell.text())),
  /** One or two capitalized words without digits. */
  SHORT_NAME(cell -> isName(cell.text(), 1, 2)),
  /** One word with at least one digit. */
  ID(cell -> isId(cell.text())),
  /** Four digits, as the last ones of a card. */
  FOUR_DIGITS(cell -> cell.text().length() == 4 && isDigits(cell.text())),
  /** Means of payment with their amounts. */
  PAYMENT(cell -> isPayment(cell.text())),
  /** A means of payment by itself. */
  MEANS(cell -> isMeans(cell.text())),
  CARD_BRAND(cell -> Words.CARD_BRANDS.contains(cell.lower())),
  /** What can become of a sale: closed, voided, refunded and the like. */
  STATUS(cell -> Words.STATUSES.contains(cell.lower())),
  /** How far a program is with paying. */
  PROGRESS(cell -> Words.PROGRESS.contains(cell.lower())),
  /** A product, a treatment or whatever else a spa sells. */
  TREATMENT(cell -> cell.product() != null || Words.holdTreatment(cell.lower())),
  /** What a line of a sale is: service, product, gift card. */
  SALE_KIND(cell -> Words.SALE_KINDS.contains(cell.lower())),
  /** What an entry of a processor is: charge, refund, withdrawal. */
  ENTRY_KIND(cell -> Words.holdAny(cell.lower(), Words.ENTRY_KINDS)),
  /** What an entry of a program is: treatment, redemption, reversal. */
  REWARD_KIND(cell -> Words.holdAny(cell.lower(), Words.REWARD_KINDS)),
  /** The name of a practice or one of its locations. */
  PLACE(cell -> cell.text().indexOf(' ') > 0 && Words.holdAny(cell.lower(), Words.PLACES));

  /**
   * A filled cell.
   *
   * @param text without space around it
   * @param lower the same in lower case
   * @param spreadsheet whether a number may be a day
   * @param product what it names, {@code null} when no product of the catalog
   */
  record Cell(String text, String lower, boolean spreadsheet, @Nullable Product product) {}

  private final Predicate<Cell> test;

  Look(Predicate<Cell> test) {
    this.test = test;
  }

  boolean matches(Cell cell) {
    return test.test(cell);
  }

  private static boolean isDate(Cell cell) {
    String text = cell.text();
    if (DateText.parse(text, DateOrderRule.MONTH_FIRST) != null
        || DateText.parse(text, DateOrderRule.DAY_FIRST) != null) {
      return text.length() >= 6;
    }
    if (cell.spreadsheet() && text.length() >= 5 && Character.isDigit(text.charAt(0))) {
      var number = MoneyText.number(text, DecimalStyle.POINT);
      return number != null && DateText.ofExcelDay(number.doubleValue()) != null;
    }
    return false;
  }

  private static boolean isMoment(Cell cell) {
    return isDate(cell)
        && (cell.text().indexOf(':') > 0 || (cell.spreadsheet() && cell.text().indexOf('.') > 0));
  }

  static boolean isAmount(String text) {
    return MoneyText.parse(text, DecimalStyle.POINT) != MoneyText.NOT_AN_AMOUNT
        || MoneyText.parse(text, DecimalStyle.COMMA) != MoneyText.NOT_AN_AMOUNT;
  }

  private static boolean hasCents(String text) {
    if (text.indexOf('$') >= 0) {
      return true;
    }
    int end = text.length();
    while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    return end >= 3 && ".,".indexOf(text.charAt(end - 3)) >= 0;
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(Character::isDigit);
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

  private static boolean isMeans(String text) {
    TenderKind kind = PaymentText.of(text, 0).kind();
    return text.length() <= 30
        && text.chars().noneMatch(Character::isDigit)
        && (kind == TenderKind.CARD
            || kind == TenderKind.CASH
            || kind == TenderKind.CHECK
            || kind == TenderKind.PAYPAL
            || kind == TenderKind.FINANCING);
  }

  private static boolean isName(String text, int fewest, int most) {
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
    return words >= fewest && words <= most;
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
