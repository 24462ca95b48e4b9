package com.medspasync.integrations.statements.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextPropertyTest {

  @Property
  void everyWayOfWritingAnAmountGivesItBack(
      @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long cents,
      @ForAll("spellings") UnaryOperator<String> spelling) {
    String text = spelling.apply(MoneyText.plain(cents));

    assertThat(MoneyText.parse(text, DecimalStyle.POINT)).as(text).isEqualTo(cents);
  }

  @Property
  void commasAndPointsMayChangeRoles(
      @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long cents) {
    String text = grouped(MoneyText.plain(cents));
    String swapped = text.replace(',', ';').replace('.', ',').replace(';', '.');

    assertThat(MoneyText.parse(swapped, DecimalStyle.COMMA)).as(swapped).isEqualTo(cents);
  }

  @Property
  void noTextMakesItThrow(@ForAll String text) {
    MoneyText.parse(text, DecimalStyle.POINT);
    MoneyText.number(text, DecimalStyle.COMMA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40|4000", "40.5|4050", "$ 1,234.50|123450", "(40.00)|-4000", "($40.00)|-4000",
        "-$40.00|-4000", "$-40.00|-4000", "40.00-|-4000", "USD 12|1200", "1.005|101",
        "1.2E+3|120000", "+7.10|710", ".5|50", "1,23,456.00|12345600"
      })
  void readsTheFormsThatOccur(String text, long cents) {
    assertThat(MoneyText.parse(text, DecimalStyle.POINT)).isEqualTo(cents);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "12O.00",
        "1.2.3",
        "12,34.50",
        "(40",
        "40)",
        "--4",
        "abc",
        "$",
        "1,23",
        "99999999999999",
        "1e99",
        "5%",
        "4 0-4"
      })
  void refusesWhatIsNoAmount(String text) {
    assertThat(MoneyText.parse(text, DecimalStyle.POINT)).isEqualTo(MoneyText.NOT_AN_AMOUNT);
  }

  @Provide
  Arbitrary<UnaryOperator<String>> spellings() {
    return Arbitraries.of(
        text -> text,
        MoneyTextPropertyTest::grouped,
        text -> signed(text, "$"),
        text -> signed(grouped(text), "$"),
        text -> text.startsWith("-") ? "(" + text.substring(1) + ")" : text,
        text -> text.startsWith("-") ? "($" + grouped(text.substring(1)) + ")" : "$" + text,
        text -> text.startsWith("-") ? text.substring(1) + "-" : text,
        text -> "  " + text + "\u00a0",
        text -> text.endsWith(".00") ? text.substring(0, text.length() - 3) : text,
        text -> text.endsWith("0") ? text.substring(0, text.length() - 1) : text,
        text -> text.replace('-', '\u2212'));
  }

  private static String signed(String text, String symbol) {
    return text.startsWith("-") ? "-" + symbol + text.substring(1) : symbol + text;
  }

  private static String grouped(String text) {
    int point = text.indexOf('.');
    StringBuilder grouped = new StringBuilder(text);
    for (int i = point - 3; i > (text.startsWith("-") ? 1 : 0); i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }
}
