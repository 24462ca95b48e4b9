package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The application server's classes, loaded and linked ahead of time by one trained run (JEP 483,
 * 514). A cache fits one JDK, one set of flags and one set of jars; the name says which, and the
 * JVM checks again.
 */
final class StartCache {
  private static final String SUFFIX = ".aot";

  private final Path file;

  private StartCache(Path file) {
    this.file = file;
  }

  static StartCache of(Path server, List<String> flags, HomeFolder home) {
    String key =
        String.join(
            "\n",
            System.getProperty("java.vm.version"),
            System.getProperty("java.home"),
            server.toString(),
            String.join(" ", flags));
    return new StartCache(home.runtime().resolve("application-" + digest(key) + SUFFIX));
  }

  boolean exists() {
    return Files.exists(file);
  }

  List<String> use() {
    // Warnings about a cache that no longer fits belong in nobody's terminal: the start is slower
    // then.
    return List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off");
  }

  /** Whether it is not there, and nothing says that a trained run would write none. */
  boolean isWorthTraining() {
    return !exists() && !Files.exists(failure());
  }

  List<String> train() {
    return List.of(
        "-XX:AOTCacheOutput=" + draft(),
        // with the second compiler, JDK 25 crashes where it writes the cache of this server; which
        // compilers the run that uses it has is free
        "-XX:TieredStopAtLevel=1",
        "-Xlog:aot=off",
        "-Xlog:cds=off");
  }

  /**
   * Takes what a trained run has written into use. Where it wrote nothing, starts just take longer;
   * they do not try again, which would take twice as long each time.
   */
  void finish() {
    try {
      if (Files.exists(draft())) {
        Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.writeString(failure(), "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the start cache", e);
    }
  }

  /** Under another name while it is written: half a cache must never be used. */
  private Path draft() {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  private Path failure() {
    return file.resolveSibling(file.getFileName() + ".none");
  }

  /**
   * Removes the caches of other JDKs, flags and versions, but for the newest: a demonstration and a
   * service have different flags, and people change between the two.
   */
  void removeOthers() {
    try (Stream<Path> files = Files.list(file.getParent())) {
      List<Path> others =
          files
              .filter(this::isOther)
              .sorted(Comparator.comparingLong(StartCache::modified).reversed())
              .toList();
      for (Path other : others.subList(Math.min(1, others.size()), others.size())) {
        Files.delete(other);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove old start caches", e);
    }
  }

  private boolean isOther(Path path) {
    return path.toString().contains(SUFFIX) && !path.equals(file);
  }

  private static long modified(Path path) {
    try {
      return Files.getLastModifiedTime(path).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
