package com.medspasync.launcher.check;

import com.medspasync.launcher.service.Folders;
import com.medspasync.launcher.service.ServiceException;
import com.medspasync.launcher.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether what is committed comes to the same bytes wherever and whenever it is built: two clones,
 * in folders with other names and on clocks of other zones. Then whoever has the sources can tell
 * whether a delivered program was made of them.
 */
final class ReproducibleSuite implements Suite {
  private static final int DIGITS_SHOWN = 16;
  private static final int NAMES_SHOWN = 10;

  private final Path project;

  ReproducibleSuite(Path project) {
    this.project = project;
  }

  /**
   * @param files digests by name of what is delivered, the application's parts included
   * @param leftovers what the build has changed in its clone, as git says
   */
  private record Build(Map<String, String> files, String leftovers) {}

  @Override
  public String name() {
    return "reproducible";
  }

  @Override
  public String purpose() {
    return "builds the last commit twice, elsewhere each time, and compares bytes (about 10 minutes)";
  }

  @Override
  public String title() {
    return "Reproducible build";
  }

  @Override
  public boolean exists() {
    return Files.exists(project.resolve(".git"));
  }

  @Override
  public Result run(Terminal terminal) {
    Path folder = scratch();
    try {
      terminal.say("Building once …");
      Build once = build(folder.resolve("once"), "UTC");
      terminal.say("Building again …");
      Build again = build(folder.resolve("and-again"), "Pacific/Auckland");
      return compare(once, again);
    } finally {
      Folders.delete(folder);
    }
  }

  static Result compare(Map<String, String> once, Map<String, String> again, String leftovers) {
    FigureTable table = new FigureTable();
    judge(table, "the application (`app.war`)", once, again, "app.war"::equals);
    judge(table, "the web app in it", once, again, name -> name.startsWith("app.war!/app/"));
    judge(
        table, "our other jars", once, again, name -> name.matches("(lib/)?medspasync[^/]*\\.jar"));
    judge(table, "everything delivered", once, again, name -> true);
    table.judge(
        "what a build changes in its clone",
        leftovers.isBlank() ? "nothing" : leftovers.strip().replace("\n", ", "),
        "nothing",
        leftovers.isBlank());
    return table.result();
  }

  private static Result compare(Build once, Build again) {
    return compare(once.files(), again.files(), once.leftovers() + again.leftovers());
  }

  /** What there is of a kind must be there both times, with the same digest. */
  private static void judge(
      FigureTable table,
      String what,
      Map<String, String> once,
      Map<String, String> again,
      Predicate<String> kind) {
    List<String> names =
        Stream.concat(once.keySet().stream(), again.keySet().stream())
            .filter(kind)
            .distinct()
            .sorted()
            .toList();
    List<String> other =
        names.stream()
            .filter(name -> !once.getOrDefault(name, "").equals(again.getOrDefault(name, "")))
            .toList();
    String same =
        names.size() == 1
            ? shown(once.getOrDefault(names.getFirst(), ""))
            : names.size() + " files";
    table.judge(
        what,
        other.isEmpty() ? same : other.size() + " of " + names.size() + " differ: " + some(other),
        "the same bytes",
        other.isEmpty() && !names.isEmpty());
  }

  private static String shown(String digest) {
    return "SHA-256 `" + digest.substring(0, Math.min(DIGITS_SHOWN, digest.length())) + "…`";
  }

  private static String some(List<String> names) {
    return names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "))
        + (names.size() > NAMES_SHOWN ? ", …" : "");
  }

  private Build build(Path clone, String zone) {
    run(project, zone, "git", "clone", "--quiet", "--no-checkout", ".", clone.toString());
    run(clone, zone, "git", "checkout", "--quiet", "--detach", Provenance.commit(project));
    run(
        clone,
        zone,
        "mvn",
        "-B",
        "-q",
        "-Dmaven.test.skip=true",
        "-pl",
        "src/launcher",
        "-am",
        "package");
    return new Build(
        digests(clone.resolve("src/launcher/target/distribution")),
        run(clone, zone, "git", "status", "--porcelain"));
  }

  private static String run(Path folder, String zone, String... command) {
    ExternalProgram.Outcome outcome =
        new ExternalProgram(folder, List.of(command)).with(Map.of("TZ", zone)).capture();
    if (outcome.exitCode() != 0) {
      throw new ServiceException(
          "launcher.check-failed", String.join(" ", command) + " failed:\n" + outcome.output());
    }
    return outcome.output();
  }

  private static Map<String, String> digests(Path distribution) {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(distribution)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = distribution.relativize(file).toString();
        digests.put(name, Digests.of(file));
        if (name.endsWith(".war")) {
          Digests.ofEntries(file)
              .forEach((entry, digest) -> digests.put(name + "!/" + entry, digest));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + distribution, e);
    }
    return digests;
  }

  private Path scratch() {
    try {
      Path parent = Files.createDirectories(project.resolve("src/launcher/target/check"));
      return Files.createTempDirectory(parent, "builds-");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare a folder", e);
    }
  }
}
