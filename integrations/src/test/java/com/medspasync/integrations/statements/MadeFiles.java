package com.medspasync.integrations.statements;

import static com.medspasync.integrations.statements.Reading.BOULEVARD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files that tests make up. */
final class MadeFiles {

  private MadeFiles() {}

  /** A list of sales as an interface answers it. */
  static String json(int sales) {
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

  /** Fills a sheet. */
  interface Filling {
    void fill(Worksheet sheet);
  }

  /** A workbook with one sheet. */
  static byte[] workbook(Filling filling) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      filling.fill(workbook.newWorksheet("Sales"));
    }
    return bytes.toByteArray();
  }

  /** The titles of Boulevard. */
  static void titles(Worksheet sheet, int row) {
    String[] titles = BOULEVARD.split(",");
    for (int i = 0; i < titles.length; i++) {
      sheet.value(row, i, titles[i]);
    }
  }

  /** A sale of Boulevard with its day as a number. */
  static void saleRow(Worksheet sheet, int row, String id, double day, double gross) {
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
