package com.medspasync.launcher.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkageCommandTest {

  private static final String CLIENTS =
      """
      id,first,last,phone,email
      1,Ann,Lee,(415) 555-0134,ann.lee@example.com
      2,Joe,Ray,(415) 555-0177,joe.ray@example.com
      3,Maria,Gómez,(212) 555-0101,maria@example.org
      4,Liz,Stone,(212) 555-0150,liz@example.org
      """;

  private static final String GUESTS =
      """
      guest_id;e-mail;guest name;mobile
      g1;ANN.LEE@example.com;Lee, Ann;415-555-0134
      g2;m.gomez@example.org;Gomez, Maria;2125550101
      g3;other@example.net;Nobody, Else;3105550199
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void linksListsOfOtherTitlesAndNotations() throws IOException {
    int status =
        link("--left", file("a.csv", CLIENTS), "--right", file("b.csv", GUESTS), "--out", pairs());

    assertThat(status).as(text(err)).isEqualTo(LinkageCommand.OK);
    assertThat(Files.readAllLines(Path.of(pairs())))
        .hasSize(3)
        .first()
        .isEqualTo("left_id,right_id,probability");
    assertThat(Files.readString(Path.of(pairs()))).contains("\n1,g1,0.", "\n3,g2,0.");
    assertThat(text(out)).contains("2 pairs between 4 and 3 records");
  }

  @Test
  void findsDuplicatesAndExplainsThem() throws IOException {
    String twice = CLIENTS + "5,Anne,Lee,415 555 0134,ann.lee@example.com\n";

    assertThat(dedupe("--in", file("a.csv", twice), "--out", pairs(), "--explain")).isZero();
    assertThat(Files.readAllLines(Path.of(pairs())).get(1))
        .startsWith("1,5,0.")
        .contains("log-odds +", "prior -", "email same +");
  }

  @Test
  void readsUtf16AsSpreadsheetsExportIt() throws IOException {
    Path wide = folder.resolve("wide.csv");
    Files.write(wide, ("\ufeff" + GUESTS).getBytes(Charset.forName("UTF-16LE")));

    assertThat(link("--left", file("a.csv", CLIENTS), "--right", wide + "", "--out", pairs()))
        .isZero();
    assertThat(Files.readString(Path.of(pairs()))).contains("\n1,g1,0.");
  }

  @Test
  void writesIdsAsTheyAreAndQuotesThoseThatNeedIt() throws IOException {
    String named = CLIENTS.replace("\n1,", "\n\"a\"\"1\"\",x\",").replace("\n3,", "\nnúmero 3,");

    assertThat(
            link(
                "--left", file("a.csv", named), "--right", file("b.csv", GUESTS), "--out", pairs()))
        .isZero();
    assertThat(Files.readAllLines(Path.of(pairs())))
        .anyMatch(line -> line.matches("\"a\"\"1\"\",x\",g1,0\\.[0-9]{6}"))
        .anyMatch(line -> line.matches("número 3,g2,0\\.[0-9]{6}"));
  }

  @Test
  void writesIdsOfAnOlderEncodingInUtf8() throws IOException {
    Path older = folder.resolve("older.csv");
    String named = CLIENTS.replace("\n3,", "\nnúmero3,");
    Files.write(older, named.getBytes(Charset.forName("windows-1252")));

    assertThat(link("--left", older + "", "--right", file("b.csv", GUESTS), "--out", pairs()))
        .isZero();
    assertThat(Files.readString(Path.of(pairs()))).contains("\nnúmero3,g2,0.");
  }

  @Test
  void namesRecordsWithoutIdsByTheirLines() throws IOException {
    String nameless = CLIENTS.replaceAll("(?m)^[^,]*,", "");

    assertThat(
            link(
                "--left",
                file("a.csv", nameless),
                "--right",
                file("b.csv", GUESTS),
                "--out",
                pairs()))
        .isZero();
    assertThat(Files.readString(Path.of(pairs()))).contains("\n2,g1,0.", "\n4,g2,0.");
  }

  @Test
  void explainsItself() {
    assertThat(link("--help")).isZero();
    assertThat(dedupe("--help")).isZero();
    assertThat(text(out)).contains("--one-to-one", "--in A.csv", "--threshold P");
  }

  @Test
  void namesWhatIsMissing() throws IOException {
    assertThat(link("--left", "x")).isEqualTo(LinkageCommand.USAGE);
    assertThat(dedupe("--out", "y")).isEqualTo(LinkageCommand.USAGE);
    assertThat(text(err)).contains("--right B.csv", "--in A.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "-0.1", "half", "NaN"})
  void refusesAThresholdThatIsNoProbability(String threshold) throws IOException {
    int status =
        dedupe("--in", file("a.csv", CLIENTS), "--out", pairs(), "--threshold=" + threshold);

    assertThat(status).isEqualTo(LinkageCommand.USAGE);
    assertThat(text(err)).contains("from 0 to 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "id,name\n",
        "only_one_line_and_no_end",
        "id\n1\n2\n",
        "PK\u0003\u0004 workbook",
        "%PDF-1.4\u0000\u0001",
        "id,name\n1,\"never closed\n2,x\n"
      })
  void answersAListItCannotUseWithALineAndWritesNothing(String content) throws IOException {
    int status = dedupe("--in", file("ugly.csv", content), "--out", pairs());

    assertThat(status).isEqualTo(LinkageCommand.NOT_LINKED);
    assertThat(text(err)).contains("ugly.csv").doesNotContain("\tat ", "Exception");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString())).containsExactly("ugly.csv");
    }
  }

  @Test
  void namesAMissingFile() {
    assertThat(dedupe("--in", "nowhere.csv", "--out", pairs()))
        .isEqualTo(LinkageCommand.NOT_LINKED);
    assertThat(text(err)).startsWith("nowhere.csv: no such file");
  }

  @Test
  void doesNotReplaceAList() throws IOException {
    String list = file("a.csv", CLIENTS);

    assertThat(dedupe("--in", list, "--out", list)).isEqualTo(LinkageCommand.USAGE);
    assertThat(Files.readString(Path.of(list))).isEqualTo(CLIENTS);
  }

  @Test
  void tellsOfRaggedRows() throws IOException {
    assertThat(dedupe("--in", file("a.csv", CLIENTS + "6,Too,Short\n"), "--out", pairs())).isZero();
    assertThat(text(err)).contains("a.csv, line 6: 3 cells where 5 titles stand");
  }

  private int link(String... args) {
    return LinkageCommand.link(List.of(args), stream(out), stream(err));
  }

  private int dedupe(String... args) {
    return LinkageCommand.dedupe(List.of(args), stream(out), stream(err));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String pairs() {
    return folder.resolve("pairs.csv").toString();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
