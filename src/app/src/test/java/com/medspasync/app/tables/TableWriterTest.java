package com.medspasync.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {
  @Test
  void negativeMoneyStaysANumberAndTheFootStatesTheRows() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter table =
        TableWriter.to(
            out, TableFormat.CSV, "T", List.of(Column.text("Client"), Column.money("Amount")));

    table.row("=cmd|' /C calc'!A0", -4050L);
    table.finish("filters: status=OPEN");

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("'=cmd", ",-40.50")
        .contains("# 1 row, filters: status=OPEN");
  }

  @Test
  void cellsOfAWorkbookAreTextOrNumbersAndNeverFormulas(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter table =
        TableWriter.to(
            out, TableFormat.XLSX, "T", List.of(Column.text("Client"), Column.money("Amount")));

    for (String start : List.of("=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\"=1", "x\",=1")) {
      table.row(start, -4050L);
    }
    table.finish("no filters");

    Path file = Files.write(folder.resolve("table.xlsx"), out.toByteArray());
    StringBuilder parts = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(parts.toString()).contains("@SUM(1)", "<v>-40.5").doesNotContainPattern("<f[ >/]");
  }
}
