package com.medspasync.integrations.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the day or the month comes first is found out, or asked for. */
class DateOrderTest {

  @TempDir private Path folder;

  @Test
  void datesThatCanBeReadBothWaysAreAskedFor() throws IOException {
    String text = ambiguous("03/01/2025", "03/02/2025", "03/04/2025");

    Reading asked = Reading.of(folder, "a.csv", text);

    assertThat(asked.report().needsDateOrder()).isTrue();
    assertThat(asked.statements().sales()).isEmpty();
    assertThat(asked.issue().code()).isEqualTo("date.order-unknown");
    assertThat(asked.issue().message()).contains("03/01/2025, 03/02/2025, 03/04/2025");

    Reading answered =
        Reading.in(folder).file("a.csv", text).answering("a.csv", DateOrder.DAY_FIRST).read();
    assertThat(answered.statements().sales().getFirst().soldOn())
        .isEqualTo(LocalDate.of(2025, 1, 3));
  }

  @Test
  void oneDateThatLeavesNoDoubtDecidesForAll() throws IOException {
    Reading reading =
        Reading.of(folder, "a.csv", ambiguous("03/01/2025", "25/02/2025", "03/04/2025"));

    assertThat(reading.statements().sales().getFirst().soldOn())
        .isEqualTo(LocalDate.of(2025, 1, 3));
  }

  @Test
  void datesOfBothOrdersInOneFileAreAskedFor() throws IOException {
    Reading reading =
        Reading.of(folder, "a.csv", ambiguous("03/01/2025", "25/02/2025", "02/25/2025"));

    assertThat(reading.report().needsDateOrder()).isTrue();
  }

  @Test
  void aWeekdayBesideTheDateDecides() throws IOException {
    // 3 January 2025 was a Friday, 1 March a Saturday
    Reading reading =
        Reading.of(
            folder, "a.csv", ambiguous("Fri 03/01/2025", "Fri 10/01/2025", "Sat 11/01/2025"));

    assertThat(reading.statements().sales().getFirst().soldOn())
        .isEqualTo(LocalDate.of(2025, 1, 3));
  }

  @Test
  void theSortingOfTheRowsDecides() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            ambiguous("10/01/2025", "11/01/2025", "12/01/2025", "01/02/2025", "02/02/2025"));

    assertThat(reading.statements().sales().getFirst().soldOn())
        .isEqualTo(LocalDate.of(2025, 1, 10));
  }

  private static String ambiguous(String... dates) {
    StringBuilder text =
        new StringBuilder("Receipt No,Purchased On,Client Name,Treatment,Units,Price,Total\n");
    int number = 100;
    for (String date : dates) {
      text.append("R")
          .append(number++)
          .append(',')
          .append(date)
          .append(",Ana Lopez,Botox,20,13.00,260.00\n");
    }
    return text.toString();
  }
}
