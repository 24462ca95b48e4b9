package com.medspasync.integrations.statements;

import static com.medspasync.integrations.statements.Reading.BOULEVARD;
import static com.medspasync.integrations.statements.Reading.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles that repeat, change or stand alone, and totals among the rows. */
class TitlesAndTotalsTest {

  private static final String AT = "2025-03-05 17:41:00 -0500";

  @TempDir private Path folder;

  @Test
  void titlesWithoutRowsAreTold() throws IOException {
    Reading reading = Reading.of(folder, "a.csv", BOULEVARD + "\n");

    assertThat(reading.report().recognizedAs()).isEqualTo("boulevard-sales");
    assertThat(reading.report().message()).contains("no rows");
  }

  @Test
  void duplicateTitlesTakeTheFirstColumn() throws IOException {
    Reading reading =
        Reading.of(folder, "a.csv", BOULEVARD + ",Total\n" + sale("#1", AT, "1.00") + ",999.00\n");

    assertThat(reading.statements().sales().getFirst().totalMinor()).isEqualTo(100);
  }

  @Test
  void aSecondRowOfTitlesAboveIsPassedOver() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            "Sale,,,Client,,,,Line,,,,Money,,,,,,,\n"
                + BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00")
                + "\n");

    assertThat(reading.report().read()).isEqualTo(1);
    assertThat(reading.statements().sales().getFirst().ref().line()).isEqualTo(3);
  }

  @Test
  void titlesThatRepeatOnEveryPageAreSkipped() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00")
                + "\n"
                + BOULEVARD
                + "\n"
                + sale("#2", AT, "2.00")
                + "\n");

    assertThat(reading.report().read()).isEqualTo(2);
    assertThat(reading.report().skipped()).isEqualTo(1);
  }

  @Test
  void onlyTotalsAreNoSales() throws IOException {
    Reading reading =
        Reading.of(folder, "a.csv", BOULEVARD + "\nTotal" + ",".repeat(16) + "0.00,,\n");

    assertThat(reading.statements().sales()).isEmpty();
    assertThat(reading.report().skipped()).isEqualTo(1);
    assertThat(reading.report().message()).contains("no rows but totals");
  }

  @Test
  void aTotalThatDoesNotAgreeIsTold() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD + "\n" + sale("#1", AT, "1.00") + "\nTotal" + ",".repeat(16) + "7.00,,\n");

    assertThat(reading.report().controlTotalMinor()).isEqualTo(700);
    assertThat(reading.report().computedTotalMinor()).isEqualTo(100);
    assertThat(reading.report().message()).contains("line 3").contains("7.00").contains("1.00");
  }

  @Test
  void aRenamedColumnIsWarnedAboutAndRead() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD.replace("Gross Sales", "Gross Amount")
                + "\n"
                + sale("#1", AT, "120.00")
                + "\n");

    reading.holdsOneSale();
    assertThat(reading.report().recognizedAs()).isEqualTo("boulevard-sales");
    assertThat(reading.report().guessed()).isFalse();
    assertThat(reading.report().message()).contains("Gross Amount");
  }

  @Test
  void columnsInAnotherOrderWithSemicolonsAreRead() throws IOException {
    List<String> titles = Arrays.asList(BOULEVARD.split(","));
    List<String> cells = Arrays.asList(sale("#1", AT, "120.00").split(",", -1));

    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            String.join(";", titles.reversed()) + "\n" + String.join(";", cells.reversed()) + "\n");

    reading.holdsOneSale();
  }

  @Test
  void tabsAndBarsSeparateToo() throws IOException {
    String text = BOULEVARD + "\n" + sale("#1", AT, "120.00") + "\n";

    Reading.of(folder, "a.tsv", text.replace(',', '\t')).holdsOneSale();
    Reading.of(folder, "b.txt", text.replace(',', '|')).holdsOneSale();
  }
}
