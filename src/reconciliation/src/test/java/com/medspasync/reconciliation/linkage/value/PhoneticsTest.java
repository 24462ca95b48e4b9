package com.medspasync.reconciliation.linkage.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneticsTest {

  @ParameterizedTest
  @CsvSource({
    "kathy, cathy",
    "robert, rupert",
    "smith, smyth",
    "philip, filip",
    "sophie, sofie",
    "jackson, jakson",
    "allison, alison",
    "aaron, eron",
    "mann, man",
    "lawson, lasson"
  })
  void namesThatSoundAlikeHaveOneCode(String one, String other) {
    assertThat(code(one)).isEqualTo(code(other));
  }

  @ParameterizedTest
  @CsvSource({
    "ann, ben",
    "lee, ray",
    "dora, nora",
    "patty, phatty",
    "wanda, anda",
    "robert, rober"
  })
  void namesThatSoundOtherwiseHaveOthers(String one, String other) {
    assertThat(code(one)).isNotEqualTo(code(other));
  }

  /** Russell's classes, four bits each: r 9, b 2, r 9, t 6. */
  @Test
  void writesOneClassAfterTheOther() {
    assertThat(code("robert")).isEqualTo(0x9296);
    assertThat(code("ann")).isEqualTo(0x18);
    assertThat(code("phil")).isEqualTo(0x37);
  }

  @Test
  void hearsSixSoundsAtMost() {
    assertThat(code("bdlmrfk")).isEqualTo(code("bdlmrft")).isEqualTo(0x267893);
  }

  @Test
  void hearsASoundAgainAfterAVowel() {
    assertThat(code("nana")).isEqualTo(0x88);
    assertThat(code("nna")).isEqualTo(0x8);
  }

  @Test
  void hearsNothingInWhatIsNoLetter() {
    assertThat(code("h2")).isZero();
    assertThat(Phonetics.code(new byte[] {(byte) 0xe9}, 0, 1)).isZero();
    assertThat(code("lhl")).isEqualTo(code("ll"));
  }

  @Test
  void hearsNoLetterBehindTheName() {
    byte[] pool = "xaph".getBytes(StandardCharsets.US_ASCII);

    assertThat(Phonetics.code(pool, 1, 3)).isEqualTo(0x12);
    assertThat(Phonetics.code(pool, 1, 4)).isEqualTo(0x13);
  }

  private static int code(String name) {
    byte[] pool = name.getBytes(StandardCharsets.US_ASCII);
    return Phonetics.code(pool, 0, pool.length);
  }
}
