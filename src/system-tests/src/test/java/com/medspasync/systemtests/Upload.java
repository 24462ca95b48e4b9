package com.medspasync.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file on its way into the product. */
record Upload(String name, byte[] content) {

  static Upload text(String name, String content) {
    return new Upload(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** As a browser sends it; the name stands there as it is, whatever it holds. */
  byte[] inAForm(String boundary) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                + name
                + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(content);
    form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return form.toByteArray();
  }

  /** What a bookkeeper downloads for February 2025: sales, clients, rewards, payouts, settings. */
  static List<Upload> aMonth() {
    Path month = Commands.project().resolve("src/launcher/src/main/demo/lumen-aesthetics");
    try (Stream<Path> files = Files.walk(month)) {
      return files.filter(Files::isRegularFile).sorted().map(Upload::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the demonstration's files", e);
    }
  }

  /** One file of the month, by the end of its name. */
  static Upload ofTheMonth(String name) {
    return aMonth().stream().filter(file -> file.name().endsWith(name)).findFirst().orElseThrow();
  }

  private static Upload of(Path path) {
    try {
      return new Upload(path.getFileName().toString(), Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
