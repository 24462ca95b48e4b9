package com.medspasync.reconciliation.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.DomainException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatSnifferTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheSeparator(String separator) throws IOException {
    String text = "id,name,email\n1,Ann,a@x.org\n2,Joe,j@x.org\n".replace(",", separator);
    TableFormat format = sniff(text);

    assertThat(format.separator()).isEqualTo((byte) separator.charAt(0));
    assertThat(format.titles()).containsExactly("id", "name", "email");
    assertThat(format.width()).isEqualTo(3);
  }

  @Test
  void theSeparatorIsTheSignThatDividesLinesAlike() throws IOException {
    assertThat(sniff("name;notes, long\nAnn;a, b, c\nJoe;d\nKim;e, f, g\n").separator())
        .isEqualTo((byte) ';');
    assertThat(sniff("name,\"a;b;c;d\"\nAnn,\"1;2;3;4\"\n").separator()).isEqualTo((byte) ',');
    assertThat(sniff("name;email").separator()).as("titles alone").isEqualTo((byte) ';');
    assertThat(sniff("name\nAnn\n").separator()).as("one column").isEqualTo((byte) ',');
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void dataBeginOnTheLineAfterTheTitles(String lineEnd) throws IOException {
    String titles = lineEnd + " " + lineEnd + "id,name" + lineEnd;
    TableFormat format = sniff(titles + "1,Ann" + lineEnd);

    assertThat(format.dataStart()).isEqualTo(titles.length());
    assertThat(format.dataLine()).isEqualTo(4);
    assertThat(format.titles()).containsExactly("id", "name");
    assertThat(format.name()).isEqualTo("people.csv");
  }

  @Test
  void readsTitlesInQuotationMarks() throws IOException {
    assertThat(sniff("\"id\",\"name, whole\", \"the \"\"nick\"\" name\" ,\n1,2,3,4\n").titles())
        .containsExactly("id", "name, whole", "the \"nick\" name", "");
  }

  @Test
  void titlesMayBeAllThereIs() throws IOException {
    TableFormat format = sniff("id,name");

    assertThat(format.titles()).containsExactly("id", "name");
    assertThat(format.dataStart()).isEqualTo(7);
  }

  @Test
  void leavesOutTheMarkOfUtf8() throws IOException {
    assertThat(sniff("\uFEFFid,name\n1,Ann\n").titles()).containsExactly("id", "name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\r\n  \n"})
  void refusesAnEmptyFile(String text) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), "linkage.empty");
  }

  @Test
  void refusesWhatIsNoText() {
    assertRefused(new byte[] {'P', 'K', 3, 4, 'x'}, "linkage.workbook");
    assertRefused(
        new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 'x'}, "linkage.workbook");
    assertRefused(new byte[] {0x1f, (byte) 0x8b, 'x'}, "linkage.compressed");
    assertRefused(new byte[] {'a', ',', 'b', '\n', 0}, "linkage.binary");
  }

  @Test
  void takesATextThatBeginsAlmostLikeAWorkbookForAText() throws IOException {
    assertThat(sniff("PKX,name\n1,Ann\n").titles()).containsExactly("PKX", "name");
    assertThat(sniff("P").titles()).containsExactly("P");
  }

  @Test
  void rowsThatDoNotFitAreCountedAndTheFirstOfEachIsNamed() throws IOException {
    String text = "id,name\n1,Ann\n2\n3,Joe,x,y\n4\n5,Kim,z\n";
    BlockScanner scanner = new BlockScanner(source(text), sniff(text));
    scanner.next();
    Irregularities rows = scanner.irregularities();

    assertThat(rows.tooShort()).isEqualTo(2);
    assertThat(rows.firstTooShort()).isEqualTo(3);
    assertThat(rows.cellsOfTooShort()).isEqualTo(1);
    assertThat(rows.tooLong()).isEqualTo(2);
    assertThat(rows.firstTooLong()).isEqualTo(4);
    assertThat(rows.cellsOfTooLong()).isEqualTo(4);
  }

  private static void assertRefused(byte[] bytes, String code) {
    assertThatThrownBy(() -> FormatSniffer.sniff("people.csv", ByteSource.of(bytes)))
        .isInstanceOfSatisfying(
            DomainException.class, refused -> assertThat(refused.code()).isEqualTo(code))
        .hasMessageStartingWith("people.csv: ");
  }

  private static TableFormat sniff(String text) throws IOException {
    return FormatSniffer.sniff("people.csv", source(text));
  }

  private static ByteSource source(String text) {
    return ByteSource.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
