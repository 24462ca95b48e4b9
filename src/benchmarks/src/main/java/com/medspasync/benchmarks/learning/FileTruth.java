package com.medspasync.benchmarks.learning;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import com.medspasync.reconciliation.result.RewardMatch;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The answer key of a labelled practice: {@code truth/reward_links.csv} and {@code
 * payout_truth.csv}.
 */
final class FileTruth implements Truth {

  private final Map<LineRef, Set<LineRef>> sold = new HashMap<>();
  private final Map<LineRef, Set<InvoiceRef>> paid = new HashMap<>();

  /**
   * @param folder of the practice
   */
  FileTruth(Path folder) throws IOException {
    try (CsvReader<NamedCsvRecord> links =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("truth/reward_links.csv"))) {
      for (NamedCsvRecord row : links) {
        if (row.getField("role").equals("treatment")) {
          sold.computeIfAbsent(
                  new LineRef(row.getField("file"), Integer.parseInt(row.getField("line"))),
                  line -> new HashSet<>())
              .add(
                  new LineRef(
                      row.getField("pos_file"), Integer.parseInt(row.getField("pos_line"))));
        }
      }
    }
    try (CsvReader<NamedCsvRecord> entries =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("truth/payout_truth.csv"))) {
      for (NamedCsvRecord row : entries) {
        Set<InvoiceRef> invoices = new HashSet<>();
        for (String invoice : row.getField("invoices").split(";", -1)) {
          int colon = invoice.indexOf(':');
          if (colon > 0) {
            invoices.add(
                new InvoiceRef(
                    invoice.substring(0, colon).strip(), invoice.substring(colon + 1).strip()));
          }
        }
        paid.put(
            new LineRef(
                row.getField("processor").toLowerCase(Locale.ROOT),
                Integer.parseInt(row.getField("line"))),
            invoices);
      }
    }
  }

  @Override
  public Set<LineRef> sold(RewardMatch match) {
    return sold.getOrDefault(match.line().ref(), Set.of());
  }

  @Override
  public Set<InvoiceRef> paid(PayoutMatch match) {
    return paid.getOrDefault(
        new LineRef(match.entry().processor(), match.entry().ref().line()), Set.of());
  }
}
