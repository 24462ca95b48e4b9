package com.medspasync.integrations.statements;

import static com.medspasync.integrations.statements.Reading.BOULEVARD;
import static com.medspasync.integrations.statements.Reading.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the encoding, and whatever was damaged on the way, the text is read. */
class EncodingsTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String AT = "2025-03-05 17:41:00 -0500";

  @TempDir private Path folder;

  @Test
  void utf16WithoutByteOrderMarkIsRead() throws IOException {
    String text = BOULEVARD + "\n" + sale("#1", AT, "120.00") + "\n";

    Reading.in(folder).file("a.csv", text, StandardCharsets.UTF_16LE).read().holdsOneSale();
    Reading.in(folder).file("b.csv", text, StandardCharsets.UTF_16BE).read().holdsOneSale();
  }

  @Test
  void utf16WithAnOddByteAtItsEndIsRead() throws IOException {
    byte[] text =
        ("\ufeff" + BOULEVARD + "\n" + sale("#1", AT, "120.00") + "\n")
            .getBytes(StandardCharsets.UTF_16LE);

    Reading reading = Reading.in(folder).file("a.csv", Arrays.copyOf(text, text.length + 1)).read();

    assertThat(reading.statements().sales()).hasSize(1);
  }

  @Test
  void windows1252IsRecognizedByItsBytes() throws IOException {
    String text = BOULEVARD + "\n" + sale("#1", AT, "120.00", "Mónica called") + "\n";

    Reading reading = Reading.in(folder).file("a.csv", text, WINDOWS_1252).read();

    assertThat(reading.statements().sales().getFirst().note()).isEqualTo("Mónica called");
  }

  @Test
  void aFewDamagedBytesDoNotTurnUtf8IntoSomethingElse() throws IOException {
    String many = "é".repeat(40);
    byte[] text =
        (BOULEVARD + "\n" + sale("#1", AT, "120.00", many + "?") + "\n")
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '?') {
        text[i] = (byte) 0xe9;
      }
    }

    Reading reading = Reading.in(folder).file("a.csv", text).read();

    assertThat(reading.statements().sales().getFirst().note()).startsWith(many);
  }

  @Test
  void nulBytesWithinTextAreDropped() throws IOException {
    Reading reading =
        Reading.of(folder, "a.csv", BOULEVARD + "\n" + sale("#1", AT, "120.00", "no\0te") + "\n");

    assertThat(reading.statements().sales().getFirst().note()).isEqualTo("note");
  }

  @Test
  void aByteOrderMarkInTheMiddleIsDropped() throws IOException {
    Reading reading =
        Reading.of(
            folder,
            "a.csv",
            "\ufeff"
                + BOULEVARD
                + "\n"
                + sale("#1", AT, "120.00")
                + "\n\ufeff"
                + sale(" #2", AT, "9.00")
                + "\n");

    assertThat(reading.report().read()).isEqualTo(2);
  }
}
