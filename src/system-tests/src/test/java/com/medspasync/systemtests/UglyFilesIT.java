package com.medspasync.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.systemtests.UglyFile.Fate;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All ugly files in one import: each is read, asked about, or refused with place and mend. */
@OwnSpasTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UglyFilesIT {
  private final List<UglyFile> files = UglyFiles.all();

  @SuppressWarnings("NullAway.Init")
  private Spa spa;

  @SuppressWarnings("NullAway.Init")
  private JsonPath asked;

  @SuppressWarnings("NullAway.Init")
  private JsonPath done;

  @BeforeAll
  void importThemAll(Product product, Staff staff) {
    spa = Spa.open(product, staff, "Ugly Duckling Spa");
    asked = spa.imports(files.stream().map(UglyFile::upload).toList());
    String imports = "/api/v1/imports/" + asked.getString("id");
    for (String file :
        asked.getList("files.findAll { it.status == 'NEEDS_ANSWER' }.id", String.class)) {
      spa.owner()
          .says(Map.of("dateOrder", "DAY_FIRST"))
          .post(imports + "/files/" + file + "/answer")
          .then()
          .statusCode(202);
    }
    done = spa.awaitEndOf(asked.getString("id"));
  }

  Stream<UglyFile> theFiles() {
    return files.stream();
  }

  @Test
  void theOthersDoNotKeepAGoodFileFromBeingReconciled() {
    assertThat(asked.getString("status")).isEqualTo("NEEDS_ANSWER");
    assertThat(done.getString("status")).as(done.getString("problem")).isEqualTo("DONE");
    assertThat(done.getString("runId")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("theFiles")
  void meetsItsFateWithAWordToThePerson(UglyFile file) {
    String found = "files[" + files.indexOf(file) + "].";

    assertThat(asked.getString(found + "name")).isEqualTo(file.name());
    assertThat(asked.getString(found + "status")).isEqualTo(file.fate().name());
    assertThat(done.getString(found + "status"))
        .isEqualTo(file.fate() == Fate.NEEDS_ANSWER ? "READ" : file.fate().name());
    if (file.fate() != Fate.NEEDS_ANSWER) {
      assertThat(done.getInt(found + "read")).isEqualTo(file.read());
    }
    assertThat(
            done.getInt(found + "read")
                + done.getInt(found + "skipped")
                + done.getInt(found + "rejected"))
        .as("no row is lost")
        .isEqualTo(done.getInt(found + "rows"));
    assertThat(wordsAbout(found)).containsIgnoringCase(file.says());
    assertThat(done.getString(found + "message")).doesNotContain("Exception", "null");
  }

  @ParameterizedTest
  @MethodSource("theFiles")
  void namesThePlaceOfWhatCannotBeRead(UglyFile file) {
    String found = "files[" + files.indexOf(file) + "].";
    JsonPath issues = issuesOf(found);

    assertThat(done.getInt(found + "rejected")).isEqualTo(file.badLine() > 0 ? 1 : 0);
    assertThat(issues.getList("data").isEmpty())
        .isEqualTo(file.badLine() == 0 && file.fate() != Fate.REFUSED);
    if (file.badLine() > 0) {
      assertThat(issues.getInt("data[0].line")).isEqualTo(file.badLine());
    }
    assertThat(issues.getList("data.message", String.class)).allMatch(text -> text.endsWith("."));
    assertThat(issues.getList("data.code", String.class)).allMatch(code -> code.contains("."));
  }

  private String wordsAbout(String found) {
    JsonPath issues = issuesOf(found);
    return done.getString(found + "message")
        + String.join(" ", issues.getList("data.message", String.class))
        + String.join(" ", issues.getList("data.column", String.class));
  }

  private JsonPath issuesOf(String found) {
    return spa.sees(
        "/api/v1/imports/"
            + done.getString("id")
            + "/files/"
            + done.getString(found + "id")
            + "/issues");
  }
}
