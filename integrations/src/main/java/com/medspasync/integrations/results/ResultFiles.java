package com.medspasync.integrations.results;

import com.medspasync.integrations.statements.FileReport;
import com.medspasync.integrations.statements.ReadResult;
import com.medspasync.reconciliation.result.ReconciliationResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the result files of a reconciliation into a folder. The same result gives the same bytes.
 *
 * <p>Files are written aside and moved into place when all of them are complete, so that a reader
 * never sees half a file and a failure leaves an earlier result as it was. Other files in the
 * folder are left alone.
 */
public final class ResultFiles {

  private ResultFiles() {}

  /** Names of all result files, in the order they are written. */
  public static List<String> names() {
    return documents().stream().map(Document::name).toList();
  }

  /**
   * Writes every result file.
   *
   * @param folder where to; created when it is missing
   * @return the totals that the summary and the report show
   * @throws IOException when the folder cannot be written
   */
  public static ReconciliationSummary write(
      Path folder, ReadResult read, ReconciliationResult result) throws IOException {
    Answers answers = new Answers(ReconciliationSummary.of(read, result), result);
    write(folder, documents(), answers);
    return answers.summary();
  }

  /**
   * Writes only what became of the files, where nothing could be reconciled.
   *
   * @param folder where to; created when it is missing
   * @throws IOException when the folder cannot be written
   */
  public static void writeImportReport(Path folder, List<FileReport> reports) throws IOException {
    write(
        folder,
        List.of(
            new Document<>(
                ResultTables.IMPORT_REPORT.fileName(), ResultTables.IMPORT_REPORT::write),
            new Document<>(
                ResultTables.IMPORT_ISSUES.fileName(),
                (out, files) ->
                    ResultTables.IMPORT_ISSUES.write(out, ResultTables.issuesOf(files)))),
        reports);
  }

  private static <A> void write(Path folder, List<Document<A>> documents, A answers)
      throws IOException {
    Files.createDirectories(folder);
    Path aside = Files.createTempDirectory(folder, ".medspasync-");
    try {
      writeAside(aside, documents, answers);
      for (Document<A> document : documents) {
        Files.move(
            aside.resolve(document.name()),
            folder.resolve(document.name()),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      delete(aside);
    }
  }

  /** Side by side, since no document needs another. */
  private static <A> void writeAside(Path aside, List<Document<A>> documents, A answers)
      throws IOException {
    List<Callable<Void>> parts = new ArrayList<>();
    for (Document<A> document : documents) {
      parts.add(() -> {
        try (BufferedWriter out =
            Files.newBufferedWriter(aside.resolve(document.name()), StandardCharsets.UTF_8)) {
          document.content().write(out, answers);
        }
        return null;
      });
    }
    int threads = Math.min(parts.size(), Runtime.getRuntime().availableProcessors());
    try (ExecutorService writers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("writer-", 1).factory())) {
      for (Future<Void> written : writers.invokeAll(parts)) {
        written.get();
      }
    } catch (ExecutionException e) {
      throw rethrown(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while results were written to " + aside);
    }
  }

  /** Writing throws nothing else that must be declared. */
  private static IOException rethrown(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException trouble -> trouble;
      case RuntimeException broken -> throw broken;
      case Error error -> throw error;
      case null, default -> new IOException(e);
    };
  }

  /** The longest to write come first, so that no thread is left with them alone. */
  private static List<Document<Answers>> documents() {
    List<Document<Answers>> documents = new ArrayList<>();
    documents.add(
        new Document<Answers>(
            "explanations.jsonl", (out, answers) -> ExplanationsFile.write(out, answers.result())));
    documents.add(
        new Document<Answers>(
            "report.html",
            (out, answers) -> ReportPage.write(out, answers.summary(), answers.result())));
    documents.add(table(ResultTables.REWARD_MATCHES, answers -> answers.result().rewards()));
    documents.add(
        table(
            ResultTables.REWARD_LINKS,
            answers -> ResultTables.linksOf(answers.result().rewards())));
    documents.add(
        table(ResultTables.POS_REWARD_EXCEPTIONS, answers -> answers.result().rewardExceptions()));
    documents.add(table(ResultTables.PAYOUT_MATCHES, answers -> answers.result().payouts()));
    documents.add(
        table(
            ResultTables.POS_PAYMENT_EXCEPTIONS, answers -> answers.result().paymentExceptions()));
    documents.add(
        table(
            ResultTables.REIMBURSEMENT_EXCEPTIONS,
            answers -> answers.result().reimbursementExceptions()));
    documents.add(table(ResultTables.IMPORT_REPORT, answers -> answers.summary().files()));
    documents.add(
        table(
            ResultTables.IMPORT_ISSUES,
            answers -> ResultTables.issuesOf(answers.summary().files())));
    documents.add(
        new Document<Answers>(
            "summary.json", (out, answers) -> SummaryFile.write(out, answers.summary())));
    return documents;
  }

  private static <T> Document<Answers> table(ResultTable<T> table, Rows<T> rows) {
    return new Document<Answers>(
        table.fileName(), (out, answers) -> table.write(out, rows.of(answers)));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.collect(Collectors.toCollection(ArrayList::new))) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** What documents are written from. */
  private record Answers(ReconciliationSummary summary, ReconciliationResult result) {}

  /** A result file: its name and how it is written. */
  private record Document<A>(String name, Content<A> content) {}

  @FunctionalInterface
  private interface Content<A> {
    void write(Writer out, A answers) throws IOException;
  }

  @FunctionalInterface
  private interface Rows<T> {
    Iterable<T> of(Answers answers);
  }
}
