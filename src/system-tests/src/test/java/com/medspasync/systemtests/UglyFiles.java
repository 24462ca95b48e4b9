package com.medspasync.systemtests;

import static com.medspasync.systemtests.UglyFile.asked;
import static com.medspasync.systemtests.UglyFile.read;
import static com.medspasync.systemtests.UglyFile.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as they really come. Each has sales of its own, so that none repeats another's rows. */
final class UglyFiles {
  private static final String AT = "2025-03-05 17:41:00 -0500";
  private static final String TITLES = Statements.SALES_TITLES;
  private static final int EXCEL_DAY = 45721;

  private int lastSale = 5_000;

  private UglyFiles() {}

  static List<UglyFile> all() {
    UglyFiles files = new UglyFiles();
    return Stream.of(
            files.thatAreNoTable(),
            files.inOddEncodings(),
            files.withBrokenLines(),
            files.withOddTitles(),
            files.withOddValues(),
            files.workbooks(),
            files.inUnknownLayouts(),
            files.withUnclearDates())
        .flatMap(List::stream)
        .toList();
  }

  private List<UglyFile> thatAreNoTable() {
    byte[] noise = new byte[4_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 7 % 32);
    }
    byte[] compound = new byte[2_048];
    byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1};
    System.arraycopy(magic, 0, compound, 0, magic.length);
    return List.of(
        refused("empty.csv", "", "empty"),
        refused("only spaces.csv", "  \n \n\n", "space"),
        refused(
            "picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}, "picture"),
        refused("paper.csv", "%PDF-1.7\n1 0 obj", "PDF"),
        refused("noise.csv", noise, "text"),
        refused("page.xls", "<html><table><tr><td>Sale</td></tr></table></html>", ".xlsx"),
        refused("locked.xlsx", compound, "password"),
        refused("bomb.xlsx", zip("xl/worksheets/sheet1.xml", new byte[64 << 20]), "unpack"),
        refused(
            "archive.zip", zip("sales.csv", TITLES.getBytes(StandardCharsets.UTF_8)), "archive"),
        refused("packed.csv.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}, "compressed"),
        refused("planets.csv", "planet,moons,radius\nMars,2,3389\nEarth,1,6371\n", "column"));
  }

  private List<UglyFile> inOddEncodings() {
    byte[] marked = ("\uFEFF" + TITLES + sale()).getBytes(StandardCharsets.UTF_16LE);
    return List.of(
        read("utf16.csv", (TITLES + sale()).getBytes(StandardCharsets.UTF_16LE), 1),
        read("utf16 and a byte.csv", Arrays.copyOf(marked, marked.length + 1), 1),
        read(
            "says utf-8, is windows.csv",
            (TITLES + noted("Mónica called – twice")).getBytes(Charset.forName("windows-1252")),
            1),
        read("nul bytes.csv", TITLES + noted("no\0te"), 1),
        read("two marks.csv", "\uFEFF" + TITLES + sale() + "\uFEFF" + sale(), 2));
  }

  private List<UglyFile> withBrokenLines() {
    return List.of(
        read("old mac.csv", (TITLES + sale() + sale()).replace('\n', '\r'), 2),
        read("long notes.csv", TITLES + noted("\"one\r\ntwo\rthree\nfour\"") + sale(), 2),
        read("open quote.csv", TITLES + sale() + noted("\"never closed") + sale() + sale(), 3)
            .andRejects(3, "quot"),
        read("ten megabytes.csv", TITLES + noted("x".repeat(10 << 20)) + sale(), 2),
        read("too many cells.csv", TITLES + noted("a, b, c") + sale(), 1).andRejects(2, "cell"),
        read("cut off.csv", TITLES + sale() + "S99,2025-03-05 17:41:00,Main,C1,An", 1)
            .andRejects(3, "cut off"),
        read("three hundred columns.csv", wide(281), 1).andSays("Custom 280"));
  }

  private List<UglyFile> withOddTitles() {
    return List.of(
        read("titles only.csv", TITLES, 0).andSays("no rows"),
        read("duplicate titles.csv", TITLES.strip() + ",Total\n" + sale().strip() + ",9.00\n", 1),
        read(
            "two rows of titles.csv", "Sale,,,Client" + ",".repeat(15) + "\n" + TITLES + sale(), 1),
        read("titles on every page.csv", TITLES + sale() + TITLES + sale(), 2),
        read("only totals.csv", TITLES + "Total" + ",".repeat(16) + "0.00,,\n", 0).andSays("total"),
        read("wrong total.csv", TITLES + sale() + "Total" + ",".repeat(16) + "7.00,,\n", 1)
            .andSays("7.00"),
        read("renamed column.csv", TITLES.replace("Gross Sales", "Gross Amount") + sale(), 1)
            .andSays("Gross Amount"),
        read("tabs.txt", (TITLES + sale()).replace(',', '\t'), 1),
        read("semicolons.csv", (TITLES + sale()).replace(',', ';'), 1));
  }

  private List<UglyFile> withOddValues() {
    return List.of(
        read("letter in money.csv", TITLES + sale(AT, "48O.00") + sale(), 1)
            .andRejects(2, "Gross Sales"),
        read("no such day.csv", TITLES + sale("2025-02-30 10:00:00", "480.00") + sale(), 1)
            .andRejects(2, "Closed At"),
        read("year one.csv", TITLES + sale() + sale("0001-01-01 00:00:00", "480.00"), 1)
            .andRejects(3, "Closed At"),
        read("scientific.csv", TITLES + sale(AT, "4.8E+2"), 1),
        read("negative.csv", TITLES + sale(AT, "-480.00").replace(",20,", ",-20,"), 1),
        read("no number.csv", TITLES + sale().replaceFirst("^S\\d+", "") + sale(), 1)
            .andRejects(2, "Sale ID"),
        read("payment unknown.csv", TITLES + sale().replace("1579 440.00", "1579 ?") + sale(), 1)
            .andRejects(2, "Payments"));
  }

  private List<UglyFile> workbooks() {
    byte[] whole = workbook(sheet -> fill(sheet, 1, EXCEL_DAY));
    return List.of(
        refused("half a workbook.xlsx", Arrays.copyOf(whole, whole.length / 2), "workbook"),
        read("excel days.xlsx", workbook(sheet -> fill(sheet, 1, EXCEL_DAY + 0.7368)), 1),
        read(
            "merged cells.xlsx",
            workbook(sheet -> {
              fill(sheet, 2, EXCEL_DAY);
              for (int column = 1; column < 7; column++) {
                sheet.value(2, column, "");
              }
              sheet.value(2, 0, "");
              sheet.range(1, 0, 2, 0).merge();
            }),
            2),
        read(
            "formulas.xlsx",
            workbook(sheet -> {
              fill(sheet, 1, EXCEL_DAY);
              sheet.formula(1, 13, "CONCATENATE(\"a\",\"b\")");
            }),
            1));
  }

  private List<UglyFile> inUnknownLayouts() {
    return List.of(
        read(
            "unknown till.csv",
            """
            Receipt No;Purchased On;Patient Name;Cell Phone;Treatment;Units;Price per Unit;Discount;Sales Tax;Line Total;Paid With
            R-1001;2025-03-05;Ana Lopez;(704) 555-0101;Botox Cosmetic;20;13,00;0,00;0,00;260,00;Visa
            R-1002;2025-03-06;Eva Stone;(704) 555-0102;Dysport;50;5,00;10,00;0,00;240,00;Cash
            """,
            2),
        read(
            "unknown processor.csv",
            """
            Transaction ID,Created At,Type,Gross Amount,Processing Fee,Net Amount,Card Brand,Last 4
            CL1,2025-03-05T17:41:00Z,Payment,120.00,3.42,116.58,VISA,1579
            CL2,2025-03-06T17:41:00Z,Refund,-20.00,0.00,-20.00,VISA,1579
            """,
            2),
        read(
            "people.csv",
            """
            Email Address,Surname,Given Name,Telephone
            ana@mail.example,Lopez,Ana,(704) 555-0101
            """,
            1));
  }

  private List<UglyFile> withUnclearDates() {
    return List.of(
        asked("day or month.csv", Statements.dated("03/01/2025", "03/02/2025", "03/04/2025")),
        asked("both orders.csv", Statements.dated("03/01/2025", "25/02/2025", "02/25/2025"))
            .andRejects(4, "Purchased On"),
        read("one day tells.csv", Statements.dated("03/01/2025", "25/02/2025", "03/04/2025"), 3));
  }

  private String sale() {
    return sale(AT, "480.00");
  }

  private String sale(String closedAt, String gross) {
    return Statements.sale(lastSale++, closedAt, gross);
  }

  private String noted(String note) {
    return sale().strip() + note + "\n";
  }

  private String wide(int more) {
    StringBuilder titles = new StringBuilder(TITLES.strip());
    StringBuilder row = new StringBuilder(sale().strip());
    for (int i = 0; i < more; i++) {
      titles.append(",Custom ").append(i);
      row.append(",v").append(i);
    }
    return titles + "\n" + row + "\n";
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private static byte[] workbook(Filling filling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      filling.fill(workbook.newWorksheet("Sales"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a workbook", e);
    }
    return bytes.toByteArray();
  }

  private void fill(Worksheet sheet, int rows, double day) {
    String[] titles = TITLES.strip().split(",");
    for (int column = 0; column < titles.length; column++) {
      sheet.value(0, column, titles[column]);
    }
    for (int row = 1; row <= rows; row++) {
      String[] cells = sale().split(",");
      for (int column = 0; column < titles.length - 1; column++) {
        sheet.value(row, column, cells[column]);
      }
      sheet.value(row, 1, day);
      sheet.value(row, 11, 480);
    }
  }

  private static byte[] zip(String entry, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      if (entry.startsWith("xl/")) {
        zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      }
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make an archive", e);
    }
    return bytes.toByteArray();
  }
}
