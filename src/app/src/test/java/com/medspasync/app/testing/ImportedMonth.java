package com.medspasync.app.testing;

import com.medspasync.reconciliation.pipeline.StandardReconciler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The spa of which tests get copies: reading and reconciling a month takes seconds, copying the
 * database with the answers a moment. No test works on the spa itself.
 */
final class ImportedMonth {

  static final ImportedMonth ONLY = new ImportedMonth();

  private final StandardReconciler reconciler = new StandardReconciler();
  private final TestSpa original;

  private ImportedMonth() {
    try {
      original =
          TestSpa.in(
              TestDatabase.create(), reconciler, Files.createTempDirectory("imported-month"));
      original.upload(DemoMonth.files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    original.runJobs();
  }

  TestSpa copyTo(Path folder) throws IOException {
    return original.copy(reconciler, folder);
  }
}
