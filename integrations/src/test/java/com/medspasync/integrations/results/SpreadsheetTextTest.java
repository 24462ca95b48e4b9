package com.medspasync.integrations.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "  =1+1", "＝1+1", "\nx"})
  void whatWouldRunIsQuoted(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Botox", "O'Brien", "a=b", "12.50", "5-3"})
  void otherTextStaysAsItIs(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
  }

  @Test
  void resultsQuoteWhatWouldRunAndLeaveNumbersAsTheyAre() throws IOException {
    ResultTable<List<String>> table =
        new ResultTable<>("t.csv", List.of("reward_id", "amount"), row -> row);
    StringWriter out = new StringWriter();

    table.write(out, List.of(List.of("=HYPERLINK(A1)", "-12.50"), List.of("-1+1", "0.98765")));

    assertThat(out.toString())
        .isEqualTo("reward_id,amount\n'=HYPERLINK(A1),-12.50\n'-1+1,0.98765\n");
  }
}
