package com.medspasync.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of one currency.
 *
 * <p>Amounts are counted in minor units (cents), as payment interfaces do; arithmetic that would
 * overflow, or that mixes currencies, is refused rather than rounded.
 *
 * @param minor amount in minor units of the currency, negative for money given back
 * @param currency ISO 4217 currency
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

  public static final Currency USD = Currency.getInstance("USD");

  private static final Comparator<Money> ORDER =
      Comparator.comparing((Money money) -> money.currency.getCurrencyCode())
          .thenComparingLong(Money::minor);

  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  /** An amount of US dollars, in cents. */
  public static Money usd(long cents) {
    return new Money(cents, USD);
  }

  /** Nothing, in the given currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * Converts a decimal amount in major units, such as {@code 12.50}.
   *
   * @throws DomainException {@code money.too-precise} when the amount has a fraction of a minor
   *     unit, {@code money.out-of-range} when it does not fit
   */
  public static Money ofMajor(BigDecimal major, Currency currency) {
    try {
      BigDecimal exact =
          major.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
      return new Money(exact.unscaledValue().longValueExact(), currency);
    } catch (ArithmeticException e) {
      boolean precise = major.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits();
      throw new DomainException(
          DomainException.Kind.INVALID,
          precise ? "money.out-of-range" : "money.too-precise",
          "Not an amount of " + currency.getCurrencyCode() + ": " + major.toPlainString(),
          e);
    }
  }

  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  public Money minus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.subtractExact(minor, other.minor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  public Money abs() {
    return minor < 0 ? negated() : this;
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  /**
   * The amount in major units with the currency's number of decimals: 1250 cents are {@code 12.50}.
   */
  public BigDecimal major() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  /** Plain decimal text without symbol or grouping, as in our result files: {@code -12.50}. */
  public String toPlainString() {
    return major().toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return toPlainString() + " " + currency.getCurrencyCode();
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "money.currency-mismatch",
          currency.getCurrencyCode()
              + " and "
              + other.currency.getCurrencyCode()
              + " cannot be added");
    }
  }
}
