package com.medspasync.reconciliation.linkage.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.linkage.column.DateOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1980-02-29 | 19800229",
        "1980/2/9 | 19800209",
        "02/29/1980 | 19800229",
        "2/9/80 | 19800209",
        "29/02/1980 | 19800229",
        "80-02-29 | 19800229",
        "19800229 | 19800229",
        "29 Feb 1980 | 19800229",
        "Feb 29, 1980 | 19800229",
        "FEBRUARY 29 1980 | 19800229",
        "1980 Feb 29 | 19800229",
        "3 January 1999 | 19990103",
        "December 3, 1999 | 19991203",
        "1980-02-29 14:05:59 | 19800229",
        "1980-02-29T00:00 | 19800229",
        "12/12/1980 | 19801212",
        "13/12/1980 | 19801213"
      })
  void writesDatesYearFirstHoweverTheyAreWritten(String cell, String date) {
    assertThat(read(DateOrder.MONTH_FIRST, cell)).isEqualTo(date);
  }

  @Test
  void readsAmbiguousDatesInTheOrderOfTheColumn() {
    assertThat(read(DateOrder.MONTH_FIRST, "03/04/1980")).isEqualTo("19800304");
    assertThat(read(DateOrder.DAY_FIRST, "03/04/1980")).isEqualTo("19800403");
    assertThat(read(DateOrder.DAY_FIRST, "03/12/1980")).isEqualTo("19801203");
  }

  @Test
  void readsAMonthBeforeTheDayWhereTheOrderOfTheColumnCannotBe() {
    assertThat(read(DateOrder.DAY_FIRST, "02/13/1980")).isEqualTo("19800213");
  }

  @Test
  void takesYearsOfTwoDigitsForThoseOfTheLastHundred() {
    assertThat(read(DateOrder.MONTH_FIRST, "2/9/26")).isEqualTo("20260209");
    assertThat(read(DateOrder.MONTH_FIRST, "2/9/27")).isEqualTo("19270209");
    assertThat(read(DateOrder.MONTH_FIRST, "2/9/00")).isEqualTo("20000209");
    assertThat(read(DateOrder.MONTH_FIRST, "9 Feb 31")).isEqualTo("19310209");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-00-00",
        "00/00/0000",
        "0001-01-01",
        "01/01/0001",
        "1980-00-00",
        "",
        "n/a",
        "-",
        "12"
      })
  void readsDatesThatSystemsWriteForNoneAsMissing(String cell) {
    assertThat(read(DateOrder.MONTH_FIRST, cell)).isEmpty();
  }

  @Test
  void keepsADateOfWhichOnlyTheDayIsMissing() {
    assertThat(read(DateOrder.YEAR_FIRST, "1980-02-00")).isEqualTo("19800200");
  }

  @Test
  void keepsTheDigitsOfWhatIsNoDate() {
    assertThat(read(DateOrder.YEAR_FIRST, "1980-02")).isEqualTo("198002");
    assertThat(read(DateOrder.YEAR_FIRST, "198")).isEqualTo("198");
    assertThat(read(DateOrder.YEAR_FIRST, "born 1980")).isEqualTo("1980");
    assertThat(read(DateOrder.YEAR_FIRST, "1234567890123")).isEqualTo("12345678");
  }

  @Test
  void forgetsTheDateItReadBefore() {
    DateReader reader = new DateReader(DateOrder.MONTH_FIRST);

    assertThat(Cells.read(reader, "12/31/1999")).isEqualTo("19991231");
    assertThat(Cells.read(reader, "1/2/80")).isEqualTo("19800102");
    assertThat(Cells.read(reader, "1/2/1980")).isEqualTo("19800102");
  }

  private static String read(DateOrder order, String cell) {
    return Cells.read(new DateReader(order), cell);
  }
}
