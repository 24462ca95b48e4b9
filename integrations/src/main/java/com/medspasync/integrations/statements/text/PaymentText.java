package com.medspasync.integrations.statements.text;

import com.medspasync.reconciliation.model.TenderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Payments written as one text, such as {@code Visa 1579 1,780.00; Other: Aspire $ 110.00}. */
public final class PaymentText {

  private static final List<String> CARD_WORDS =
      List.of("card", "credit", "debit", "cc", "terminal", "stripe", "square", "swipe", "chip");
  private static final List<String> FINANCING_WORDS =
      List.of(
          "carecredit",
          "care credit",
          "cherry",
          "affirm",
          "patientfi",
          "patient fi",
          "klarna",
          "sunbit",
          "alphaeon",
          "financ",
          "afterpay");
  private static final List<String> REWARD_WORDS =
      List.of(
          "alle",
          "all\u0113",
          "brilliant",
          "aspire",
          "galderma",
          "xperience",
          "merz",
          "evolus",
          "jeuveau",
          "reward",
          "allergan",
          "xp (");

  private PaymentText() {}

  /**
   * One means of payment and its amount.
   *
   * @param kind means of payment
   * @param label what results call it: {@code Card}, {@code Deposit}, or the system's own words
   * @param cardBrand brand in lower case, empty when unknown
   * @param last4 last four digits, empty when unknown
   * @param amountMinor amount
   */
  public record Payment(
      TenderKind kind, String label, String cardBrand, String last4, long amountMinor) {}

  /**
   * All payments of the text.
   *
   * @return empty when any part of it has no amount
   */
  public static List<Payment> parse(String text, DecimalStyle style) {
    if (text.isBlank()) {
      return List.of();
    }
    List<Payment> payments = new ArrayList<>(2);
    for (String part : parts(text)) {
      Payment payment = parsePart(part, style);
      if (payment == null) {
        return List.of();
      }
      payments.add(payment);
    }
    return payments;
  }

  /** A payment of which the words and the amount are known apart. */
  public static Payment of(String words, long amountMinor) {
    String label = words.strip();
    String lower = label.toLowerCase(Locale.ROOT);
    String last4 = "";
    int digits = trailingDigits(label);
    if (digits == 4) {
      last4 = label.substring(label.length() - 4);
      lower = lower.substring(0, lower.length() - 4);
    }
    String brand = brand(lower);
    TenderKind kind = kind(lower, brand);
    return new Payment(kind, label(kind, label), brand, last4, amountMinor);
  }

  private static @org.jspecify.annotations.Nullable Payment parsePart(
      String part, DecimalStyle style) {
    int cut = amountStart(part);
    if (cut < 0) {
      return null;
    }
    long amount = MoneyText.parse(part.substring(cut), style);
    if (amount == MoneyText.NOT_AN_AMOUNT) {
      return null;
    }
    String words = part.substring(0, cut).strip();
    while (words.endsWith(":") || words.endsWith("-") || words.endsWith("=")) {
      words = words.substring(0, words.length() - 1).strip();
    }
    return of(words, amount);
  }

  /** The amount is the last word; a currency sign may stand apart from it. */
  private static int amountStart(String part) {
    int end = part.length();
    int cut = part.lastIndexOf(' ', end - 1) + 1;
    if (cut >= end || part.chars().skip(cut).noneMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    return cut;
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>(2);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ';';
      boolean divides =
          c == ';'
              || c == '|'
              || c == '\n'
              || c == '\r'
              || (c == ',' && i + 1 < text.length() && text.charAt(i + 1) == ' ');
      if (divides) {
        String part = text.substring(start, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    return parts;
  }

  private static int trailingDigits(String text) {
    int count = 0;
    while (count < text.length() && Character.isDigit(text.charAt(text.length() - 1 - count))) {
      count++;
    }
    return count;
  }

  private static String brand(String lower) {
    if (lower.contains("visa")) {
      return "visa";
    }
    if (lower.contains("master")) {
      return "mastercard";
    }
    if (lower.contains("amex") || lower.contains("american express")) {
      return "amex";
    }
    if (lower.contains("discover")) {
      return "discover";
    }
    return "";
  }

  private static TenderKind kind(String lower, String brand) {
    if (lower.contains("gift") || lower.startsWith("gc")) {
      return TenderKind.GIFT_CARD;
    }
    if (containsAny(lower, REWARD_WORDS)) {
      return TenderKind.REWARD;
    }
    if (containsAny(lower, FINANCING_WORDS)) {
      return TenderKind.FINANCING;
    }
    if (lower.contains("paypal") || lower.contains("venmo")) {
      return TenderKind.PAYPAL;
    }
    if (lower.contains("deposit")) {
      return TenderKind.DEPOSIT;
    }
    if (!brand.isEmpty() || containsAny(lower, CARD_WORDS)) {
      return TenderKind.CARD;
    }
    if (lower.contains("cash")) {
      return TenderKind.CASH;
    }
    if (lower.contains("check") || lower.contains("cheque")) {
      return TenderKind.CHECK;
    }
    if (lower.contains("wallet")
        || lower.contains("bank")
        || lower.contains("account")
        || lower.contains("prepaid")
        || lower.contains("package")) {
      return TenderKind.WALLET;
    }
    return TenderKind.OTHER;
  }

  private static String label(TenderKind kind, String words) {
    return switch (kind) {
      case CARD -> "Card";
      case DEPOSIT -> "Deposit";
      case PAYPAL -> "PayPal";
      case CASH -> "Cash";
      case CHECK -> "Check";
      case GIFT_CARD -> "Gift Card";
      case REWARD, FINANCING, WALLET, OTHER ->
          words.regionMatches(true, 0, "Other:", 0, 6) ? words.substring(6).strip() : words;
    };
  }

  private static boolean containsAny(String text, List<String> words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
