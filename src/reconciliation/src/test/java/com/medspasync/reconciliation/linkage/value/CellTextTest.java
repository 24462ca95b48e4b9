package com.medspasync.reconciliation.linkage.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'  Ann -- Lee  ' | ann lee",
        "O'Brien`s | obriens",
        "AZaz09 | azaz09",
        "@[`{/: | ''",
        "Zoë  Straße | zoe strasse",
        "'é ' | e"
      })
  void foldsTextToLettersDigitsAndSingleSpaces(String cell, String folded) {
    assertThat(Cells.read(CellText::fold, cell)).isEqualTo(folded);
  }

  @Test
  void foldsNoMoreThanTheLongestResult() {
    assertThat(Cells.read(CellText::fold, "a".repeat(3000))).hasSize(CellReader.LONGEST);
    assertThat(Cells.read(CellText::fold, "é".repeat(3000))).hasSize(CellReader.LONGEST);
  }

  @Test
  void foldsWindowsTextAsItFoldsUtf8() {
    assertThat(Cells.read(CellText::fold, "José".getBytes(WINDOWS_1252))).isEqualTo("jose");
  }

  @Test
  void decodesUtf8ElseWindowsText() {
    byte[] utf8 = "xJoséx".getBytes(StandardCharsets.UTF_8);
    byte[] windows = "xJoséx".getBytes(WINDOWS_1252);

    assertThat(CellText.decode(utf8, 1, utf8.length - 1)).isEqualTo("José");
    assertThat(CellText.decode(windows, 1, windows.length - 1)).isEqualTo("José");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "nan",
        "none",
        "na",
        "n a",
        "unknown",
        "missing",
        "not provided",
        "not available"
      })
  void knowsWordsForNothing(String folded) {
    byte[] bytes = ("x" + folded).getBytes(StandardCharsets.US_ASCII);

    assertThat(CellText.saysMissing(bytes, 1, bytes.length)).isTrue();
    assertThat(CellText.saysMissing(bytes, 0, bytes.length)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n", "nora", "ann", "not available yet"})
  void takesNamesForNames(String folded) {
    byte[] bytes = folded.getBytes(StandardCharsets.US_ASCII);

    assertThat(CellText.saysMissing(bytes, 0, bytes.length)).isFalse();
  }

  @Test
  void packsTheFirstEightBytesIntoANumber() {
    assertThat(CellText.packed("ab")).isEqualTo(0x6162);
    assertThat(CellText.packed("abcdefgh")).isEqualTo(0x6162636465666768L);
    assertThat(CellText.packed("abcdefghij")).isEqualTo(CellText.packed("abcdefgh"));
    assertThat(CellText.packed(new byte[] {1, (byte) 0xff, 2}, 1, 3)).isEqualTo(0xff02);
  }
}
