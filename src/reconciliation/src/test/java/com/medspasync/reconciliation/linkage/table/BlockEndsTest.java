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

/** Records are the same wherever a block of bytes ends: tried with every size of blocks. */
class BlockEndsTest {

  private static final String PEOPLE = "people.csv";

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void plainRowsBlankOnesAndSpacesAroundCells(String end) throws IOException {
    String text = String.join(end, "id,name", " 1 , Ann Lee\t", "  ", "", "2,", ",Joe", "3,Kim");

    assertRows(text, "2: 1|Ann Lee", "5: 2|", "6: |Joe", "7: 3|Kim");
    assertRows(text + end, "2: 1|Ann Lee", "5: 2|", "6: |Joe", "7: 3|Kim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void quotedCellsWithEverythingInThem(String end) throws IOException {
    String text =
        String.join(
            end,
            "id,note",
            "1,\"say \"\"hi\"\", or",
            "not\"",
            "\" 2 \" , \"\"",
            "3,\"a\"\"\"\"b\"\"\" left over",
            "\"4\",5\" pipe",
            "");

    assertRows(
        text, "2: 1|say \"hi\", or" + end + "not", "4: 2|", "5: 3|a\"\"b\"", "6: 4|5\" pipe");
  }

  @Test
  void theLastCellMayEndWithItsQuotationMark() throws IOException {
    assertRows("id,note\n1,\"a\"\"b\"", "2: 1|a\"b");
    assertRows("id,note\n1,\"a\"", "2: 1|a");
    assertRows("id,note\n1,\"a\"\r", "2: 1|a");
    assertRows("id,note\n1,\"\t\u0001 é \n\"", "2: 1|é");
  }

  @Test
  void whatAShortRowLacksIsEmptyAndWhatALongOneHasMoreIsLeftOut() throws IOException {
    assertRows(
        "a,b,c\n1,2,3\n4\n5,6,7,8\n9,10\n11,12,13\n",
        "2: 1|2|3",
        "3: 4||",
        "4: 5|6|7",
        "5: 9|10|",
        "6: 11|12|13");
  }

  @Test
  void titlesAloneHaveNoRows() throws IOException {
    assertRows("id,name");
    assertRows("id,name\n\n \n");
  }

  @Test
  void everyRowThatDoesNotFitIsSeenOnce() throws IOException {
    String text = "a,b\n1,2\n1,2,3\n1\n4,5,6,7\n1,\"\n\"\n8\n";
    for (int size = 1; size < text.length(); size++) {
      BlockScanner scanner = scanner(text, size);
      rows(scanner, 2);

      assertThat(scanner.irregularities().tooLong()).isEqualTo(2);
      assertThat(scanner.irregularities().firstTooLong()).isEqualTo(3);
      assertThat(scanner.irregularities().tooShort()).isEqualTo(2);
      assertThat(scanner.irregularities().firstTooShort()).isEqualTo(4);
      assertThat(scanner.position()).isEqualTo(text.length());
    }
  }

  @Test
  void saysOnWhichLineAQuotationMarkIsOpened() {
    String text = "id,note\n1,\"a\nb\"\n2,\"never\nclosed\n";
    for (int size = 1; size < text.length(); size++) {
      int bytes = size;
      assertThatThrownBy(() -> rows(scanner(text, bytes), 2))
          .isInstanceOf(DomainException.class)
          .hasMessageContaining("people.csv, line 4:");
    }
  }

  private static void assertRows(String text, String... rows) throws IOException {
    int width = FormatSniffer.sniff(PEOPLE, source(text)).width();
    for (int size = 1; size <= text.length() + 1; size++) {
      assertThat(rows(scanner(text, size), width)).as("blocks of %d", size).containsExactly(rows);
    }
  }

  /** Line and cells of every row. */
  private static List<String> rows(BlockScanner scanner, int width) throws IOException {
    List<String> rows = new ArrayList<>();
    for (CellBlock block = scanner.next(); block != null; block = scanner.next()) {
      for (int row = 0; row < block.rows(); row++) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
          int from = block.start(row, column);
          int length = block.end(row, column) - from;
          cells.add(new String(block.bytes(), from, length, StandardCharsets.UTF_8));
        }
        rows.add(block.line(row) + ": " + String.join("|", cells));
      }
    }
    return rows;
  }

  private static BlockScanner scanner(String text, int blockBytes) throws IOException {
    return new BlockScanner(source(text), FormatSniffer.sniff(PEOPLE, source(text)), blockBytes);
  }

  private static ByteSource source(String text) {
    return ByteSource.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
