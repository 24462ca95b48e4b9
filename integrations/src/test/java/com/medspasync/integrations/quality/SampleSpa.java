package com.medspasync.integrations.quality;

import com.medspasync.integrations.statements.ReadOptions;
import com.medspasync.integrations.statements.StatementFiles;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.pipeline.StandardReconciler;
import com.medspasync.reconciliation.result.ReconciliationResult;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A whole sample spa: its files as downloaded, what our code makes of them, and the answer key.
 *
 * @param statements what the readers read
 * @param result what the engine answers
 * @param truth folder of the answer key
 */
record SampleSpa(Statements statements, ReconciliationResult result, Path truth) {

  private static final Path SPAS = Path.of("src/test/resources/quality");
  private static final Map<String, SampleSpa> READ = new ConcurrentHashMap<>();

  /** Reads and reconciles a spa, once for all tests. */
  static SampleSpa named(String name) {
    return READ.computeIfAbsent(name, SampleSpa::reconciled);
  }

  /** Rows of a file of the answer key. */
  List<NamedCsvRecord> key(String file) {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(truth.resolve(file))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line that two columns of a row name. */
  static LineRef line(NamedCsvRecord row, String file, String line) {
    return new LineRef(row.getField(file), Integer.parseInt(row.getField(line)));
  }

  private static SampleSpa reconciled(String name) {
    Path folder = SPAS.resolve(name);
    try {
      Statements statements =
          new StatementFiles()
              .readAll(StatementFiles.scan(List.of(folder)), ReadOptions.DEFAULT, Progress.SILENT)
              .statements();
      return new SampleSpa(
          statements,
          new StandardReconciler()
              .reconcile(statements, ReconciliationOptions.DEFAULT, Progress.SILENT),
          folder.resolve("truth"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
