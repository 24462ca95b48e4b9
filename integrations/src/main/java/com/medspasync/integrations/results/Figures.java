package com.medspasync.integrations.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How results write amounts and probabilities. */
final class Figures {

  private static final String TRUE_MINUS = "\u2212";

  private Figures() {}

  /** Dollars with two decimals and no symbol, for programs: {@code -1234.50}. */
  static String dollars(long minor) {
    return BigDecimal.valueOf(minor, 2).toPlainString();
  }

  static String dollarsOrEmpty(@Nullable Long minor) {
    return minor == null ? "" : dollars(minor);
  }

  /** Dollars for people: {@code $1,234.50}, with a true minus. */
  static String money(long minor) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US));
    String amount = format.format(BigDecimal.valueOf(minor, 2).abs());
    return (minor < 0 ? TRUE_MINUS : "") + "$" + amount;
  }

  /** Dollars for people; an amount that is not known is a dash. */
  static String moneyOrDash(@Nullable Long minor) {
    return minor == null ? "–" : money(minor);
  }

  /** A count for people: {@code 12,345}. */
  static String count(long count) {
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.US)).format(count);
  }

  /** A probability in [0, 1], with the decimals that tell 0.999 from 0.9999. */
  static String probability(double probability) {
    BigDecimal rounded = BigDecimal.valueOf(probability).setScale(5, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A share for people: {@code 97.4 %}; nothing of nothing is a dash. */
  static String share(long part, long whole) {
    if (whole == 0) {
      return "–";
    }
    BigDecimal percent =
        BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    return percent.toPlainString() + "%";
  }
}
