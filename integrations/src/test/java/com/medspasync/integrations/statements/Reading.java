package com.medspasync.integrations.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.model.Statements;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes files into a folder and reads them; checks each time that no row is lost. */
final class Reading {

  static final String BOULEVARD =
      "Sale ID,Closed At,Location,Client ID,Client Name,Client Email,Client Phone,Line Type,"
          + "Line Name,Staff,Quantity,Gross Sales,Discounts,Discount Reason,Net Sales,Tax,Total,"
          + "Payments,Order Note";

  private final Path folder;
  private final List<InputFile> files = new ArrayList<>();
  private ReadOptions options = ReadOptions.DEFAULT;
  private Statements statements = Statements.EMPTY;
  private List<FileReport> reports = List.of();

  private Reading(Path folder) {
    this.folder = folder;
  }

  static Reading in(Path folder) {
    return new Reading(folder);
  }

  /** Reads one file. */
  static Reading of(Path folder, String name, String text) throws IOException {
    return in(folder).file(name, text).read();
  }

  /** One sale of Boulevard, without note. */
  static String sale(String id, String closedAt, String gross) {
    return sale(id, closedAt, gross, "");
  }

  static String sale(String id, String closedAt, String gross, String note) {
    return id
        + ","
        + closedAt
        + ",Main,C1,Ana Lopez,ana@example.com,+17045550101,service,Botox,Eva,20,"
        + gross
        + ",0.00,,"
        + gross
        + ",0.00,"
        + gross
        + ",Visa 1579 "
        + gross
        + ","
        + note;
  }

  Reading file(String name, String text) throws IOException {
    return file(name, text, StandardCharsets.UTF_8);
  }

  Reading file(String name, String text, Charset charset) throws IOException {
    return file(name, text.getBytes(charset));
  }

  Reading file(String name, byte[] bytes) throws IOException {
    Path path = folder.resolve(name);
    Files.write(path, bytes);
    files.add(new InputFile(name, path));
    return this;
  }

  Reading path(String name, Path path) {
    files.add(new InputFile(name, path));
    return this;
  }

  Reading answering(String name, DateOrder order) {
    options = new ReadOptions(null, Map.of(name, order));
    return this;
  }

  Reading read() {
    ReadResult result = new StatementFiles().readAll(files, options, Progress.SILENT);
    statements = result.statements();
    reports = result.reports();
    for (FileReport report : reports) {
      assertThat(report.read() + report.skipped() + report.rejected())
          .as("rows of %s", report)
          .isEqualTo(report.rows());
      assertThat(report.rejected() == 0 || !report.issues().isEmpty())
          .as("every rejected row has an issue: %s", report)
          .isTrue();
      assertThat(report.issues())
          .allSatisfy(issue -> {
            assertThat(issue.file()).isEqualTo(report.file());
            assertThat(issue.code()).contains(".");
            assertThat(issue.message()).endsWith(".");
          });
    }
    return this;
  }

  Statements statements() {
    return statements;
  }

  List<FileReport> reports() {
    return reports;
  }

  FileReport report() {
    return reports.getFirst();
  }

  RowIssue issue() {
    return report().issues().getFirst();
  }

  /** Refused as a whole, with a code and a line that says what to do. */
  void isRefused(String code) {
    assertThat(report().refused()).as("%s", report()).isTrue();
    assertThat(issue().code()).isEqualTo(code);
    assertThat(report().message()).isNotBlank();
    assertThat(statements.sales()).isEmpty();
  }

  /** Read as the one sale of {@link #sale} for 120 dollars. */
  void holdsOneSale() {
    assertThat(statements.sales()).as("%s", reports).hasSize(1);
    assertThat(statements.sales().getFirst().grossMinor()).isEqualTo(12000);
    assertThat(statements.sales().getFirst().client().name()).isEqualTo("Ana Lopez");
  }
}
