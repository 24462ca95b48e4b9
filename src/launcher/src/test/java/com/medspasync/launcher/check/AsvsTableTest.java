package com.medspasync.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of OWASP ASVS is true of itself: what it names is there, and its sums are right.
 * Whether a test shows what the table says of it is for people to judge.
 */
class AsvsTableTest {
  private static final Path PROJECT = Path.of("..", "..");
  private static final Path DOCS = PROJECT.resolve("docs");

  /** How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has. */
  private static final List<Integer> REQUIREMENTS =
      List.of(27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7);

  private static final Pattern NUMBERED = Pattern.compile("\\| (\\d+)\\.\\d+\\.\\d+ \\|.*");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?`");

  private final List<Row> table = lines("asvs.md").map(Row::of).toList();

  /** A line of the table. */
  private record Row(String number, String about, String state, String how, String shownBy) {

    static Row of(String line) {
      List<String> cells = cells(line);
      assertThat(cells).as(line).hasSize(6);
      return new Row(cells.get(0), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    int chapter() {
      return Integer.parseInt(number.substring(0, number.indexOf('.')));
    }

    List<String> names() {
      return QUOTED.matcher(shownBy).results().map(name -> name.group(1)).toList();
    }
  }

  @Test
  void everyRequirementStandsOnce() {
    assertThat(table).extracting(Row::number).doesNotHaveDuplicates();
    for (int chapter = 1; chapter <= REQUIREMENTS.size(); chapter++) {
      int number = chapter;
      assertThat(table.stream().filter(row -> row.chapter() == number))
          .as("V" + chapter)
          .hasSize(REQUIREMENTS.get(chapter - 1));
    }
  }

  @Test
  void whatIsMetNamesTestsAndWhatWasReadNamesFiles() {
    for (Row row : table) {
      switch (row.state()) {
        case "met" -> assertThat(row.names()).as(row.number()).isNotEmpty().allMatch(this::isTest);
        case "read" ->
            assertThat(row.names())
                .as(row.number())
                .isNotEmpty()
                .allMatch(name -> Files.isRegularFile(PROJECT.resolve(name)));
        case "partly", "not yet", "does not apply" -> {
          assertThat(row.names()).as(row.number()).isEmpty();
          assertThat(row.how()).as(row.number()).isNotBlank();
        }
        default -> throw new AssertionError(row.number() + " is " + row.state());
      }
    }
  }

  @Test
  void everyTestThatIsNamedAnywhereExists() throws IOException {
    for (String document : List.of("asvs.md", "security.md")) {
      assertThat(TEST.matcher(Files.readString(DOCS.resolve(document))).results())
          .isNotEmpty()
          .allSatisfy(found -> assertThat(isTest(name(found))).as(name(found)).isTrue());
    }
  }

  @Test
  void theSumsAreThoseOfTheTable() throws IOException {
    Map<String, List<String>> sums = new TreeMap<>();
    for (String line : Files.readAllLines(DOCS.resolve("security.md"))) {
      if (line.matches("\\| (V\\d+ .*|all) \\|( \\d+ \\|){6}")) {
        List<String> cells = cells(line);
        sums.put(cells.getFirst().split(" ", 2)[0], cells.subList(1, 7));
      }
    }

    assertThat(sums).hasSize(REQUIREMENTS.size() + 1);
    assertThat(sums.get("all")).isEqualTo(counted(table));
    for (int chapter = 1; chapter <= REQUIREMENTS.size(); chapter++) {
      int number = chapter;
      assertThat(sums.get("V" + chapter))
          .as("V" + chapter)
          .isEqualTo(counted(table.stream().filter(row -> row.chapter() == number).toList()));
    }
  }

  @Test
  void whatIsMissingIsSaidInBothPlacesAlike() {
    assertThat(lines("security.md"))
        .containsExactlyElementsOf(
            table.stream()
                .filter(row -> row.state().equals("partly") || row.state().equals("not yet"))
                .map(row -> "| " + row.number() + " | " + row.about() + " | " + row.how() + " |")
                .toList());
  }

  /** As the columns of the summary are: applies, test, reading, partly, not yet, does not apply. */
  private static List<String> counted(List<Row> rows) {
    Map<String, Long> states =
        rows.stream().collect(Collectors.groupingBy(Row::state, Collectors.counting()));
    long foreign = states.getOrDefault("does not apply", 0L);
    return Stream.concat(
            Stream.of(rows.size() - foreign),
            Stream.of("met", "read", "partly", "not yet", "does not apply")
                .map(state -> states.getOrDefault(state, 0L)))
        .map(String::valueOf)
        .toList();
  }

  private boolean isTest(String name) {
    if (name.endsWith(".test.ts") || name.endsWith(".test.tsx")) {
      return files("src/web/src", name).findAny().isPresent();
    }
    String[] parts = name.split("\\.");
    return modules()
        .flatMap(module -> files(module + "/src/test/java", parts[0] + ".java"))
        .anyMatch(file -> parts.length == 1 || hasMethod(file, parts[1]));
  }

  private static boolean hasMethod(Path file, String method) {
    try {
      return Files.readString(file).contains(" void " + method + "(");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> modules() {
    return Stream.of(
        "integrations",
        "tenants",
        "src/kernel",
        "src/reconciliation",
        "src/app",
        "src/launcher",
        "src/benchmarks",
        "src/system-tests");
  }

  private static Stream<Path> files(String folder, String name) {
    Path root = PROJECT.resolve(folder);
    try (Stream<Path> found =
        Files.find(root, 20, (path, about) -> path.getFileName().toString().equals(name))) {
      return found.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(MatchResult test) {
    return test.group(2) == null ? test.group(1) : test.group(1) + "." + test.group(2);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
        .map(String::strip)
        .toList();
  }

  /** Lines of a table that begin with the number of a requirement. */
  private static Stream<String> lines(String document) {
    try {
      return Files.readAllLines(DOCS.resolve(document)).stream()
          .filter(line -> NUMBERED.matcher(line).matches());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
