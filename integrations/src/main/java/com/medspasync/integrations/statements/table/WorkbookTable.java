package com.medspasync.integrations.statements.table;

import com.medspasync.integrations.files.FileBytes;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an Excel workbook. Numbers come as plain decimals, days as Excel's day numbers, and
 * formulas as the values they had when the file was saved.
 */
final class WorkbookTable implements Table {

  /** Excel computes with fifteen digits; what a binary fraction shows beyond is noise. */
  private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

  private static final int MOST_COLUMNS = 2_000;

  private final FileBytes bytes;
  private final int index;
  private final String sheet;

  private WorkbookTable(FileBytes bytes, int index, String sheet) {
    this.bytes = bytes;
    this.index = index;
    this.sheet = sheet;
  }

  /** Packed, a workbook that does not lie in a folder is small enough for memory. */
  private static ReadableWorkbook open(FileBytes bytes) throws IOException {
    Path path = bytes.path().orElse(null);
    if (path != null) {
      return new ReadableWorkbook(path.toFile());
    }
    try (InputStream packed = bytes.stream()) {
      return new ReadableWorkbook(packed);
    }
  }

  /** The visible sheets that hold anything. */
  static List<Table> of(FileBytes bytes) throws UnreadableFileException {
    ZipGuard.check(bytes);
    List<Table> tables = new ArrayList<>();
    try (ReadableWorkbook workbook = open(bytes)) {
      if (workbook.isDate1904()) {
        throw new UnreadableFileException(
            "file.dates-since-1904",
            "This workbook counts its days from 1904. Save it as CSV and give that.");
      }
      for (Sheet sheet : workbook.getSheets().toList()) {
        if (sheet.getVisibility() == SheetVisibility.VISIBLE && hasData(sheet)) {
          String name = tables.isEmpty() ? "" : sheet.getName();
          tables.add(new WorkbookTable(bytes, sheet.getIndex(), name));
        }
      }
    } catch (IOException | ExcelReaderException e) {
      throw broken(e);
    }
    if (tables.isEmpty()) {
      throw new UnreadableFileException(
          "file.empty", "The workbook holds no data. Export it again.");
    }
    return tables;
  }

  private static boolean hasData(Sheet sheet) throws IOException {
    try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
      return rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
    }
  }

  private static UnreadableFileException broken(Exception e) {
    return new UnreadableFileException(
        "file.broken-workbook",
        0,
        "The workbook is damaged. Open it in Excel, save it again, or save it as CSV.",
        e);
  }

  @Override
  public String sheet() {
    return sheet;
  }

  @Override
  public boolean fromSpreadsheet() {
    return true;
  }

  @Override
  public RowSource open() throws UnreadableFileException {
    return new Rows();
  }

  private final class Rows implements RowSource {

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

    Rows() throws UnreadableFileException {
      ReadableWorkbook opened = null;
      try {
        opened = open(bytes);
        workbook = opened;
        Sheet found = opened.getSheet(index).orElseThrow(() -> new IOException("no such sheet"));
        stream = found.openStream();
        rows = stream.iterator();
      } catch (IOException | ExcelReaderException e) {
        closeQuietly(opened, e);
        throw broken(e);
      }
    }

    private static void closeQuietly(@Nullable ReadableWorkbook opened, Exception cause) {
      if (opened != null) {
        try {
          opened.close();
        } catch (IOException e) {
          cause.addSuppressed(e);
        }
      }
    }

    @Override
    public @Nullable Row next() throws UnreadableFileException {
      try {
        if (!rows.hasNext()) {
          return null;
        }
        org.dhatim.fastexcel.reader.Row row = rows.next();
        int width = Math.min(row.getCellCount(), MOST_COLUMNS);
        List<String> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
          cells.add(text(row.getOptionalCell(i).orElse(null)));
        }
        return new Row(row.getRowNum(), cells);
      } catch (ExcelReaderException e) {
        throw broken(e);
      }
    }

    @Override
    public void close() throws UnreadableFileException {
      stream.close();
      try {
        workbook.close();
      } catch (IOException e) {
        throw broken(e);
      }
    }
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.STRING) {
      String text = cell.getText();
      return text == null ? "" : text;
    }
    if (raw == null) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
      return decimal(raw);
    }
    return raw;
  }

  private static String decimal(String raw) {
    if (raw.length() < 12 && raw.indexOf('E') < 0) {
      return raw;
    }
    try {
      BigDecimal value = new BigDecimal(raw);
      if (Math.abs((long) value.precision() - value.scale()) > 20) {
        return raw;
      }
      return value.round(PRECISION).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return raw; // a formula may have given a text
    }
  }
}
