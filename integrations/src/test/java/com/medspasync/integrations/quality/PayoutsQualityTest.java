package com.medspasync.integrations.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.integrations.statements.InputFile;
import com.medspasync.integrations.statements.ReadOptions;
import com.medspasync.integrations.statements.StatementFiles;
import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.payouts.PayoutMatching;
import com.medspasync.reconciliation.payouts.PayoutOutcome;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds payouts matching against the answer keys of three practices. */
class PayoutsQualityTest {

  @ParameterizedTest
  @ValueSource(strings = {"spa-1", "spa-2", "spa-3"})
  void tiesEntriesToTheirInvoices(String spa) throws IOException, URISyntaxException {
    Path folder = folder(spa);
    PayoutOutcome outcome = match(folder);
    Map<String, Truth> truth = truth(folder);

    int right = 0;
    int proposed = 0;
    int wanted = truth.values().stream().mapToInt(of -> of.invoices().size()).sum();
    int automatic = 0;
    int automaticRight = 0;
    int otherRight = 0;
    int otherSaid = 0;
    int others = 0;
    for (PayoutMatch match : outcome.matches()) {
      Truth of = Objects.requireNonNull(truth.get(key(match)), key(match));
      Set<String> invoices =
          match.invoices().stream().map(InvoiceRef::toString).collect(Collectors.toSet());
      proposed += invoices.size();
      right += (int) invoices.stream().filter(of.invoices()::contains).count();
      if (match.decision() == Decision.AUTO) {
        automatic++;
        automaticRight += invoices.equals(of.invoices()) ? 1 : 0;
      }
      boolean other = !of.category().equals("matched");
      boolean saidOther = !match.category().word().equals("matched");
      others += other ? 1 : 0;
      otherSaid += saidOther ? 1 : 0;
      otherRight += other && of.category().equals(match.category().word()) ? 1 : 0;
    }

    long withInvoices = truth.values().stream().filter(of -> !of.invoices().isEmpty()).count();
    assertThat(outcome.matches()).hasSameSizeAs(truth.keySet());
    assertThat(2.0 * right / (proposed + wanted)).as("pair F1").isGreaterThan(0.985);
    assertThat((double) automaticRight / automatic).as("auto precision").isGreaterThan(0.995);
    assertThat((double) automaticRight / withInvoices).as("auto coverage").isGreaterThan(0.9);
    assertThat(2.0 * otherRight / (others + otherSaid)).as("category F1").isGreaterThan(0.85);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spa-1", "spa-2", "spa-3"})
  void findsThePaymentsWithoutAnEntry(String spa) throws IOException, URISyntaxException {
    Path folder = folder(spa);
    Set<String> truth = new HashSet<>();
    for (NamedCsvRecord row : rows(folder.resolve("truth/pos_payment_exceptions.csv"))) {
      truth.add(row.getField("invoice") + " " + row.getField("category"));
    }

    Set<String> found =
        match(folder).exceptions().stream()
            .map(exception ->
                exception.tender().location()
                    + ":"
                    + exception.tender().invoice()
                    + " "
                    + exception.category().word())
            .collect(Collectors.toSet());

    long right = found.stream().filter(truth::contains).count();
    assertThat(2.0 * right / (found.size() + truth.size())).as("F1").isGreaterThan(0.75);
  }

  private static PayoutOutcome match(Path folder) throws IOException {
    List<InputFile> files = StatementFiles.scan(List.of(folder));
    Statements statements =
        new StatementFiles().readAll(files, ReadOptions.DEFAULT, Progress.SILENT).statements();
    List<LocalDate> days = statements.sales().stream().map(SaleLine::soldOn).sorted().toList();
    return PayoutMatching.match(
        statements,
        DateRange.wholeMonths(days.getFirst(), days.getLast()),
        ReconciliationOptions.DEFAULT,
        Progress.SILENT);
  }

  private static Map<String, Truth> truth(Path folder) throws IOException {
    Map<String, Truth> truth = new HashMap<>();
    for (NamedCsvRecord row : rows(folder.resolve("truth/payout_truth.csv"))) {
      String invoices = row.getField("invoices");
      truth.put(
          row.getField("processor") + ":" + row.getField("line"),
          new Truth(
              row.getField("category"),
              invoices.isEmpty() ? Set.of() : Set.of(invoices.split(";", -1))));
    }
    return truth;
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  private static String key(PayoutMatch match) {
    return match.entry().processor() + ":" + match.entry().ref().line();
  }

  private static Path folder(String spa) throws URISyntaxException {
    URL folder =
        Objects.requireNonNull(PayoutsQualityTest.class.getResource("/quality/" + spa), spa);
    return Path.of(folder.toURI());
  }

  /** What the answer key says of an entry. */
  private record Truth(String category, Set<String> invoices) {}
}
