package com.medspasync.integrations.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One upload must not take the memory of all: small files that a reader would make large of. */
class WorkbookBombsTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TOO_LARGE = "file.too-large-unpacked";

  @TempDir private Path folder;

  @Test
  void aRowThatIsLongerThanAnyRealOneIsRefused() throws IOException {
    read(with(SHEET, row(cells(300, "x".repeat(20_000))))).isRefused(TOO_LARGE);
  }

  /** Whatever stands between the cells, the reader still holds all of them. */
  @ParameterizedTest
  @ValueSource(strings = {"<x/>", "<!-- <row> -->", "<r/>", "<![CDATA[<row>]]>", "<y><row2/></y>"})
  void whatStandsBetweenCellsDoesNotMakeTheRowShorter(String between) throws IOException {
    String cell = cells(1, "x".repeat(20_000)) + between;

    read(with(SHEET, row(cell.repeat(300)))).isRefused(TOO_LARGE);
  }

  @Test
  void aRowOfMoreCellsThanThereAreColumnsIsRefused() throws IOException {
    read(with(SHEET, row("<c/>".repeat(16_385)))).isRefused(TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZZZ5", "AAAA5", "ABCDEFGHIJKLM5"})
  void aCellBeyondTheLastColumnIsRefused(String address) throws IOException {
    read(with(SHEET, row("<c r=\"" + address + "\"><v>1</v></c>"))).isRefused(TOO_LARGE);
  }

  /** The reader takes for a sheet what the list of parts calls one. */
  @Test
  void aSheetByAnotherNameIsLookedAtAsWell() throws IOException {
    read(with("xl/media/image1.png", "<worksheet><sheetData>" + row("<c/>".repeat(16_385))))
        .isRefused(TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<si/>", "<xf/>", "<sheet/>", "<Override/>"})
  void moreOfWhatIsCollectedThanExcelSavesIsRefused(String element) throws IOException {
    read(with("xl/sharedStrings.xml", "<all>" + element.repeat(1_000_001) + "</all>"))
        .isRefused(TOO_LARGE);
  }

  @Test
  void moreFilesThanAWorkbookHasAreRefused() throws IOException {
    Map<String, String> parts = parts();
    for (int i = 0; i < 5_000; i++) {
      parts.put("xl/media/" + i, "");
    }

    read(zip(parts)).isRefused(TOO_LARGE);
  }

  @Test
  void aRecordOfJsonThatIsLongerThanAnyRealOneIsRefused() throws IOException {
    StringBuilder record = new StringBuilder("[{\"a\":1");
    for (int i = 0; i < 300; i++) {
      record.append(",\"m").append(i).append("\":\"").append("x".repeat(20_000)).append('"');
    }

    Reading.of(folder, "a.json", record.append("}]").toString()).isRefused("file.broken-json");
  }

  @Test
  void aListInARecordOfJsonIsNotEndlessEither() throws IOException {
    String list = "\"x\",".repeat(2_000_000) + "\"x\"";

    Reading.of(folder, "a.json", "[{\"a\":[" + list + "]}]").isRefused("file.broken-json");
  }

  /** What people really send: pictures, caches of pivot tables, long notes. */
  @Test
  void aLargeHonestWorkbookIsRead() throws IOException {
    Map<String, String> parts = parts();
    parts.put("xl/media/image1.png", "\u0089PNG\r\n\u001a\n\0\0\0\r");
    parts.put("xl/media/empty.bin", "");
    parts.put("xl/pivotCache/pivotCacheRecords1.xml", "<p>" + cache(400_000) + "</p>");
    parts.computeIfPresent(
        SHEET,
        (_, sheet) ->
            sheet.replace("</sheetData>", row(cells(60, "n".repeat(32_000))) + "</sheetData>"));

    Reading reading = read(zip(parts));

    assertThat(reading.statements().sales())
        .extracting(line -> line.client().name())
        .contains("Ana Lopez");
  }

  private static String cache(int records) {
    StringBuilder cache = new StringBuilder();
    for (int i = 0; i < records; i++) {
      cache.append("<r><n v=\"").append(i * 7919L).append("\"/></r>");
    }
    return cache.toString();
  }

  private static String row(String cells) {
    return "<row r=\"5\">" + cells + "</row>";
  }

  private static String cells(int count, String text) {
    return ("<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>").repeat(count);
  }

  /** A workbook of one sale, to the sheet of which rows are added, or with another part. */
  private byte[] with(String part, String content) throws IOException {
    Map<String, String> parts = parts();
    parts.merge(
        part,
        content,
        (sheet, rows) ->
            sheet.contains("</sheetData>")
                ? sheet.replace("</sheetData>", rows + "</sheetData>")
                : rows);
    return zip(parts);
  }

  private Map<String, String> parts() throws IOException {
    Path workbook = folder.resolve("whole.xlsx");
    Files.write(
        workbook,
        MadeFiles.workbook(sheet -> {
          MadeFiles.titles(sheet, 0);
          MadeFiles.saleRow(sheet, 1, "#1", 45721, 120);
        }));
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipFile whole = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(whole.entries())) {
        byte[] bytes = whole.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private Reading read(byte[] workbook) throws IOException {
    return Reading.in(folder).file("a.xlsx", workbook).read();
  }
}
