package com.medspasync.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Property
  void survivesTheWayOverDecimalText(@ForAll long cents) {
    Money money = Money.usd(cents);

    assertThat(Money.ofMajor(new BigDecimal(money.toPlainString()), Money.USD)).isEqualTo(money);
  }

  @Property
  void addingAndTakingAwayIsExact(
      @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long a,
      @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long b) {
    assertThat(Money.usd(a).plus(Money.usd(b)).minus(Money.usd(b))).isEqualTo(Money.usd(a));
  }

  @Test
  void refusesAFractionOfACent() {
    assertThatThrownBy(() -> Money.ofMajor(new BigDecimal("1.005"), Money.USD))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("money.too-precise"));
  }

  @Test
  void refusesAnAmountThatDoesNotFit() {
    assertThatThrownBy(() -> Money.ofMajor(new BigDecimal("1e999999"), Money.USD))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("money.out-of-range"));
  }

  @Test
  void refusesToMixCurrencies() {
    Money euro = Money.zero(Currency.getInstance("EUR"));

    assertThatThrownBy(() -> Money.usd(1).plus(euro))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("money.currency-mismatch"));
  }

  @Test
  void refusesToOverflow() {
    assertThatThrownBy(() -> Money.usd(Long.MAX_VALUE).plus(Money.usd(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void countsInTheCurrencysOwnMinorUnit() {
    assertThat(new Money(1250, Currency.getInstance("JPY")).toPlainString()).isEqualTo("1250");
  }
}
