package com.medspasync.integrations.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.SaleLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Every row has the physical line on which it starts, whatever stands within quotation marks. */
class LineNumberPropertyTest {

  private static final String AT = "2025-03-05 17:41:00 -0500";

  @Property(tries = 150)
  void countsEveryKindOfLineBreak(
      @ForAll @Size(min = 1, max = 12) List<@From("notes") String> notes,
      @ForAll("breaks") String end)
      throws IOException {
    StringBuilder text = new StringBuilder(Reading.BOULEVARD).append(end);
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      lines.add(linesIn(text) + 1);
      String note = '"' + notes.get(i).replace("\"", "\"\"") + '"';
      text.append(Reading.sale("#" + i, AT, "1.00", note)).append(end);
    }

    Reading reading = inNewFolder("a.csv", text.toString());

    assertThat(reading.statements().sales())
        .extracting(line -> line.ref().line())
        .containsExactlyElementsOf(lines);
  }

  @Property(tries = 150)
  void noLineIsLostWhateverIsBroken(@ForAll @Size(max = 20) List<@From("rows") String> rows)
      throws IOException {
    String text = Reading.BOULEVARD + "\n" + String.join("\n", rows) + "\n";

    Reading reading = inNewFolder("a.csv", text);

    assertThat(reading.report().recognizedAs()).isEqualTo("boulevard-sales");
    assertThat(reading.statements().sales())
        .extracting(SaleLine::invoice)
        .containsAll(
            rows.stream().filter(r -> r.startsWith("#ok")).map(r -> r.substring(0, 4)).toList());
  }

  @Provide
  Arbitrary<String> notes() {
    return Arbitraries.of("a", ",", "\n", "\r\n", "\r", "\"", " ", "é", ";")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> breaks() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }

  @Provide
  Arbitrary<String> rows() {
    return Arbitraries.of(
        Reading.sale("#ok1", AT, "1.00"),
        Reading.sale("#ok2", AT, "2.00", "\"fine, too\""),
        Reading.sale("#bad", AT, "1x"),
        Reading.sale("#bad", "never", "1.00"),
        Reading.sale("#bad", AT, "1.00", "a,b,c"),
        "#bad," + AT + ",cut",
        "Total,,,,,,,,,,,,,,,,1.00,,",
        "",
        "a single remark");
  }

  private static Reading inNewFolder(String name, String text) throws IOException {
    Path folder = Files.createTempDirectory("lines");
    try {
      return Reading.in(folder).file(name, text).read();
    } finally {
      Files.deleteIfExists(folder.resolve(name));
      Files.deleteIfExists(folder);
    }
  }

  private static int linesIn(StringBuilder text) {
    int lines = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        lines++;
      }
    }
    return lines;
  }
}
