package com.medspasync.integrations.statements;

import static com.medspasync.integrations.statements.Reading.BOULEVARD;
import static com.medspasync.integrations.statements.Reading.sale;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.SaleLine;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that repeat or overlap each other, and files that come alone. */
class SeveralFilesTest {

  private static final String AT = "2025-03-05 17:41:00 -0500";

  @TempDir private Path folder;

  @Test
  void theSameFileTwiceIsReadOnce() throws IOException {
    String text = BOULEVARD + "\n" + sale("#1", AT, "1.00") + "\n";

    Reading reading = Reading.in(folder).file("a.csv", text).file("b.csv", text).read();

    assertThat(reading.statements().sales()).hasSize(1);
    assertThat(reading.reports().getLast().message()).contains("Same content as a.csv");
    assertThat(reading.reports().getLast().refused()).isFalse();
  }

  @Test
  void rowsOfOverlappingExportsAreReadOnce() throws IOException {
    Reading reading =
        Reading.in(folder)
            .file(
                "L1_january.csv",
                BOULEVARD + "\n" + sale("#1", AT, "1.00") + "\n" + sale("#2", AT, "2.00") + "\n")
            .file(
                "L1_february.csv",
                BOULEVARD + "\n" + sale("#2", AT, "2.00") + "\n" + sale("#3", AT, "3.00") + "\n")
            .read();

    assertThat(reading.statements().sales())
        .extracting(SaleLine::invoice)
        .containsExactlyInAnyOrder("#1", "#2", "#3");
    assertThat(reading.statements().tenders()).hasSize(3);
    assertThat(reading.reports().getLast().message()).contains("1 row stands in L1_february.csv");
  }

  @Test
  void pointOfSaleAloneAndRewardsAloneAreRead() throws IOException {
    Reading.of(folder, "a.csv", BOULEVARD + "\n" + sale("#1", AT, "120.00") + "\n").holdsOneSale();

    Reading rewards =
        Reading.of(
            folder,
            "b.csv",
            "Redemption Code,Redeemed At,Consumer,Phone,Treatment,Reward,Practice"
                + " Location,Status,Account Credit\n"
                + "QFHEJ8ZR,\"Mar 17, 2025 3:31 PM PT\",Donna M.,(***)"
                + " ***-5874,Jeuveau,$40.00,Main,Completed,\n");
    assertThat(rewards.statements().rewards()).hasSize(1);
  }
}
