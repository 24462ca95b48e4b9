package com.medspasync.integrations.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.SaleLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as people make them. */
class WorkbooksTest {

  @TempDir private Path folder;

  @Test
  void aWorkbookIsReadWithExcelsRowNumbersAndDays() throws IOException {
    byte[] bytes =
        MadeFiles.workbook(sheet -> {
          sheet.value(0, 0, "Sales summary");
          MadeFiles.titles(sheet, 2);
          MadeFiles.saleRow(sheet, 3, "#1", 45721.7368, 120.1 + 0.2 - 0.3);
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
        MadeFiles.workbook(sheet -> {
          MadeFiles.titles(sheet, 0);
          MadeFiles.saleRow(sheet, 1, "#1", 45721, 120);
          MadeFiles.saleRow(sheet, 2, "", 45721, 80);
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
      MadeFiles.titles(first, 0);
      MadeFiles.saleRow(first, 1, "#1", 45721, 120);
      Worksheet second = workbook.newWorksheet("April");
      MadeFiles.titles(second, 0);
      MadeFiles.saleRow(second, 1, "#2", 45752, 80);
    }

    Reading reading = Reading.in(folder).file("sales.xlsx", bytes.toByteArray()).read();

    assertThat(reading.statements().sales())
        .extracting(line -> line.ref().toString())
        .containsExactly("sales.xlsx:2", "sales.xlsx!April:2");
  }

  @Test
  void formulasCountByTheirLastValue() throws IOException {
    byte[] bytes =
        MadeFiles.workbook(sheet -> {
          MadeFiles.titles(sheet, 0);
          MadeFiles.saleRow(sheet, 1, "#1", 45721, 120);
          sheet.value(1, 18, "checked");
          sheet.formula(1, 13, "CONCATENATE(\"a\",\"b\")");
        });

    Reading reading = Reading.in(folder).file("sales.xlsx", bytes).read();

    assertThat(reading.report().read()).isEqualTo(1);
  }
}
