package com.medspasync.reconciliation.linkage.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O'Brien | obrien",
        "'  Ann -- Lee! ' | ann lee",
        "azAZ09 | azaz09",
        "@[`{/: | ''",
        "José Núñez | jose nunez",
        "aé | ae"
      })
  void foldsText(String text, String folded) {
    assertThat(PlainText.of(text)).isEqualTo(folded);
  }
}
