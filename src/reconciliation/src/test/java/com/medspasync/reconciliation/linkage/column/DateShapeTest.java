package com.medspasync.reconciliation.linkage.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateShapeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1980-02-29 | 1980 | 2 | true",
        "1980/12/31 | 1980 | 12 | true",
        "1980-02-29 14:05 | 1980 | 2 | true",
        "1980-02-29T14:05:00 | 1980 | 2 | true",
        "1850-01-01 | 1850 | 1 | true",
        "2100-01-31 | 2100 | 1 | true",
        "19801231 | 1980 | 12 | true",
        "18500101 | 1850 | 1 | true",
        "21000101 | 2100 | 1 | true",
        "02/29/1980 | 2 | 29 | false",
        "29.02.1980 | 29 | 2 | false",
        "12/12/80 | 12 | 12 | false",
        "31/12/1850 | 31 | 12 | false",
        "12/31/2100 | 12 | 31 | false",
        "1, 2, 1980 | 1 | 2 | false",
        "1/2/99 | 1 | 2 | false",
        "3 Jan 1980 | 3 | 0 | false",
        "Jan 3, 1980 | 3 | 0 | false",
        "31-Dec-1980 | 31 | 0 | false",
        "1980 Dec 31 | 1980 | 0 | true",
        "32 dec 31 | 32 | 0 | true"
      })
  void seesTheNumbersOfADate(String cell, int first, int second, boolean yearFirst) {
    assertThat(DateShape.of(cell)).isEqualTo(new DateShape(first, second, yearFirst));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1980",
        "1980-02",
        "1849-01-01",
        "2101-01-01",
        "18491231",
        "21010101",
        "19801301",
        "1980x231",
        "1980-13-01",
        "1980-12-32",
        "13/13/1980",
        "32/12/1980",
        "12/32/1980",
        "1/2/100",
        "1/2/1849",
        "1/2/2101",
        "1:2:1980",
        "1-2-1980x",
        "3 Foo 1980",
        "Ja 3 1980",
        "Jan 1980",
        "Jan 1 2 80",
        "415-555-0134",
        "Ann Lee"
      })
  void seesThatATextIsNoDate(String cell) {
    assertThat(DateShape.of(cell)).isNull();
  }

  @Test
  void daysBeyondTheTwelfthTellTheOrder() {
    assertThat(DateShape.order(List.of("1/2/1980", "13/2/1980"))).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(DateShape.order(List.of("1/2/1980", "2/13/1980"))).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(DateShape.order(List.of("1980-02-13", "1980-02-14")))
        .isEqualTo(DateOrder.YEAR_FIRST);
  }

  @Test
  void withoutSuchDaysTheMonthIsFirst() {
    assertThat(DateShape.order(List.of("1/2/1980", "12/12/1980"))).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(DateShape.order(List.of("Ann", "")))
        .as("no dates at all")
        .isEqualTo(DateOrder.MONTH_FIRST);
  }

  @Test
  void mostDatesTellTheOrder() {
    assertThat(DateShape.order(List.of("13/2/1980", "14/2/1980", "2/14/1980")))
        .isEqualTo(DateOrder.DAY_FIRST);
    assertThat(DateShape.order(List.of("13/2/1980", "2/13/1980", "2/14/1980")))
        .isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(DateShape.order(List.of("1980-02-13", "13/2/1980", "2/14/1980")))
        .isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(DateShape.order(List.of("1980-02-13", "13/2/1980"))).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(DateShape.order(List.of("1980-02-13", "1980-02-14", "13/2/1980")))
        .isEqualTo(DateOrder.YEAR_FIRST);
  }
}
