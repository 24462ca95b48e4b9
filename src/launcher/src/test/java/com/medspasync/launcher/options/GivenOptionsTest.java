package com.medspasync.launcher.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GivenOptionsTest {

  @Test
  void optionsStandBeforeAfterAndAmongTheFiles() throws MisunderstoodException {
    GivenOptions given = parse("a.csv", "--out", "x", "b.csv", "--day=c.csv", "--day", "d.csv");

    assertThat(given.rest()).containsExactly("a.csv", "b.csv");
    assertThat(given.text("out")).isEqualTo("x");
    assertThat(given.texts("day")).containsExactly("c.csv", "d.csv");
    assertThat(given.has("brief")).isFalse();
  }

  @Test
  void afterTwoDashesEveryWordIsAFile() throws MisunderstoodException {
    assertThat(parse("--brief", "--", "--out").rest()).containsExactly("--out");
  }

  @Test
  void quotationMarksBelongToTheValue() throws MisunderstoodException {
    assertThat(parse("--out", "\"x\"").text("out")).isEqualTo("\"x\"");
  }

  @Test
  void bothFormsOfHelpAreUnderstood() throws MisunderstoodException {
    assertThat(parse("-h").has("help")).isTrue();
    assertThat(parse("--help").has("help")).isTrue();
  }

  @Test
  void anOptionThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> parse("--ou", "x"))
        .isInstanceOf(MisunderstoodException.class)
        .hasMessage("There is no option --ou.");
  }

  @Test
  void anOptionWithoutItsValueIsNamed() {
    assertThatThrownBy(() -> parse("a.csv", "--out"))
        .isInstanceOf(MisunderstoodException.class)
        .hasMessage("--out needs a value.");
  }

  @Test
  void aSecondValueWhereOneIsAskedForIsRefused() {
    assertThatThrownBy(() -> parse("--out", "x", "--out", "y").text("out"))
        .isInstanceOf(MisunderstoodException.class)
        .hasMessage("--out is given more than once.");
  }

  private static GivenOptions parse(String... words) throws MisunderstoodException {
    return GivenOptions.of(List.of(words), List.of("out", "day"), List.of("brief"));
  }
}
