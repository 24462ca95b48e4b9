package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Files that are called like something else and hold something else again: kept under names of
 * ours, known by what they hold, and called by no more than the end of their own name.
 */
@OwnSpasTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileNamesIT {
  private static final String MARK = "intruder";
  private static final int LONGEST_SHOWN = 200;

  private static final List<String> NAMES =
      List.of(
          "../../intruder.csv",
          "../../../../../../tmp/intruder.csv",
          "..\\..\\intruder.csv",
          "/tmp/intruder.csv",
          "/etc/cron.d/intruder",
          "C:\\Windows\\intruder.csv",
          "\\\\server\\share\\intruder.csv",
          "file:///tmp/intruder.csv",
          "..%2f..%2fintruder.csv",
          "..%252f..%252fintruder.csv",
          "%2e%2e/intruder.csv",
          "....//....//intruder.csv",
          "intruder.csv/..",
          "..",
          ".",
          " ",
          "intruder\u0000.csv",
          "intruder%00.csv",
          "intruder.php.csv",
          "intruder.csv.exe",
          "intruder.jsp;.csv",
          "intruder.csv:stream",
          "intruder.csv::$DATA",
          "CON.csv",
          "nul",
          "LPT1.intruder",
          ".htaccess",
          "~/intruder.csv",
          "$(touch intruder).csv",
          "`touch intruder`.csv",
          "|intruder.csv",
          "-rf intruder.csv",
          "intruder\u202evsc.exe",
          "intruder\u200f\u2067.csv",
          "intruder\u0007\u001b[31m.csv",
          "<img src=x onerror=alert(1)>intruder.csv",
          "intruder".repeat(38) + ".csv",
          "\ud83d\udc3e".repeat(150) + "intruder.csv");

  private static final List<String> CONTENTS =
      List.of(
          "GIF89a/*<svg onload=alert(1)>*/=1;",
          "%PDF-1.7\n1 0 obj <script>alert(1)</script>",
          "<html><script>alert(1)</script></html>",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
          "<?php system($_GET['c']); ?>",
          "<%@ page import=\"java.io.*\" %>",
          "#!/bin/sh\ntouch intruder\n",
          "MZ\u0090\u0000\u0003",
          "\u007fELF\u0002\u0001\u0001",
          "PK\u0003\u0004\u0014\u0000GIF89a");

  @SuppressWarnings("NullAway.Init")
  private Path home;

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @SuppressWarnings("NullAway.Init")
  private List<JsonPath> kept;

  @BeforeAll
  void sendThemAll(Product product, Staff staff) {
    home = product.commands().home();
    spa = Spa.open(product, staff, "Masked Visitors");
    kept = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      Response answer = send(NAMES.get(i), CONTENTS.get(i % CONTENTS.size()) + "\n" + i);
      assertThat(answer.statusCode()).as(NAMES.get(i)).isIn(202, 400);
      if (answer.statusCode() == 202) {
        kept.add(spa.awaitEndOf(answer.path("id")));
      }
    }
  }

  private Response send(String name, String content) {
    String boundary = "between-files";
    return spa.owner()
        .asks()
        .contentType("multipart/form-data; boundary=" + boundary)
        .body(Upload.text(name, content).inAForm(boundary))
        .post("/api/v1/imports");
  }

  @Test
  void whatTheyAreIsToldByWhatTheyHold() {
    assertThat(kept).hasSizeGreaterThan(30);
    for (JsonPath each : kept) {
      assertThat(each.getString("files[0].status")).as(each.prettify()).isEqualTo("REFUSED");
      assertThat(each.getString("files[0].message")).isNotBlank();
    }
  }

  @Test
  void theyAreCalledByTheEndOfTheirNameAlone() {
    for (JsonPath each : kept) {
      String name = each.getString("files[0].name");
      assertThat(name).isNotBlank().doesNotContain("/", "\\");
      assertThat(name.length()).as(name).isLessThanOrEqualTo(LONGEST_SHOWN);
      assertThat(name.chars().filter(Character::isISOControl)).as(name).isEmpty();
    }
  }

  @Test
  void theyAreKeptUnderNamesOfOursAndNowhereElse() throws IOException {
    String folder = spa.sees("/api/v1/session").getString("tenant.id");
    List<Path> ours = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            if (file.toString().contains(MARK)) {
              others.add(file);
            }
            if (file.startsWith(home.resolve("files")) && file.toString().contains(folder)) {
              ours.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE; // the database removes files of its own meanwhile
          }
        });

    assertThat(others).isEmpty();
    assertThat(ours)
        .hasSize(kept.size())
        .allSatisfy(file ->
            assertThat(file.getFileName().toString()).matches("file_[0-9a-z]{26}(\\.[\\w-]+)?"));
    for (Path elsewhere :
        List.of(home.resolveSibling(MARK + ".csv"), Path.of("/tmp", MARK + ".csv"))) {
      assertThat(elsewhere).doesNotExist();
    }
  }

  /** A file is not to be had again, by whichever of its names. */
  @Test
  void theyAreNotServed(Staff staff) throws IOException {
    String folder = spa.sees("/api/v1/session").getString("tenant.id");
    for (String path :
        List.of(
            "/files/" + folder,
            "/app/files/" + folder + "/intruder.csv",
            "/intruder.csv",
            "/api/v1/files/intruder.csv",
            "/api/v1/imports/" + kept.getFirst().getString("id") + "/files/intruder.csv")) {
      String answer = spa.owner().asks().accept("*/*").get(path).asString();
      assertThat(answer).as(path).doesNotContain("alert(1)", "touch intruder", "system(");
    }
    assertThat(staff.nobody().accept("*/*").get("/files/").asByteArray())
        .isNotEqualTo(CONTENTS.getFirst().getBytes(StandardCharsets.UTF_8));
  }
}
