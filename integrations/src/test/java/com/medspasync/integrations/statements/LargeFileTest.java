package com.medspasync.integrations.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.ServiceItem;
import com.medspasync.reconciliation.model.Tender;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million lines go through without being kept. */
class LargeFileTest {

  private static final int LINES = 1_000_000;

  /** Keeping the lines would take five times as much. */
  private static final long BUDGET = 160L << 20;

  @TempDir Path folder;

  @Test
  void aMillionLinesNeedNoMoreMemoryThanAFew() throws IOException {
    Path file = folder.resolve("L1_year.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(Reading.BOULEVARD + "\n");
      for (int i = 0; i < LINES; i++) {
        writer.write(Reading.sale("#" + i / 2, "2025-03-05 17:41:00 -0500", i % 900 + ".00"));
        writer.write('\n');
      }
    }
    long before = usedMemory();
    Counting sink = new Counting(before);

    List<FileReport> reports =
        new StatementFiles()
            .read(new InputFile("L1_year.csv", file), List.of(), ReadOptions.DEFAULT, sink);

    assertThat(reports.getFirst().read()).isEqualTo(LINES);
    assertThat(sink.sales).isEqualTo(LINES);
    assertThat(sink.most).isLessThan(BUDGET);
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Counts lines and looks at the memory now and then. */
  private static final class Counting implements StatementSink {

    private final long before;
    private long sales;
    private long most;

    Counting(long before) {
      this.before = before;
    }

    @Override
    public void sale(SaleLine line) {
      if (++sales % 250_000 == 0) {
        most = Math.max(most, usedMemory() - before);
      }
    }

    @Override
    public void location(Location location) {}

    @Override
    public void service(ServiceItem service) {}

    @Override
    public void client(ClientRecord client) {}

    @Override
    public void tender(Tender tender) {}

    @Override
    public void reward(RewardLine line) {}

    @Override
    public void payout(PayoutEntry entry) {}
  }
}
