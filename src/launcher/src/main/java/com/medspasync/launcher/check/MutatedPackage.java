package com.medspasync.launcher.check;

import com.medspasync.launcher.service.ServiceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A package of the engine, without those below it: broken on its own and held by its own tests.
 * What was measured is kept below {@code target}, with a fingerprint of the sources that it holds
 * for.
 */
final class MutatedPackage {
  /** The name of the package that all others lie in. */
  static final String ROOT = "engine";

  private static final String ENGINE = "com.medspasync.reconciliation";

  private static final String SOURCES = "sources";
  private static final String WHEN = "when";
  private static final String COMMIT = "commit";

  private final Path module;
  private final String name;

  private MutatedPackage(Path module, String name) {
    this.module = module;
    this.name = name;
  }

  /** Every package with classes, in the order of their names. */
  static List<MutatedPackage> of(Path module) {
    Path root = folder(module, "main");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(MutatedPackage::isClass)
          .map(file -> root.relativize(file.getParent()).toString())
          .map(folder -> folder.isEmpty() ? ROOT : folder.replace('/', '.'))
          .distinct()
          .sorted()
          .map(name -> new MutatedPackage(module, name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isClass(Path file) {
    String fileName = file.getFileName().toString();
    return fileName.endsWith(".java") && !fileName.equals("package-info.java");
  }

  private static Path folder(Path module, String kind) {
    return module.resolve("src").resolve(kind).resolve("java").resolve(ENGINE.replace('.', '/'));
  }

  String name() {
    return name;
  }

  /** Its classes and no others, as PIT takes a regular expression. */
  String classes() {
    return "~" + (ENGINE + "." + path('.')).replace(".", "\\.") + "[^.]*";
  }

  /** The way from the engine's own package, with a separator at its end; empty for that itself. */
  private String path(char separator) {
    return name.equals(ROOT) ? "" : name.replace('.', separator) + separator;
  }

  /** Where PIT is to leave its report. */
  Path reports() {
    return module.resolve("target/pit-reports").resolve(name);
  }

  /** What was measured on the sources as they are now. */
  Optional<Measured> measured() {
    Properties kept = new Properties();
    if (!Files.exists(keptFile())) {
      return Optional.empty();
    }
    try (InputStream bytes = Files.newInputStream(keptFile())) {
      kept.load(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + keptFile(), e);
    }
    if (!fingerprint().equals(kept.getProperty(SOURCES))) {
      return Optional.empty();
    }
    return Optional.of(
        new Measured(score(), kept.getProperty(WHEN, ""), kept.getProperty(COMMIT, "")));
  }

  /** Begins anew: nothing counts until it is kept, so that a report broken off does not. */
  void forget() {
    try {
      Files.deleteIfExists(keptFile());
      Files.deleteIfExists(report());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The report that is there now holds for these sources.
   *
   * @param sources their fingerprint when the measurement began
   */
  void keep(String sources, String when, String commit) {
    Properties kept = new Properties();
    kept.setProperty(SOURCES, sources);
    kept.setProperty(WHEN, when);
    kept.setProperty(COMMIT, commit);
    try {
      Files.createDirectories(reports());
      try (Writer writer = Files.newBufferedWriter(keptFile())) {
        kept.store(writer, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + keptFile(), e);
    }
  }

  private Path keptFile() {
    return reports().resolve("measured.properties");
  }

  private Path report() {
    return reports().resolve("mutations.xml");
  }

  /** Of its main and test sources, by name and content. */
  String fingerprint() {
    MessageDigest digest = sha256();
    for (String kind : List.of("main", "test")) {
      Path folder = folder(module, kind).resolve(path('/'));
      for (Path file : sources(folder)) {
        digest.update((kind + "/" + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(content(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static List<Path> sources(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Counts PIT's report; there is none where nothing can be broken. */
  private Score score() {
    if (!Files.exists(report())) {
      return Score.NONE;
    }
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    Score score = Score.NONE;
    try (InputStream bytes = Files.newInputStream(report())) {
      XMLStreamReader xml = factory.createXMLStreamReader(bytes);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("mutation")) {
          boolean noticed = Boolean.parseBoolean(xml.getAttributeValue(null, "detected"));
          boolean timedOut = "TIMED_OUT".equals(xml.getAttributeValue(null, "status"));
          score = score.plus(new Score(noticed ? 1 : 0, 1, timedOut ? 1 : 0));
        }
      }
    } catch (IOException | XMLStreamException e) {
      throw new ServiceException(
          "launcher.check-failed", "The report of PIT cannot be read: " + report(), e);
    }
    return score;
  }

  /**
   * @param when in UTC
   * @param commit the last one when it was measured
   */
  record Measured(Score score, String when, String commit) {}

  /**
   * Faults planted.
   *
   * @param noticed those that made some test fail, run out of time or of memory
   * @param all all of them
   * @param timedOut those of the noticed that ran out of time: on a busy machine perhaps by chance
   */
  record Score(int noticed, int all, int timedOut) {
    static final Score NONE = new Score(0, 0, 0);

    private static final double PERCENT = 100.0;

    Score plus(Score other) {
      return new Score(noticed + other.noticed, all + other.all, timedOut + other.timedOut);
    }

    double percent() {
      return all == 0 ? 0 : PERCENT * noticed / all;
    }
  }
}
