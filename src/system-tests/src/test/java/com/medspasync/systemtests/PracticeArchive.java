package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Everything that a spa keeps, as whoever receives it has it. */
record PracticeArchive(Path file) {

  /** What the program said that comes with it. */
  record Verdict(int exitCode, String output) {}

  /** The rows of a table. */
  List<Map<String, Object>> rows(String table) throws IOException {
    return text(table + ".jsonl")
        .lines()
        .map(line -> new JsonPath(line).<String, Object>getMap("$"))
        .toList();
  }

  /** The rows of a table by their ids, in the writing of the product. */
  Map<String, Map<String, Object>> byId(String table, String prefix) throws IOException {
    return rows(table).stream()
        .collect(Collectors.toMap(row -> shown(prefix, String.valueOf(row.get("id"))), row -> row));
  }

  String text(String entry) throws IOException {
    return new String(bytes(entry), StandardCharsets.UTF_8);
  }

  byte[] bytes(String entry) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry found = zip.getEntry(entry);
      assertThat(found).as(entry).isNotNull();
      return zip.getInputStream(found).readAllBytes();
    }
  }

  /** Runs the program that comes with it, without the product. */
  Verdict verify(Path folder, String... arguments) throws IOException, InterruptedException {
    Path program = folder.resolve("verify.py");
    Files.write(program, bytes("verify.py"));
    List<String> command = new ArrayList<>(List.of("python3", program.toString()));
    command.add(file.toString());
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

  /** The id that the product shows: 26 digits of base32. */
  static String shown(String prefix, String id) {
    BigInteger number = new BigInteger(id.replace("-", ""), 16);
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < 26; i++) {
      digits.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(number.intValue() & 31));
      number = number.shiftRight(5);
    }
    return prefix + "_" + digits.reverse();
  }
}
