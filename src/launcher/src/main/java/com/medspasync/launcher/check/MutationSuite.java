package com.medspasync.launcher.check;

import com.medspasync.launcher.service.ServiceException;
import com.medspasync.launcher.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Whether the engine's tests notice when the engine is broken (PIT).
 *
 * <p>The engine is broken one part after the other, and a part is held by the tests of its own
 * packages: runs of the whole engine pass through every line, so that they would be run for every
 * fault that nothing notices, and they say little about where it is. The same holds for the few
 * tests of a part on lists or practices of real size, which are tagged {@code large}. What only
 * these notice counts as not noticed. The report of a part is kept; a run that was interrupted goes
 * on with the parts whose report is missing or older than the sources.
 */
final class MutationSuite implements Suite {
  private static final double FLOOR_PERCENT = 80;
  private static final double PERCENT = 100.0;
  private static final String ENGINE = "com.medspasync.reconciliation";

  /** The classes that lie in no package below the engine's own. */
  private static final String ROOT = "engine";

  private final Path project;
  private final Path module;

  MutationSuite(Path project) {
    this.project = project;
    module = project.resolve("src/reconciliation");
  }

  @Override
  public String name() {
    return "mutation";
  }

  @Override
  public String purpose() {
    return "whether the engine's tests notice a broken engine (PIT; long, goes on where it was)";
  }

  @Override
  public String title() {
    return "Mutation score of the engine";
  }

  @Override
  public boolean exists() {
    return Files.exists(module.resolve("pom.xml"));
  }

  @Override
  public Result run(Terminal terminal) {
    FileTime changed = lastChange();
    List<Path> reports = new ArrayList<>();
    for (String part : parts()) {
      Path report = module.resolve("target/pit-reports").resolve(part).resolve("mutations.xml");
      if (isSince(changed, report)) {
        terminal.say(part + ": measured before, nothing has changed since");
      } else {
        terminal.say(part + " …");
        measure(part);
      }
      if (Files.exists(report)) { // there is none where nothing can be broken
        reports.add(report);
      }
    }
    return result(reports);
  }

  /** The packages below the engine's own, with all that is below them; and what lies in itself. */
  List<String> parts() {
    try (Stream<Path> folders = Files.list(engine())) {
      return Stream.concat(
              Stream.of(ROOT),
              folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path engine() {
    return module.resolve("src/main/java").resolve(ENGINE.replace('.', '/'));
  }

  /** When the engine, its tests or its build were changed last. */
  FileTime lastChange() {
    try (Stream<Path> files = Files.walk(module.resolve("src"))) {
      return Stream.concat(files, Stream.of(module.resolve("pom.xml")))
          .filter(Files::isRegularFile)
          .map(MutationSuite::modified)
          .max(FileTime::compareTo)
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isSince(FileTime changed, Path report) {
    return Files.exists(report) && modified(report).compareTo(changed) > 0;
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void measure(String part) {
    String classes = part.equals(ROOT) ? "[^.]*" : part + "\\..*";
    int exitCode =
        new ExternalProgram(
                project,
                List.of(
                    "mvn",
                    "-B",
                    "-q",
                    "-Pmutation",
                    "-pl",
                    "src/reconciliation",
                    "-am",
                    "-Dmaven.test.skip.exec=true",
                    "-Dmutated.part=" + part,
                    "-Dmutated.classes=~" + (ENGINE + ".").replace(".", "\\.") + classes,
                    "test"))
            .show();
    if (exitCode != 0) {
      throw new ServiceException(
          "launcher.check-failed",
          "PIT did not finish with " + part + "; what it said is above. Run it again to go on.");
    }
  }

  static Result result(List<Path> reports) {
    Map<String, Score> byPackage = new TreeMap<>();
    Score total = new Score();
    for (Path report : reports) {
      count(report, byPackage, total);
    }
    StringBuilder table =
        new StringBuilder("| package | noticed | of | score |\n|---|---|---|---|\n");
    byPackage.forEach((name, score) -> table.append(score.row(name)));
    table.append(total.row("**all**"));
    table.append("\nFloor: ").append((int) FLOOR_PERCENT).append(" % of all. ");
    table.append("Noticed: by a test of the same part.\n");
    return new Result(total.percent() >= FLOOR_PERCENT, table.toString());
  }

  private static void count(Path report, Map<String, Score> byPackage, Score total) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream bytes = Files.newInputStream(report)) {
      XMLStreamReader xml = factory.createXMLStreamReader(bytes);
      boolean detected = false;
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("mutation")) {
          detected = Boolean.parseBoolean(xml.getAttributeValue(null, "detected"));
        } else if (xml.getLocalName().equals("mutatedClass")) {
          byPackage
              .computeIfAbsent(packageOf(xml.getElementText()), p -> new Score())
              .add(detected);
          total.add(detected);
        }
      }
    } catch (IOException | XMLStreamException e) {
      throw new ServiceException(
          "launcher.check-failed", "The report of PIT cannot be read: " + report, e);
    }
  }

  /** The package below the engine's own, such as {@code linkage.value}. */
  private static String packageOf(String className) {
    String name = className.substring(0, className.lastIndexOf('.'));
    return name.equals(ENGINE) ? ROOT : name.substring(ENGINE.length() + 1);
  }

  /** Mutants that some test noticed, of all. */
  private static final class Score {
    private int noticed;
    private int all;

    void add(boolean detected) {
      all++;
      noticed += detected ? 1 : 0;
    }

    double percent() {
      return all == 0 ? 0 : PERCENT * noticed / all;
    }

    String row(String name) {
      return String.format(
          Locale.ROOT, "| %s | %d | %d | %.1f %% |\n", name, noticed, all, percent());
    }
  }
}
