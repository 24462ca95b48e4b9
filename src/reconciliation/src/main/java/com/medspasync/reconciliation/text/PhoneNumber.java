package com.medspasync.reconciliation.text;

/**
 * A telephone number as far as it is shown.
 *
 * @param digits national number, digits only; empty when masked, missing or too short to call
 * @param last4 last four digits, empty when not shown
 */
public record PhoneNumber(String digits, String last4) {

  public static final PhoneNumber NONE = new PhoneNumber("", "");

  private static final int NATIONAL_DIGITS = 10;
  private static final int SHOWN_END = 4;

  /** Reads a number in any notation; {@code (***) ***-8153} keeps its last four digits. */
  public static PhoneNumber parse(String text) {
    StringBuilder shown = new StringBuilder();
    boolean masked = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        shown.append(c);
      } else if (c == '*' || c == '•' || c == '#') {
        masked = true;
      } else if (c == 'x' || c == 'X') {
        if (shown.length() >= NATIONAL_DIGITS) {
          break; // an extension follows
        }
        masked = true;
      }
    }
    String digits = withoutCountry(shown.toString());
    if (digits.length() < SHOWN_END) {
      return NONE;
    }
    String last4 = digits.substring(digits.length() - SHOWN_END);
    boolean whole = !masked && digits.length() >= 7 && !onlyOneDigit(digits);
    return new PhoneNumber(whole ? digits : "", masked || whole ? last4 : "");
  }

  public boolean isWhole() {
    return !digits.isEmpty();
  }

  private static String withoutCountry(String digits) {
    String plain = digits.startsWith("00") ? digits.substring(2) : digits;
    return plain.length() == NATIONAL_DIGITS + 1 && plain.charAt(0) == '1'
        ? plain.substring(1)
        : plain;
  }

  private static boolean onlyOneDigit(String digits) {
    for (int i = 1; i < digits.length(); i++) {
      if (digits.charAt(i) != digits.charAt(0)) {
        return false;
      }
    }
    return true;
  }
}
