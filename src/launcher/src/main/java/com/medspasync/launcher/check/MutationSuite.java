package com.medspasync.launcher.check;

import com.medspasync.launcher.service.ServiceException;
import com.medspasync.launcher.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether the engine's tests notice when the engine is broken (PIT). */
final class MutationSuite implements Suite {
  private static final double FLOOR_PERCENT = 80;
  private static final double PERCENT = 100.0;

  private final Path project;

  MutationSuite(Path project) {
    this.project = project;
  }

  @Override
  public String name() {
    return "mutation";
  }

  @Override
  public String purpose() {
    return "whether the engine's tests notice a broken engine (PIT; long)";
  }

  @Override
  public String title() {
    return "Mutation score of the engine";
  }

  @Override
  public boolean exists() {
    return Files.exists(project.resolve("src/reconciliation/pom.xml"));
  }

  @Override
  public Result run(Terminal terminal) {
    int exitCode =
        new ExternalProgram(
                project,
                List.of(
                    "mvn",
                    "-B",
                    "-Pmutation",
                    "-pl",
                    "src/reconciliation",
                    "-am",
                    "-Dmaven.test.skip.exec=true",
                    "test"))
            .show();
    if (exitCode != 0) {
      throw new ServiceException(
          "launcher.check-failed", "PIT did not finish; what it said is above.");
    }
    return result(project.resolve("src/reconciliation/target/pit-reports/mutations.xml"));
  }

  static Result result(Path report) {
    Map<String, Score> byPackage = new TreeMap<>();
    Score total = new Score();
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
    StringBuilder table =
        new StringBuilder("| package | noticed | of | score |\n|---|---|---|---|\n");
    byPackage.forEach((name, score) -> table.append(score.row(name)));
    table.append(total.row("**all**"));
    table.append("\nFloor: ").append((int) FLOOR_PERCENT).append(" % of all.\n");
    return new Result(total.percent() >= FLOOR_PERCENT, table.toString());
  }

  private static String packageOf(String className) {
    String name = className.substring(0, className.lastIndexOf('.'));
    return name.substring(name.lastIndexOf('.') + 1);
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
