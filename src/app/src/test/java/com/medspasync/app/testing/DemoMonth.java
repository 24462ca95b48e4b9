package com.medspasync.app.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A month of a demonstration spa's files. */
public final class DemoMonth {

  public static final Path FOLDER = Path.of("../launcher/src/main/demo/lumen-aesthetics");

  private DemoMonth() {}

  public static Path[] files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toArray(Path[]::new);
    }
  }
}
