package com.medspasync.reconciliation.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.DomainException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockScannerTest {

  @Test
  void cutsRecordsIntoCellsWithoutTheSpacesAroundThem() throws IOException {
    assertThat(read("a, b\n 1 ,two words \n3,\n"))
        .containsExactly(List.of("1", "two words"), List.of("3", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void knowsEveryLineEndAndCountsLines(String end) throws IOException {
    BlockScanner scanner = scanner("a,b" + end + "1,2" + end + end + "3,4");

    CellBlock block = scanner.next();

    assertThat(block).isNotNull();
    assertThat(List.of(block.line(0), block.line(1))).containsExactly(2, 4);
  }

  @Test
  void readsQuotedCellsWithSeparatorsLineEndsAndQuotationMarks() throws IOException {
    BlockScanner scanner = scanner("a,b\n\"x, \"\"y\"\"\",\"one\ntwo\"\n5\" pipe,z\n");

    CellBlock block = scanner.next();

    assertThat(block).isNotNull();
    assertThat(cells(block, 2))
        .containsExactly(List.of("x, \"y\"", "one\ntwo"), List.of("5\" pipe", "z"));
    assertThat(block.line(1)).isEqualTo(4);
  }

  @Test
  void namesTheFirstRowThatDoesNotFitTheTitles() throws IOException {
    BlockScanner scanner = scanner("a,b\n1,2\n1,2,3\n1\n4,5,6,7\n");

    assertThat(scanner.next()).isNotNull();

    Irregularities rows = scanner.irregularities();
    assertThat(rows.tooLong()).isEqualTo(2);
    assertThat(rows.firstTooLong()).isEqualTo(3);
    assertThat(rows.tooShort()).isEqualTo(1);
    assertThat(rows.firstTooShort()).isEqualTo(4);
  }

  @Test
  void saysWhereAQuotationMarkIsNeverClosed() {
    assertThatThrownBy(() -> read("a,b\n1,2\n3,\"four\n5,6\n"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("people.csv, line 3:")
        .hasMessageContaining("Close or remove it");
  }

  @Test
  void givesTheSameRecordsWhereverBlocksEnd() throws IOException {
    StringBuilder text = new StringBuilder("id,quoted,plain\n");
    List<List<String>> expected = new ArrayList<>();
    for (int i = 0; i < 90_000; i++) {
      text.append(i).append(",\"say \"\"").append(i % 97).append("\"\",\nor not\",x").append('\n');
      expected.add(List.of("" + i, "say \"" + i % 97 + "\",\nor not", "x"));
    }

    assertThat(read(text.toString())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b\n1;2\n", "a\tb\n1\t2\n", "a|b\n1|2\n", "\ufeffa,b\n1,2\n"})
  void recognizesSeparatorsAndSkipsTheByteOrderMark(String text) throws IOException {
    TableFormat format = FormatSniffer.sniff("people.csv", source(text));

    assertThat(format.titles()).containsExactly("a", "b");
    assertThat(read(text)).containsExactly(List.of("1", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n  \n"})
  void refusesAnEmptyList(String text) {
    assertThatThrownBy(() -> FormatSniffer.sniff("people.csv", source(text)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("people.csv: the file is empty");
  }

  @Test
  void refusesAWorkbookWithAWayOut() {
    assertThatThrownBy(() -> FormatSniffer.sniff("people.xlsx", source("PK\u0003\u0004…")))
        .hasMessageContaining("save the sheet as CSV");
  }

  private static ByteSource source(String text) {
    return ByteSource.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static BlockScanner scanner(String text) throws IOException {
    ByteSource source = source(text);
    return new BlockScanner(source, FormatSniffer.sniff("people.csv", source));
  }

  private static List<List<String>> read(String text) throws IOException {
    ByteSource source = source(text);
    TableFormat format = FormatSniffer.sniff("people.csv", source);
    BlockScanner scanner = new BlockScanner(source, format);
    List<List<String>> records = new ArrayList<>();
    for (CellBlock block = scanner.next(); block != null; block = scanner.next()) {
      records.addAll(cells(block, format.width()));
    }
    return records;
  }

  private static List<List<String>> cells(CellBlock block, int width) {
    List<List<String>> records = new ArrayList<>();
    for (int row = 0; row < block.rows(); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        int from = block.start(row, column);
        cells.add(
            new String(block.bytes(), from, block.end(row, column) - from, StandardCharsets.UTF_8));
      }
      records.add(cells);
    }
    return records;
  }
}
