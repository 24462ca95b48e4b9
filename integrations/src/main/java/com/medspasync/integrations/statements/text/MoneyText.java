package com.medspasync.integrations.statements.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts as exports write them: {@code $1,234.50}, {@code (40.00)}, {@code -$40.00}, {@code
 * 40.00-}, {@code 40}, {@code 1.234,50}, {@code USD 12}.
 */
public final class MoneyText {

  /** Answer of {@link #parse} for text that is no amount. */
  public static final long NOT_AN_AMOUNT = Long.MIN_VALUE;

  /** No till takes more: amounts above are typing errors or ids in the wrong column. */
  private static final long LARGEST = 1_000_000_000_000L;

  private MoneyText() {}

  /**
   * Amount in minor units of a currency with two decimals; a fraction of a cent is rounded half
   * away from zero.
   *
   * @return {@link #NOT_AN_AMOUNT} for blank text, letters, two decimal signs, or more than ten
   *     billion
   */
  public static long parse(String text, DecimalStyle style) {
    int end = text.length();
    boolean negative = false;
    boolean signed = false;
    boolean opened = false;
    boolean closed = false;
    long whole = 0;
    int digits = 0;
    int decimals = -1;
    int sinceGroup = -1;
    long fraction = 0;
    boolean roundUp = false;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        if (closed) {
          return NOT_AN_AMOUNT;
        }
        digits++;
        if (decimals < 0) {
          whole = whole * 10 + (c - '0');
          if (whole > LARGEST) {
            return NOT_AN_AMOUNT;
          }
          if (sinceGroup >= 0) {
            sinceGroup++;
          }
        } else {
          decimals++;
          if (decimals <= 2) {
            fraction = fraction * 10 + (c - '0');
          } else if (decimals == 3) {
            roundUp = c >= '5';
          }
        }
      } else if (c == '.' || c == ',' || c == '\'' || c == '\u2019') {
        boolean decimalSign = c == (style == DecimalStyle.POINT ? '.' : ',');
        if (decimals >= 0 || (!decimalSign && digits == 0) || closed) {
          return NOT_AN_AMOUNT;
        }
        boolean indian = !decimalSign && isIndianGroup(sinceGroup);
        if (sinceGroup >= 0 && sinceGroup != 3 && !indian) {
          return NOT_AN_AMOUNT;
        }
        if (decimalSign) {
          decimals = 0;
          sinceGroup = -1;
        } else {
          sinceGroup = 0;
        }
      } else if (c == '-' || c == '\u2212' || c == '\u2013' || c == '+') {
        if (signed || opened) {
          return NOT_AN_AMOUNT;
        }
        signed = true;
        negative = c != '+';
        closed = digits > 0;
      } else if (c == '(') {
        if (opened || digits > 0) {
          return NOT_AN_AMOUNT;
        }
        opened = true;
        negative = true;
      } else if (c == ')') {
        if (!opened || digits == 0) {
          return NOT_AN_AMOUNT;
        }
        closed = true;
      } else if (c == 'e' || c == 'E') {
        return parseScientific(text);
      } else if (c == 'U' || c == 'u') {
        if (!text.regionMatches(true, i, "USD", 0, 3)
            && !text.regionMatches(true, i, "US$", 0, 3)) {
          return NOT_AN_AMOUNT;
        }
        i += 2;
      } else if (c != '$' && c != '\u20ac' && c != '\u00a3' && !isSpace(c)) {
        return NOT_AN_AMOUNT;
      }
    }
    if (digits == 0 || opened != (closed && opened) || (sinceGroup >= 0 && sinceGroup != 3)) {
      return NOT_AN_AMOUNT;
    }
    if (decimals == 1) {
      fraction *= 10;
    }
    long minor = whole * 100 + fraction + (roundUp ? 1 : 0);
    return negative ? -minor : minor;
  }

  /** Decimal text of an amount in minor units, such as {@code -12.50}. */
  public static String plain(long minor) {
    return BigDecimal.valueOf(minor, 2).toPlainString();
  }

  /**
   * A number that need not be money: quantities, units, unit prices with fractions of a cent.
   *
   * @return {@code null} when the text is no number
   */
  public static @org.jspecify.annotations.Nullable BigDecimal number(
      String text, DecimalStyle style) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean negative = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || c == 'e' || c == 'E') {
        plain.append(c);
      } else if (c == (style == DecimalStyle.POINT ? '.' : ',')) {
        plain.append('.');
      } else if (c == '-' || c == '\u2212' || c == '(') {
        boolean exponent =
            !plain.isEmpty() && Character.toLowerCase(plain.charAt(plain.length() - 1)) == 'e';
        if (exponent) {
          plain.append('-');
        } else if (negative) {
          return null;
        } else {
          negative = true;
        }
      } else if (c != '$' && c != '+' && c != ')' && c != ',' && c != '.' && !isSpace(c)) {
        return null;
      }
    }
    if (plain.isEmpty() || plain.length() > 30) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(plain.toString());
      if (Math.abs((long) value.precision() - value.scale()) > 15 || value.scale() > 15) {
        return null;
      }
      return negative ? value.negate() : value;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static long parseScientific(String text) {
    BigDecimal value = number(text, DecimalStyle.POINT);
    if (value == null || value.abs().compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
      return NOT_AN_AMOUNT;
    }
    return value.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** Lakh grouping ({@code 1,23,456.00}) occurs in exports made on machines set to India. */
  private static boolean isIndianGroup(int digitsSinceGroup) {
    return digitsSinceGroup == 2;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\t';
  }
}
