package com.medspasync.launcher.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.integrations.results.ResultFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcileCommandTest {

  private static final String STRIPE =
      """
      automatic_payout_id,automatic_payout_effective_at_utc,balance_transaction_id,created_utc,available_on_utc,reporting_category,gross,fee,net,currency,charge_id,payment_intent_id,refund_id,dispute_id,customer_email,customer_name,description,card_brand,card_funding,payment_metadata[invoice]
      po_1,2025-03-07 00:00:00,txn_1,2025-03-05 16:02:36,2025-03-07 00:00:00,charge,540.00,14.63,525.37,usd,ch_1,pi_1,,,,Ana Lopez,Card present,visa,credit,
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void explainsItself() {
    assertThat(run("--help")).isEqualTo(ReconcileCommand.OK);
    assertThat(text(out)).contains("--out DIR", "--zone ZONE");
  }

  @Test
  void asksForFiles() {
    assertThat(run("--out", "x")).isEqualTo(ReconcileCommand.USAGE);
    assertThat(text(err)).startsWith("Name at least one file or folder to reconcile.");
  }

  @Test
  void asksForAResultFolder() throws IOException {
    assertThat(run(file("stripe.csv", STRIPE))).isEqualTo(ReconcileCommand.USAGE);
    assertThat(text(err)).contains("--out DIR");
  }

  @Test
  void namesAMissingFile() {
    assertThat(run("nowhere.csv", "--out", results())).isEqualTo(ReconcileCommand.USAGE);
    assertThat(text(err)).startsWith("nowhere.csv: no such file or folder.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--from=2025-03-01",
        "--from=March --to=2025-03-31",
        "--from=2025-03-31 --to=2025-03-01",
        "--zone=Atlantis",
        "--colour=red"
      })
  void refusesArgumentsItCannotFollow(String arguments) throws IOException {
    String[] all =
        (file("stripe.csv", STRIPE) + " --out " + results() + " " + arguments).split(" ", -1);

    assertThat(run(all)).isEqualTo(ReconcileCommand.USAGE);
    assertThat(text(err)).contains("--").doesNotContain("\tat ");
  }

  @Test
  void refusesAFileAsResultFolder() throws IOException {
    String stripe = file("stripe.csv", STRIPE);

    assertThat(run(stripe, "--out", stripe)).isEqualTo(ReconcileCommand.USAGE);
    assertThat(text(err)).contains("is a file");
  }

  @Test
  void reconcilesAReportAloneAndSaysWhatIsMissing() throws IOException {
    assertThat(run(file("stripe.csv", STRIPE), "--out", results())).isEqualTo(ReconcileCommand.OK);
    assertThat(text(out)).contains("No sales file", "No loyalty statement");
    assertThat(ResultFiles.names()).allSatisfy(name -> assertThat(result(name)).exists());
    assertThat(result("payout_matches.csv")).content().contains("txn_1", "charge_not_in_pos");
  }

  @Test
  void givesTheSameResultsWhenTheyLieAmongTheInput() throws IOException {
    file("stripe.csv", STRIPE);
    run(folder.toString(), "--out", results());
    String first = Files.readString(result("import_report.csv"));

    run(folder.toString(), "--out", results());

    assertThat(result("import_report.csv")).hasContent(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n\n",
        "a,b\n",
        "Total,,,\n",
        "\u0000\u0001\u0002PNG",
        "\"never closed,1,2\n3,4,5",
        "name,name,name\n1,2,3\n",
        "automatic_payout_id,balance_transaction_id\npo_1,txn_1\n"
      })
  void survivesAnUglyFile(String content) throws IOException {
    int status = run(file("ugly.csv", content), "--out", results());

    assertThat(status).isEqualTo(ReconcileCommand.NOTHING_RECONCILED);
    assertThat(text(err)).contains("ugly.csv").doesNotContain("\tat ", "Exception");
    assertThat(result("import_report.csv")).content().contains("ugly.csv");
  }

  @Test
  void saysSoWhenAFolderIsEmpty() {
    assertThat(run(folder.toString(), "--out", results()))
        .isEqualTo(ReconcileCommand.NOTHING_RECONCILED);
    assertThat(text(err)).contains("there are no files");
  }

  private int run(String... args) {
    return ReconcileCommand.run(
        List.copyOf(Arrays.asList(args)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String results() {
    return folder.resolve("out").toString();
  }

  private Path result(String name) {
    return folder.resolve("out").resolve(name);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
