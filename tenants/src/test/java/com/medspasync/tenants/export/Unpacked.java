package com.medspasync.tenants.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An export in a folder, as whoever received it has it. */
record Unpacked(Path folder) {

  /** What the program said that comes with the export. */
  record Verdict(int exitCode, String output) {}

  static Unpacked of(Path archive, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        assertThat(file.startsWith(folder)).as("stays in its folder").isTrue();
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
    return new Unpacked(folder);
  }

  String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> lines(String table) {
    return text(table + ".jsonl").lines().toList();
  }

  /** All that stands in any file. */
  String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  /** Somebody changes the lines of a table. */
  void change(String table, UnaryOperator<List<String>> change) throws IOException {
    List<String> lines = change.apply(new ArrayList<>(lines(table)));
    Files.writeString(folder.resolve(table + ".jsonl"), String.join("\n", lines) + "\n");
  }

  /** Somebody who knows how the manifest is made corrects it for a changed table. */
  void mendManifest(String table) throws IOException {
    byte[] content = Files.readAllBytes(folder.resolve(table + ".jsonl"));
    Matcher entry =
        Pattern.compile(
                "\\{\"name\":\""
                    + table
                    + "\\.jsonl\",\"bytes\":\\d+,\"sha256\":\"\\w+\",\"rows\":\\d+")
            .matcher(text("manifest.json"));
    assertThat(entry.find()).isTrue();
    Files.writeString(
        folder.resolve("manifest.json"),
        entry.replaceFirst(
            "{\"name\":\"%s.jsonl\",\"bytes\":%d,\"sha256\":\"%s\",\"rows\":%d"
                .formatted(
                    table,
                    content.length,
                    sha256(content),
                    new String(content, StandardCharsets.UTF_8).lines().count())));
  }

  /** Runs the program that comes with the export. */
  Verdict verify(String... arguments) throws IOException, InterruptedException {
    return run(folder.resolve("verify.py"), arguments);
  }

  static Verdict run(Path program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", program.toString()));
    command.addAll(Arrays.asList(arguments));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new AssertionError("python3 is needed to run the program that checks exports", e);
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Verdict(process.waitFor(), output);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
