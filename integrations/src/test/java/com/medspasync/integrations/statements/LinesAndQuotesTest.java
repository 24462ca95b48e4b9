package com.medspasync.integrations.statements;

import static com.medspasync.integrations.statements.Reading.BOULEVARD;
import static com.medspasync.integrations.statements.Reading.sale;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.SaleLine;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Line ends, quotation marks and rows of a wrong length. */
class LinesAndQuotesTest {

  private static final String AT = "2025-03-05 17:41:00 -0500";

  @TempDir private Path folder;

  @Test
  void loneCarriageReturnsEndLines() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD + "\r" + sale("#1", AT, "120.00") + "\r" + sale("#2", AT, "1.00"));

    assertThat(reading.statements().sales())
        .extracting(line -> line.ref().line())
        .containsExactly(2, 3);
  }

  @Test
  void lineBreaksWithinQuotesCountAsLines() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00", "\"one\r\ntwo\rthree\nfour\"")
                + "\n"
                + sale("#2", AT, "2.00")
                + "\n");

    assertThat(reading.statements().sales())
        .extracting(line -> line.ref().line())
        .containsExactly(2, 6);
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOneLineOnly() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00")
                + "\n"
                + sale("#2", AT, "2.00", "\"never closed")
                + "\n"
                + sale("#3", AT, "3.00")
                + "\n"
                + sale("#4", AT, "4.00")
                + "\n");

    assertThat(reading.statements().sales())
        .extracting(SaleLine::invoice)
        .containsExactly("#1", "#3", "#4");
    assertThat(reading.issue().line()).isEqualTo(3);
    assertThat(reading.issue().code()).isEqualTo("row.unclosed-quote");
  }

  @Test
  void aStrayQuoteInTheMiddleCostsOneLineOnly() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00", "\"broken")
                + "\n"
                + sale("#2", AT, "2.00")
                + "\n"
                + sale("#3", AT, "3.00", "\"whole\"")
                + "\n");

    assertThat(reading.statements().sales())
        .extracting(SaleLine::invoice)
        .containsExactly("#2", "#3");
    assertThat(reading.report().rejected()).isEqualTo(1);
  }

  @Test
  void notesOfSeveralLinesBelowAPreambleAreNoStrayQuotes() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            "Sales summary,March\n\n"
                + BOULEVARD.replace("Order Note", "\"Order\nNote\"")
                + "\n"
                + sale("#1", AT, "1.00", "\"one\ntwo\"")
                + "\n"
                + sale("#2", AT, "2.00")
                + "\n");

    assertThat(reading.statements().sales())
        .extracting(line -> line.ref().line())
        .containsExactly(5, 7);
    assertThat(reading.report().message()).isEmpty();
  }

  @Test
  void aLineOfTenMegabytesIsRead() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00", "x".repeat(10 << 20))
                + "\n"
                + sale("#2", AT, "2.00")
                + "\n");

    assertThat(reading.report().read()).isEqualTo(2);
  }

  @Test
  void aRowWithMoreCellsThanTitlesIsRejected() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00", "a, b, c")
                + "\n"
                + sale("#2", AT, "2.00")
                + "\n");

    assertThat(reading.issue())
        .extracting(RowIssue::line, RowIssue::code)
        .containsExactly(2, "row.too-many-cells");
    assertThat(reading.report().read()).isEqualTo(1);
  }

  @Test
  void aRowThatWasCutOffIsRejectedAndNotReadAsZero() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            BOULEVARD + "\n" + sale("#1", AT, "1.00") + "\n#2," + AT + ",Main,C1,Ana Lopez");

    assertThat(reading.issue())
        .extracting(RowIssue::line, RowIssue::code)
        .containsExactly(3, "row.too-few-cells");
  }

  @Test
  void threeHundredColumnsAreNoProblem() throws IOException {
    String titles = BOULEVARD;
    String row = sale("#1", AT, "1.00");
    for (int i = 0; i < 281; i++) {
      titles += ",Custom " + i;
      row += ",v" + i;
    }

    Reading reading = Reading.of(folder, "a.csv", titles + "\n" + row + "\n");

    assertThat(reading.report().read()).isEqualTo(1);
    assertThat(reading.report().message()).contains("Custom 280");
  }
}
