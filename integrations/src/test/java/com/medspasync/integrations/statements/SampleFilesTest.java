package com.medspasync.integrations.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleKind;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sample exports of every system, next to what a person read in them. */
class SampleFilesTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  private static ReadResult result =
      new ReadResult(com.medspasync.reconciliation.model.Statements.EMPTY, List.of());

  @BeforeAll
  static void readAllSamples() throws IOException {
    result =
        new StatementFiles()
            .readAll(
                StatementFiles.scan(List.of(RESOURCES.resolve("samples"))),
                ReadOptions.DEFAULT,
                Progress.SILENT);
  }

  @Test
  void everyFileIsRecognizedAndEveryRowIsAccountedFor() {
    assertThat(result.reports())
        .extracting(FileReport::file, FileReport::recognizedAs)
        .map(Object::toString)
        .containsExactly(
            "(\"L1_clients.csv\", \"client-list\")",
            "(\"L1_sales_zenoti.csv\", \"zenoti-sales\")",
            "(\"L2_sales_vagaro.csv\", \"vagaro-transactions\")",
            "(\"L3_sales_boulevard.csv\", \"boulevard-sales\")",
            "(\"L4_sales_aesthetic.csv\", \"aesthetic-record-sales\")",
            "(\"L5_sales_square.csv\", \"square-item-sales\")",
            "(\"L6_sales_mangomint.csv\", \"mangomint-sales\")",
            "(\"alle_transactions.csv\", \"alle\")",
            "(\"appointments.csv\", \"appointments\")",
            "(\"aspire_activity.csv\", \"aspire\")",
            "(\"daily_history.csv\", \"daily-history\")",
            "(\"evolus_rewards.csv\", \"evolus\")",
            "(\"locations.csv\", \"locations\")",
            "(\"paypal_activity.csv\", \"paypal\")",
            "(\"services.csv\", \"services\")",
            "(\"square_payout_entries.csv\", \"square\")",
            "(\"staff.csv\", \"staff\")",
            "(\"stripe_payout_reconciliation.csv\", \"stripe\")",
            "(\"xperience_redemptions.txt\", \"xperience\")");
    assertThat(result.reports())
        .allSatisfy(report -> {
          assertThat(report.rejected()).isZero();
          assertThat(report.issues()).isEmpty();
          assertThat(report.guessed()).isFalse();
          assertThat(report.read() + report.skipped()).isEqualTo(report.rows());
        });
  }

  @Test
  void salesAgreeWithWhatAPersonRead() throws IOException {
    Map<String, SaleLine> byPlace = new HashMap<>();
    result.statements().sales().forEach(line -> byPlace.put(line.ref().toString(), line));

    int compared = 0;
    for (NamedCsvRecord wanted : canonical()) {
      String place = wanted.getField("pos_file") + ":" + wanted.getField("pos_line");
      SaleLine line = byPlace.get(place);
      assertThat(line).as(place).isNotNull();
      assertThat(summary(line)).as(place).isEqualTo(summary(wanted));
      compared++;
    }
    assertThat(compared).isGreaterThan(300);
  }

  @Test
  void reductionsOfAnInvoiceAddUpToWhatAPersonRead() throws IOException {
    Map<String, Long> wanted = new HashMap<>();
    for (NamedCsvRecord row : canonical()) {
      String invoice =
          row.getField("pos_file") + ":" + row.getField("pos_ref").replaceFirst("#[0-9]+$", "");
      wanted.merge(
          invoice,
          cents(row.getField("house_discount")) + cents(row.getField("reward")),
          Long::sum);
    }
    Map<String, Long> found = new HashMap<>();
    for (SaleLine line : result.statements().sales()) {
      boolean undoing = line.status() == SaleStatus.VOID && line.quantity().signum() < 0;
      long reward =
          line.rewards().stream().mapToLong(SaleLine.StatedReward::amountMinor).sum()
              - (line.kind() == SaleKind.REDUCTION ? line.grossMinor() : 0);
      if (!undoing) {
        found.merge(
            line.ref().file() + ":" + line.invoice(), line.discountMinor() + reward, Long::sum);
      }
    }

    assertThat(found).containsAllEntriesOf(wanted);
  }

  @Test
  void totalsOfTheFilesAreComparedWithTheirRows() {
    assertThat(report("L1_sales_zenoti.csv").controlTotalMinor()).isPositive();
    assertThat(report("L2_sales_vagaro.csv").controlTotalMinor()).isPositive();
    assertThat(report("L4_sales_aesthetic.csv").controlTotalMinor()).isPositive();
    assertThat(report("L6_sales_mangomint.csv").controlTotalMinor()).isPositive();
    assertThat(report("aspire_activity.csv").controlTotalMinor()).isPositive();
    assertThat(result.reports())
        .filteredOn(report -> report.controlTotalMinor() != null)
        .hasSize(5)
        .allSatisfy(report -> {
          // Mangomint prints 12,528.11 as 12528.1
          assertThat(report.computedTotalMinor()).isCloseTo(report.controlTotalMinor(), within(5L));
          assertThat(report.message()).isEmpty();
        });
  }

  @Test
  void paymentsThatRepeatOnEveryRowAreTakenOnce() {
    // #13600 has a service and a gratuity, both with "Deposit 50.00; Amex 6238 231.00"
    assertThat(tenders("#13600"))
        .extracting(Tender::kind, Tender::label, Tender::last4, Tender::amountMinor)
        .map(Object::toString)
        .containsExactly(
            "(DEPOSIT, \"Deposit\", \"\", 5000L)", "(CARD, \"Card\", \"6238\", 23100L)");
  }

  @Test
  void rewardsPaidLikeMoneyBecomeTendersAndStatedRewards() {
    assertThat(tenders("INV-29228"))
        .extracting(Tender::kind, Tender::label, Tender::amountMinor)
        .map(Object::toString)
        .containsExactly("(CARD, \"Card\", 178000L)", "(REWARD, \"Aspire $\", 11000L)");
    assertThat(sale("INV-29228").rewards())
        .containsExactly(new SaleLine.StatedReward("Aspire $", 11000, null));
  }

  @Test
  void aColumnPerProgrammeNamesTheProgramme() {
    assertThat(
            result.statements().sales().stream()
                .filter(line -> line.ref().file().equals("L4_sales_aesthetic.csv"))
                .flatMap(line -> line.rewards().stream())
                .map(SaleLine.StatedReward::program))
        .contains(Program.ALLE, Program.ASPIRE, Program.XPERIENCE, Program.EVOLUS);
  }

  @Test
  void bothLinesOfAVoidedPairAreVoid() {
    assertThat(sales("T56118")).hasSize(2).allMatch(line -> line.status() == SaleStatus.VOID);
    assertThat(sales("#13834")).hasSize(2).allMatch(line -> line.status() == SaleStatus.VOID);
    assertThat(sales("kvfFh6XuqQ6mT8Cu"))
        .hasSize(2)
        .allMatch(line -> line.status() == SaleStatus.VOID);
    assertThat(sales("T56142")).hasSize(1).allMatch(line -> line.status() == SaleStatus.REFUND);
  }

  @Test
  void aSquareTransactionHasOneTenderOfItsSum() {
    assertThat(tenders("Ac7waStmhuNQqGDh"))
        .extracting(Tender::kind, Tender::amountMinor, Tender::paymentId)
        .map(Object::toString)
        .containsExactly("(CARD, 200500L, \"guzzuGcxdwqERYcr\")");
  }

  @Test
  void redemptionLinesAndGratuitiesAreTold() {
    assertThat(sales("55182")).extracting(SaleLine::kind).endsWith(SaleKind.REDUCTION);
    assertThat(sales("#13600")).extracting(SaleLine::kind).contains(SaleKind.GRATUITY);
  }

  @Test
  void timesOfProgrammesAreThoseOfThePractice() {
    assertThat(reward("XP-000549").visitAt()).isEqualTo(LocalDateTime.of(2025, 1, 14, 19, 25, 48));
    assertThat(reward("SSH2QUPQ").visitAt()).isEqualTo(LocalDateTime.of(2025, 11, 28, 19, 18));
    assertThat(reward("ALT7071669").visitAt()).isEqualTo(LocalDateTime.of(2025, 3, 31, 19, 47));
  }

  @Test
  void certificatesReversalsAndReimbursementsAreTold() {
    RewardLine certificate = reward("3101430");
    assertThat(certificate.kind()).isEqualTo(RewardLine.Kind.REDEEM);
    assertThat(certificate.valueMinor()).isEqualTo(6000);
    assertThat(certificate.certificate()).isEqualTo("C87190642");
    assertThat(certificate.reimbursement().reference()).isEqualTo("CM250103");
    assertThat(certificate.pointsRedeemed()).isEqualTo(600);
    assertThat(certificate.member().given()).isEqualTo("Yolanda");

    RewardLine reversal = reward("ALT7070633");
    assertThat(reversal.kind()).isEqualTo(RewardLine.Kind.REVERSAL);
    assertThat(reversal.valueMinor()).isEqualTo(-2000);
    assertThat(reversal.products()).containsExactly("BOTOX® Cosmetic", "SkinMedica®");
    assertThat(reward("ALT7070596").cancelled()).isTrue();
  }

  @Test
  void entriesOfProcessorsHaveTheirKindAndAPositiveFee() {
    PayoutEntry withdrawal =
        entry(e -> e.description().isEmpty() && e.processor().equals("paypal"));
    assertThat(withdrawal.kind()).isEqualTo(PayoutEntry.Kind.TRANSFER);

    PayoutEntry refund = entry(e -> e.entryId().equals("txn_Zr4gn9VbUjmzZeEc"));
    assertThat(refund.kind()).isEqualTo(PayoutEntry.Kind.REFUND);
    assertThat(refund.relatedId()).isEqualTo("ch_XECfzPQcpUH6uFqG");
    assertThat(refund.paymentId()).isEqualTo("re_V2zkeW58YkS9mqxN");

    PayoutEntry square = entry(e -> e.entryId().equals("poe_GfYXNS9jB2d9XwPu"));
    assertThat(square.feeMinor()).isEqualTo(4476);
    assertThat(square.payoutOn()).isEqualTo(LocalDate.of(2025, 1, 2));
    assertThat(square.cardBrand()).isEqualTo("amex");

    assertThat(result.statements().payouts())
        .allMatch(e -> e.grossMinor() - e.feeMinor() == e.netMinor());
  }

  private static String summary(SaleLine line) {
    return String.join(
        "|",
        line.soldOn().toString(),
        line.client().name(),
        line.item(),
        line.quantity().stripTrailingZeros().toPlainString(),
        BigDecimal.valueOf(line.grossMinor(), 2).toPlainString(),
        BigDecimal.valueOf(line.taxMinor(), 2).toPlainString(),
        line.status().toString(),
        line.invoice() + "#" + line.ordinal());
  }

  private static String summary(NamedCsvRecord wanted) {
    return String.join(
        "|",
        wanted.getField("date"),
        wanted.getField("client_name"),
        wanted.getField("item"),
        wanted.getField("qty"),
        wanted.getField("gross"),
        wanted.getField("tax"),
        wanted.getField("status").toUpperCase(java.util.Locale.ROOT),
        wanted.getField("pos_ref"));
  }

  private static long cents(String text) {
    return new BigDecimal(text).movePointRight(2).longValueExact();
  }

  private static List<NamedCsvRecord> canonical() throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(RESOURCES.resolve("canonical.csv"))) {
      return reader.stream().toList();
    }
  }

  private static FileReport report(String file) {
    return result.reports().stream().filter(r -> r.file().equals(file)).findFirst().orElseThrow();
  }

  private static List<SaleLine> sales(String invoice) {
    return result.statements().sales().stream().filter(s -> s.invoice().equals(invoice)).toList();
  }

  private static SaleLine sale(String invoice) {
    return sales(invoice).getFirst();
  }

  private static List<Tender> tenders(String invoice) {
    return result.statements().tenders().stream()
        .filter(t -> t.invoice().equals(invoice))
        .filter(t -> t.kind() != TenderKind.CASH)
        .toList();
  }

  private static RewardLine reward(String id) {
    return result.statements().rewards().stream()
        .filter(r -> r.rewardId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static PayoutEntry entry(java.util.function.Predicate<PayoutEntry> wanted) {
    return result.statements().payouts().stream().filter(wanted).findFirst().orElseThrow();
  }
}
