package com.medspasync.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReproducibleSuiteTest {
  private static final Map<String, String> BUILT =
      Map.of(
          "app.war", "0123456789abcdef0123",
          "app.war!/app/index.html", "1",
          "app.war!/WEB-INF/web.xml", "2",
          "medspasync.jar", "3",
          "lib/medspasync-kernel-1.jar", "4",
          "lib/somebody-elses.jar", "5");

  @Test
  void passesWhenTwoBuildsAreAlike() {
    Suite.Result result = ReproducibleSuite.compare(BUILT, BUILT, "");

    assertThat(result.passed()).isTrue();
    assertThat(result.markdown())
        .contains("`app.war`) | SHA-256 `0123456789abcdef…` |")
        .contains("| our other jars | 2 files |")
        .contains("| everything delivered | 6 files |");
  }

  @Test
  void namesWhatDiffersAndWhatIsThereOnlyOnce() {
    Map<String, String> other = new HashMap<>(BUILT);
    other.put("app.war!/app/index.html", "9");
    other.put("app.war!/app/more.js", "6");
    other.remove("medspasync.jar");

    Suite.Result result = ReproducibleSuite.compare(BUILT, other, "");

    assertThat(result.passed()).isFalse();
    assertThat(result.markdown())
        .contains(
            "| the web app in it | 2 of 2 differ: app.war!/app/index.html, app.war!/app/more.js |")
        .contains("| our other jars | 1 of 2 differ: medspasync.jar |");
  }

  @Test
  void aBuildThatLeavesSomethingInItsCloneDoesNotPass() {
    Suite.Result result = ReproducibleSuite.compare(BUILT, BUILT, " M src/web/package-lock.json\n");

    assertThat(result.passed()).isFalse();
    assertThat(result.markdown()).contains("M src/web/package-lock.json");
  }

  @Test
  void aBuildWithoutOurProgramsDoesNotPass() {
    assertThat(ReproducibleSuite.compare(Map.of("x", "1"), Map.of("x", "1"), "").passed())
        .isFalse();
  }
}
