package com.medspasync.integrations.statements;

import static com.medspasync.integrations.statements.Reading.BOULEVARD;
import static com.medspasync.integrations.statements.Reading.sale;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they really come: each is imported, or refused with place, reason and mend. */
class UglyFilesTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String AT = "2025-03-05 17:41:00 -0500";

  @TempDir Path folder;

  // --- not a table at all

  @Test
  void anEmptyFileIsRefused() throws IOException {
    read("a.csv", "").isRefused("file.empty");
  }

  @Test
  void aFileOfSpacesIsRefused() throws IOException {
    read("a.csv", "  \n \n\n").isRefused("file.empty");
  }

  @Test
  void aPictureIsRefusedWhateverItsName() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

    Reading.in(folder).file("sales.csv", png).read().isRefused("file.image");
  }

  @Test
  void aPdfIsRefused() throws IOException {
    read("report.csv", "%PDF-1.7\n1 0 obj").isRefused("file.pdf");
  }

  @Test
  void bytesWithoutMeaningAreRefused() throws IOException {
    byte[] noise = new byte[4000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 7 % 32);
    }

    Reading.in(folder).file("a.csv", noise).read().isRefused("file.binary");
  }

  @Test
  void aWebPageNamedXlsIsRefusedWithAMend() throws IOException {
    Reading reading = read("report.xls", "<html><table><tr><td>Sale</td></tr></table></html>");

    reading.isRefused("file.web-page");
    assertThat(reading.report().message()).contains("save it as .xlsx");
  }

  @Test
  void anOldOrProtectedExcelFileIsRefused() throws IOException {
    byte[] compound = new byte[2048];
    byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1};
    System.arraycopy(magic, 0, compound, 0, magic.length);

    Reading reading = Reading.in(folder).file("a.xlsx", compound).read();

    reading.isRefused("file.encrypted-or-old-excel");
    assertThat(reading.report().message()).contains("password");
  }

  @Test
  void aZipBombIsRefusedBeforeItIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }

    Reading.in(folder)
        .file("a.xlsx", bytes.toByteArray())
        .read()
        .isRefused("file.too-large-unpacked");
  }

  @Test
  void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("sales.csv"));
      zip.write(BOULEVARD.getBytes(StandardCharsets.UTF_8));
    }

    Reading.in(folder).file("a.zip", bytes.toByteArray()).read().isRefused("file.archive");
  }

  @Test
  void aWorkbookThatWasCutOffIsRefused() throws IOException {
    byte[] whole = workbook(sheet -> sheet.value(0, 0, "x"));

    Reading.in(folder)
        .file("a.xlsx", Arrays.copyOf(whole, whole.length / 2))
        .read()
        .isRefused("file.broken-workbook");
  }

  @Test
  void compressedTextIsRefused() throws IOException {
    Reading.in(folder)
        .file("a.csv.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0})
        .read()
        .isRefused("file.compressed");
  }

  @Test
  void aFolderIsRefused() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));

    Reading.in(folder).path("inner", inner).read().isRefused("file.directory");
  }

  @Test
  void aFileThatIsGoneIsRefused() {
    Reading.in(folder)
        .path("gone.csv", folder.resolve("gone.csv"))
        .read()
        .isRefused("file.unreadable");
  }

  @Test
  void aTableThatIsNoStatementIsRefused() throws IOException {
    read("a.csv", "planet,moons,radius\nMars,2,3389\nEarth,1,6371\n")
        .isRefused("file.unknown-layout");
  }

  @Test
  void brokenJsonIsToldWithItsElement() throws IOException {
    Reading reading = read("a.json", json(2).substring(0, json(2).length() - 40));

    assertThat(reading.report().issues()).anyMatch(i -> i.code().equals("file.broken-json"));
  }

  // --- encodings

  @Test
  void utf16WithoutByteOrderMarkIsRead() throws IOException {
    String text = BOULEVARD + "\n" + sale("#1", AT, "120.00") + "\n";

    assertOneSale(Reading.in(folder).file("a.csv", text, StandardCharsets.UTF_16LE).read());
    assertOneSale(Reading.in(folder).file("b.csv", text, StandardCharsets.UTF_16BE).read());
  }

  @Test
  void utf16WithAnOddByteAtItsEndIsRead() throws IOException {
    byte[] text =
        ("\ufeff" + BOULEVARD + "\n" + sale("#1", AT, "120.00") + "\n")
            .getBytes(StandardCharsets.UTF_16LE);

    Reading reading = Reading.in(folder).file("a.csv", Arrays.copyOf(text, text.length + 1)).read();

    assertThat(reading.statements().sales()).hasSize(1);
  }

  @Test
  void windows1252IsRecognizedByItsBytes() throws IOException {
    String text = BOULEVARD + "\n" + sale("#1", AT, "120.00", "Mónica called") + "\n";

    Reading reading = Reading.in(folder).file("a.csv", text, WINDOWS_1252).read();

    assertThat(reading.statements().sales().getFirst().note()).isEqualTo("Mónica called");
  }

  @Test
  void aFewDamagedBytesDoNotTurnUtf8IntoSomethingElse() throws IOException {
    String many = "é".repeat(40);
    byte[] text =
        (BOULEVARD + "\n" + sale("#1", AT, "120.00", many + "?") + "\n")
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '?') {
        text[i] = (byte) 0xe9;
      }
    }

    Reading reading = Reading.in(folder).file("a.csv", text).read();

    assertThat(reading.statements().sales().getFirst().note()).startsWith(many);
  }

  @Test
  void nulBytesWithinTextAreDropped() throws IOException {
    Reading reading = read("a.csv", BOULEVARD + "\n" + sale("#1", AT, "120.00", "no\0te") + "\n");

    assertThat(reading.statements().sales().getFirst().note()).isEqualTo("note");
  }

  @Test
  void aByteOrderMarkInTheMiddleIsDropped() throws IOException {
    Reading reading =
        read(
            "a.csv",
            "\ufeff"
                + BOULEVARD
                + "\n"
                + sale("#1", AT, "120.00")
                + "\n\ufeff"
                + sale(" #2", AT, "9.00")
                + "\n");

    assertThat(reading.report().read()).isEqualTo(2);
  }

  // --- lines and quotation marks

  @Test
  void loneCarriageReturnsEndLines() throws IOException {
    Reading reading =
        read("a.csv", BOULEVARD + "\r" + sale("#1", AT, "120.00") + "\r" + sale("#2", AT, "1.00"));

    assertThat(reading.statements().sales())
        .extracting(line -> line.ref().line())
        .containsExactly(2, 3);
  }

  @Test
  void lineBreaksWithinQuotesCountAsLines() throws IOException {
    Reading reading =
        read(
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00", "\"one\r\ntwo\rthree\nfour\"")
                + "\n"
                + sale("#2", AT, "2.00")
                + "\n");

    assertThat(reading.statements().sales())
        .extracting(line -> line.ref().line())
        .containsExactly(2, 6);
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOneLineOnly() throws IOException {
    Reading reading =
        read(
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00")
                + "\n"
                + sale("#2", AT, "2.00", "\"never closed")
                + "\n"
                + sale("#3", AT, "3.00")
                + "\n"
                + sale("#4", AT, "4.00")
                + "\n");

    assertThat(reading.statements().sales())
        .extracting(SaleLine::invoice)
        .containsExactly("#1", "#3", "#4");
    assertThat(reading.issue().line()).isEqualTo(3);
    assertThat(reading.issue().code()).isEqualTo("row.unclosed-quote");
  }

  @Test
  void aStrayQuoteInTheMiddleCostsOneLineOnly() throws IOException {
    Reading reading =
        read(
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00", "\"broken")
                + "\n"
                + sale("#2", AT, "2.00")
                + "\n"
                + sale("#3", AT, "3.00", "\"whole\"")
                + "\n");

    assertThat(reading.statements().sales())
        .extracting(SaleLine::invoice)
        .containsExactly("#2", "#3");
    assertThat(reading.report().rejected()).isEqualTo(1);
  }

  @Test
  void notesOfSeveralLinesBelowAPreambleAreNoStrayQuotes() throws IOException {
    Reading reading =
        read(
            "a.csv",
            "Sales summary,March\n\n"
                + BOULEVARD.replace("Order Note", "\"Order\nNote\"")
                + "\n"
                + sale("#1", AT, "1.00", "\"one\ntwo\"")
                + "\n"
                + sale("#2", AT, "2.00")
                + "\n");

    assertThat(reading.statements().sales())
        .extracting(line -> line.ref().line())
        .containsExactly(5, 7);
    assertThat(reading.report().message()).isEmpty();
  }

  @Test
  void aLineOfTenMegabytesIsRead() throws IOException {
    Reading reading =
        read(
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00", "x".repeat(10 << 20))
                + "\n"
                + sale("#2", AT, "2.00")
                + "\n");

    assertThat(reading.report().read()).isEqualTo(2);
  }

  @Test
  void aRowWithMoreCellsThanTitlesIsRejected() throws IOException {
    Reading reading =
        read(
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00", "a, b, c")
                + "\n"
                + sale("#2", AT, "2.00")
                + "\n");

    assertThat(reading.issue())
        .extracting(RowIssue::line, RowIssue::code)
        .containsExactly(2, "row.too-many-cells");
    assertThat(reading.report().read()).isEqualTo(1);
  }

  @Test
  void aRowThatWasCutOffIsRejectedAndNotReadAsZero() throws IOException {
    Reading reading =
        read(
            "a.csv",
            BOULEVARD + "\n" + sale("#1", AT, "1.00") + "\n#2," + AT + ",Main,C1,Ana Lopez");

    assertThat(reading.issue())
        .extracting(RowIssue::line, RowIssue::code)
        .containsExactly(3, "row.too-few-cells");
  }

  @Test
  void threeHundredColumnsAreNoProblem() throws IOException {
    String titles = BOULEVARD;
    String row = sale("#1", AT, "1.00");
    for (int i = 0; i < 281; i++) {
      titles += ",Custom " + i;
      row += ",v" + i;
    }

    Reading reading = read("a.csv", titles + "\n" + row + "\n");

    assertThat(reading.report().read()).isEqualTo(1);
    assertThat(reading.report().message()).contains("Custom 280");
  }

  // --- titles and totals

  @Test
  void titlesWithoutRowsAreTold() throws IOException {
    Reading reading = read("a.csv", BOULEVARD + "\n");

    assertThat(reading.report().recognizedAs()).isEqualTo("boulevard-sales");
    assertThat(reading.report().message()).contains("no rows");
  }

  @Test
  void duplicateTitlesTakeTheFirstColumn() throws IOException {
    Reading reading = read("a.csv", BOULEVARD + ",Total\n" + sale("#1", AT, "1.00") + ",999.00\n");

    assertThat(reading.statements().sales().getFirst().totalMinor()).isEqualTo(100);
  }

  @Test
  void aSecondRowOfTitlesAboveIsPassedOver() throws IOException {
    Reading reading =
        read(
            "a.csv",
            "Sale,,,Client,,,,Line,,,,Money,,,,,,,\n"
                + BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00")
                + "\n");

    assertThat(reading.report().read()).isEqualTo(1);
    assertThat(reading.statements().sales().getFirst().ref().line()).isEqualTo(3);
  }

  @Test
  void titlesThatRepeatOnEveryPageAreSkipped() throws IOException {
    Reading reading =
        read(
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00")
                + "\n"
                + BOULEVARD
                + "\n"
                + sale("#2", AT, "2.00")
                + "\n");

    assertThat(reading.report().read()).isEqualTo(2);
    assertThat(reading.report().skipped()).isEqualTo(1);
  }

  @Test
  void onlyTotalsAreNoSales() throws IOException {
    Reading reading = read("a.csv", BOULEVARD + "\nTotal" + ",".repeat(16) + "0.00,,\n");

    assertThat(reading.statements().sales()).isEmpty();
    assertThat(reading.report().skipped()).isEqualTo(1);
    assertThat(reading.report().message()).contains("no rows but totals");
  }

  @Test
  void aTotalThatDoesNotAgreeIsTold() throws IOException {
    Reading reading =
        read(
            "a.csv",
            BOULEVARD + "\n" + sale("#1", AT, "1.00") + "\nTotal" + ",".repeat(16) + "7.00,,\n");

    assertThat(reading.report().controlTotalMinor()).isEqualTo(700);
    assertThat(reading.report().computedTotalMinor()).isEqualTo(100);
    assertThat(reading.report().message()).contains("line 3").contains("7.00").contains("1.00");
  }

  @Test
  void aRenamedColumnIsWarnedAboutAndRead() throws IOException {
    Reading reading =
        read(
            "a.csv",
            BOULEVARD.replace("Gross Sales", "Gross Amount")
                + "\n"
                + sale("#1", AT, "120.00")
                + "\n");

    assertOneSale(reading);
    assertThat(reading.report().recognizedAs()).isEqualTo("boulevard-sales");
    assertThat(reading.report().guessed()).isFalse();
    assertThat(reading.report().message()).contains("Gross Amount");
  }

  @Test
  void columnsInAnotherOrderWithSemicolonsAreRead() throws IOException {
    List<String> titles = Arrays.asList(BOULEVARD.split(","));
    List<String> cells = Arrays.asList(sale("#1", AT, "120.00").split(",", -1));

    Reading reading =
        read(
            "a.csv",
            String.join(";", titles.reversed()) + "\n" + String.join(";", cells.reversed()) + "\n");

    assertOneSale(reading);
  }

  @Test
  void tabsAndBarsSeparateToo() throws IOException {
    String text = BOULEVARD + "\n" + sale("#1", AT, "120.00") + "\n";

    assertOneSale(read("a.tsv", text.replace(',', '\t')));
    assertOneSale(read("b.txt", text.replace(',', '|')));
  }

  // --- values

  @Test
  void moneyWithLettersRejectsTheRowWithColumnAndMend() throws IOException {
    Reading reading =
        read(
            "a.csv",
            BOULEVARD + "\n" + sale("#1", AT, "12O.00") + "\n" + sale("#2", AT, "2.00") + "\n");

    assertThat(reading.issue().line()).isEqualTo(2);
    assertThat(reading.issue().column()).isEqualTo("Gross Sales");
    assertThat(reading.issue().code()).isEqualTo("amount.not-a-number");
    assertThat(reading.report().read()).isEqualTo(1);
  }

  @Test
  void datesThatNoCalendarHasRejectTheRow() throws IOException {
    Reading reading =
        read(
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", "0001-01-01 00:00:00", "1.00")
                + "\n"
                + sale("#2", "9999-12-31 00:00:00", "1.00")
                + "\n"
                + sale("#3", "2025-02-30 10:00:00", "1.00")
                + "\n"
                + sale("#4", "yesterday", "1.00")
                + "\n"
                + sale("#5", AT, "1.00")
                + "\n");

    assertThat(reading.report().rejected()).isEqualTo(4);
    assertThat(reading.report().issues()).allMatch(i -> i.column().equals("Closed At"));
  }

  @Test
  void scientificNumbersAreAmountsToo() throws IOException {
    Reading reading = read("a.csv", BOULEVARD + "\n" + sale("#1", AT, "1.2E+2") + "\n");

    assertOneSale(reading);
  }

  @Test
  void negativeQuantitiesAreRefundsAndPairsAreVoids() throws IOException {
    String refund = sale("#1", AT, "-120.00").replace(",20,", ",-20,");
    String sold = sale("#2", AT, "120.00");
    String undone = sale("#2", AT, "-120.00").replace(",20,", ",-20,");

    Reading reading = read("a.csv", BOULEVARD + "\n" + refund + "\n" + undone + "\n" + sold + "\n");

    assertThat(reading.statements().sales())
        .extracting(SaleLine::status)
        .containsExactly(SaleStatus.REFUND, SaleStatus.VOID, SaleStatus.VOID);
  }

  @Test
  void anEmptyInvoiceNumberRejectsTheRow() throws IOException {
    Reading reading = read("a.csv", BOULEVARD + "\n" + sale("", AT, "1.00") + "\n");

    assertThat(reading.issue().code()).isEqualTo("cell.empty");
    assertThat(reading.issue().column()).isEqualTo("Sale ID");
  }

  @Test
  void aPaymentWithoutAmountRejectsTheRow() throws IOException {
    Reading reading =
        read(
            "a.csv",
            BOULEVARD
                + "\n"
                + sale("#1", AT, "1.00").replace("Visa 1579 1.00", "Visa 1579 ?")
                + "\n");

    assertThat(reading.issue().code()).isEqualTo("payments.no-amount");
  }

  // --- several files

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
    assertOneSale(read("a.csv", BOULEVARD + "\n" + sale("#1", AT, "120.00") + "\n"));

    Reading rewards =
        read(
            "b.csv",
            "Redemption Code,Redeemed At,Consumer,Phone,Treatment,Reward,Practice"
                + " Location,Status,Account Credit\n"
                + "QFHEJ8ZR,\"Mar 17, 2025 3:31 PM PT\",Donna M.,(***)"
                + " ***-5874,Jeuveau,$40.00,Main,Completed,\n");
    assertThat(rewards.statements().rewards()).hasSize(1);
  }

  // --- workbooks

  @Test
  void aWorkbookIsReadWithExcelsRowNumbersAndDays() throws IOException {
    byte[] bytes =
        workbook(sheet -> {
          sheet.value(0, 0, "Sales summary");
          titles(sheet, 2);
          saleRow(sheet, 3, "#1", 45721.7368, 120.1 + 0.2 - 0.3);
        });

    Reading reading = Reading.in(folder).file("sales.xlsx", bytes).read();

    SaleLine line = reading.statements().sales().getFirst();
    assertThat(line.ref().line()).isEqualTo(4);
    assertThat(line.ref().file()).isEqualTo("sales.xlsx");
    assertThat(line.soldOn()).isEqualTo(LocalDate.of(2025, 3, 5));
    assertThat(line.soldAt().getHour()).isEqualTo(17);
    assertThat(line.grossMinor()).isEqualTo(12000);
  }

  @Test
  void mergedCellsSayTheRecordOnce() throws IOException {
    byte[] bytes =
        workbook(sheet -> {
          titles(sheet, 0);
          saleRow(sheet, 1, "#1", 45721, 120);
          saleRow(sheet, 2, "", 45721, 80);
          sheet.value(2, 1, "");
          sheet.value(2, 4, "");
          sheet.range(1, 0, 2, 0).merge();
        });

    Reading reading = Reading.in(folder).file("sales.xlsx", bytes).read();

    assertThat(reading.statements().sales())
        .extracting(SaleLine::invoice)
        .containsExactly("#1", "#1");
    assertThat(reading.statements().sales())
        .extracting(line -> line.client().name())
        .containsExactly("Ana Lopez", "Ana Lopez");
  }

  @Test
  void aSecondSheetHasItsNameInItsPlace() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("Empty");
      Worksheet first = workbook.newWorksheet("March");
      titles(first, 0);
      saleRow(first, 1, "#1", 45721, 120);
      Worksheet second = workbook.newWorksheet("April");
      titles(second, 0);
      saleRow(second, 1, "#2", 45752, 80);
    }

    Reading reading = Reading.in(folder).file("sales.xlsx", bytes.toByteArray()).read();

    assertThat(reading.statements().sales())
        .extracting(line -> line.ref().toString())
        .containsExactly("sales.xlsx:2", "sales.xlsx!April:2");
  }

  @Test
  void formulasCountByTheirLastValue() throws IOException {
    byte[] bytes =
        workbook(sheet -> {
          titles(sheet, 0);
          saleRow(sheet, 1, "#1", 45721, 120);
          sheet.value(1, 18, "checked");
          sheet.formula(1, 13, "CONCATENATE(\"a\",\"b\")");
        });

    Reading reading = Reading.in(folder).file("sales.xlsx", bytes).read();

    assertThat(reading.report().read()).isEqualTo(1);
  }

  // --- layouts never seen

  @Test
  void anUnknownPointOfSaleIsReadByBestGuess() throws IOException {
    Reading reading =
        read(
            "downtown.csv",
            "Receipt No;Purchased On;Patient Name;Cell Phone;Treatment;Units;Price per"
                + " Unit;Discount;Sales Tax;Line Total;Paid With\n"
                + "R-1001;2025-03-05;Ana Lopez;(704) 555-0101;Botox"
                + " Cosmetic;20;13,00;0,00;0,00;260,00;Visa\n"
                + "R-1002;2025-03-06;Eva Stone;(704)"
                + " 555-0102;Dysport;50;5,00;10,00;0,00;240,00;Cash\n"
                + "R-1003;2025-03-07;Mia Cole;(704)"
                + " 555-0103;Jeuveau;30;11,00;0,00;0,00;1.330,00;PayPal\n");

    SaleLine line = reading.statements().sales().getFirst();
    assertThat(reading.report().guessed()).isTrue();
    assertThat(reading.report().recognizedAs()).isEqualTo("generic-sales");
    assertThat(line.location()).isEqualTo("downtown");
    assertThat(line.invoice()).isEqualTo("R-1001");
    assertThat(line.grossMinor()).isEqualTo(26000);
    assertThat(line.client().phone()).isEqualTo("(704) 555-0101");
    assertThat(reading.statements().sales().getLast().totalMinor()).isEqualTo(133000);
    assertThat(reading.statements().tenders())
        .extracting(t -> t.label())
        .containsExactly("Card", "Cash", "PayPal");
  }

  @Test
  void aLedgerOfChargesAndPaymentsIsRead() throws IOException {
    Reading reading =
        read(
            "ledger.csv",
            "Ticket No,Date of Service,Patient,Trans Type,Code,Description,Units,Amount,Void\n"
                + "88,03/25/2025,\"LOPEZ, ANA\",Charge,J0585,BOTOX COSMETIC,20,260.00,\n"
                + "88,03/25/2025,\"LOPEZ, ANA\",Adjustment,ALLE,ALLE REWARD,1,-40.00,\n"
                + "88,03/25/2025,\"LOPEZ, ANA\",Payment,VISA,VISA 1579,1,-220.00,\n");

    assertThat(reading.report().recognizedAs()).isEqualTo("generic-ledger");
    assertThat(reading.statements().sales()).hasSize(2);
    assertThat(reading.statements().sales().getFirst().client().name()).isEqualTo("ANA LOPEZ");
    assertThat(reading.statements().tenders()).hasSize(1);
    assertThat(reading.statements().tenders().getFirst().amountMinor()).isEqualTo(22000);
    assertThat(reading.statements().tenders().getFirst().last4()).isEqualTo("1579");
  }

  @Test
  void aProgrammeWithOtherTitlesIsToldByItsProducts() throws IOException {
    Reading reading =
        read(
            "portal.csv",
            "Activity ID,Activity Date,Patient Name,Mobile Number,Product Name,Units,Points"
                + " Earned,Patient Savings\n"
                + "9001,2025-03-05,Ana Lopez,704-555-0101,Dysport,50,300,40.00\n"
                + "9002,2025-03-15,Eva Stone,704-555-0102,Sculptra,2,500,0.00\n");

    assertThat(reading.report().recognizedAs()).isEqualTo("generic-rewards-aspire");
    assertThat(reading.report().guessed()).isTrue();
    assertThat(reading.statements().rewards())
        .extracting(r -> r.valueMinor())
        .containsExactly(4000L, 0L);
  }

  @Test
  void anUnknownProcessorIsReadByBestGuess() throws IOException {
    Reading reading =
        read(
            "clover.csv",
            "Transaction ID,Created At,Type,Gross Amount,Processing Fee,Net Amount,Card Brand,Last"
                + " 4\n"
                + "CL1,2025-03-05T17:41:00Z,Payment,120.00,3.42,116.58,VISA,1579\n"
                + "CL2,2025-03-06T17:41:00Z,Refund,-20.00,0.00,-20.00,VISA,1579\n");

    assertThat(reading.report().recognizedAs()).isEqualTo("generic-payouts");
    assertThat(reading.statements().payouts())
        .extracting(e -> e.kind().toString())
        .containsExactly("CHARGE", "REFUND");
  }

  @Test
  void aClientListInAnotherOrderIsRead() throws IOException {
    Reading reading =
        read(
            "people.csv",
            "Email Address,Surname,Given Name,Telephone\n"
                + "ana@example.com,Lopez,Ana,(704) 555-0101\n");

    assertThat(reading.report().kind()).isEqualTo(StatementKind.CLIENTS);
    assertThat(reading.statements().clients().getFirst().person().name()).isEqualTo("Ana Lopez");
  }

  @Test
  void jsonIsReadElementByElement() throws IOException {
    Reading reading = read("sales.json", json(2));

    assertThat(reading.statements().sales())
        .extracting(line -> line.ref().line())
        .containsExactly(1, 2);
  }

  // --- day or month first

  @Test
  void datesThatCanBeReadBothWaysAreAskedFor() throws IOException {
    String text = ambiguous("03/01/2025", "03/02/2025", "03/04/2025");

    Reading asked = read("a.csv", text);

    assertThat(asked.report().needsDateOrder()).isTrue();
    assertThat(asked.statements().sales()).isEmpty();
    assertThat(asked.issue().code()).isEqualTo("date.order-unknown");
    assertThat(asked.issue().message()).contains("03/01/2025, 03/02/2025, 03/04/2025");

    Reading answered =
        Reading.in(folder).file("a.csv", text).answering("a.csv", DateOrder.DAY_FIRST).read();
    assertThat(answered.statements().sales().getFirst().soldOn())
        .isEqualTo(LocalDate.of(2025, 1, 3));
  }

  @Test
  void oneDateThatLeavesNoDoubtDecidesForAll() throws IOException {
    Reading reading = read("a.csv", ambiguous("03/01/2025", "25/02/2025", "03/04/2025"));

    assertThat(reading.statements().sales().getFirst().soldOn())
        .isEqualTo(LocalDate.of(2025, 1, 3));
  }

  @Test
  void datesOfBothOrdersInOneFileAreAskedFor() throws IOException {
    Reading reading = read("a.csv", ambiguous("03/01/2025", "25/02/2025", "02/25/2025"));

    assertThat(reading.report().needsDateOrder()).isTrue();
  }

  @Test
  void aWeekdayBesideTheDateDecides() throws IOException {
    // 3 January 2025 was a Friday, 1 March a Saturday
    Reading reading =
        read("a.csv", ambiguous("Fri 03/01/2025", "Fri 10/01/2025", "Sat 11/01/2025"));

    assertThat(reading.statements().sales().getFirst().soldOn())
        .isEqualTo(LocalDate.of(2025, 1, 3));
  }

  @Test
  void theSortingOfTheRowsDecides() throws IOException {
    Reading reading =
        read(
            "a.csv",
            ambiguous("10/01/2025", "11/01/2025", "12/01/2025", "01/02/2025", "02/02/2025"));

    assertThat(reading.statements().sales().getFirst().soldOn())
        .isEqualTo(LocalDate.of(2025, 1, 10));
  }

  private static String ambiguous(String... dates) {
    StringBuilder text =
        new StringBuilder("Receipt No,Purchased On,Client Name,Treatment,Units,Price,Total\n");
    int number = 100;
    for (String date : dates) {
      text.append("R")
          .append(number++)
          .append(',')
          .append(date)
          .append(",Ana Lopez,Botox,20,13.00,260.00\n");
    }
    return text.toString();
  }

  private static String json(int sales) {
    StringBuilder text = new StringBuilder("{\"count\": 2, \"data\": [");
    for (int i = 1; i <= sales; i++) {
      text.append(i == 1 ? "" : ",")
          .append("{\"receipt_no\": \"R")
          .append(i)
          .append("\", \"purchased_on\": \"2025-03-0")
          .append(i)
          .append("\", \"client\": {\"name\": \"Ana Lopez\", \"phone\": \"704-555-0101\"},")
          .append(
              "\"treatment\": \"Botox\", \"units\": 20, \"unitPrice\": 13.0, \"total\": 260.00}");
    }
    return text.append("]}").toString();
  }

  private Reading read(String name, String text) throws IOException {
    return Reading.in(folder).file(name, text).read();
  }

  private static void assertOneSale(Reading reading) {
    assertThat(reading.statements().sales()).as("%s", reading.reports()).hasSize(1);
    assertThat(reading.statements().sales().getFirst().grossMinor()).isEqualTo(12000);
    assertThat(reading.statements().sales().getFirst().client().name()).isEqualTo("Ana Lopez");
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private static byte[] workbook(Filling filling) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      filling.fill(workbook.newWorksheet("Sales"));
    }
    return bytes.toByteArray();
  }

  private static void titles(Worksheet sheet, int row) {
    String[] titles = BOULEVARD.split(",");
    for (int i = 0; i < titles.length; i++) {
      sheet.value(row, i, titles[i]);
    }
  }

  private static void saleRow(Worksheet sheet, int row, String id, double day, double gross) {
    String[] cells = Reading.sale(id, "", "0").split(",", -1);
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
    sheet.value(row, 1, day);
    sheet.value(row, 10, 20);
    for (int column : new int[] {11, 14, 16}) {
      sheet.value(row, column, gross);
    }
    sheet.value(row, 17, "Visa 1579 " + gross);
  }
}
