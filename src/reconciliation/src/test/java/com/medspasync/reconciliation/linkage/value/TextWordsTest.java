package com.medspasync.reconciliation.linkage.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import org.junit.jupiter.api.Test;

class TextWordsTest {

  private final TextWords words =
      new TextWords(SmallLists.dictionary("red mug", "red red cup", "red pan  lid", "blue jar"));

  @Test
  void countsDistinctWords() {
    assertThat(words.count(1)).isEqualTo(2);
    assertThat(words.count(2)).isEqualTo(2);
    assertThat(words.count(3)).isEqualTo(3);
    assertThat(words.word(1, 0)).isEqualTo(words.word(2, 0)).isEqualTo(words.word(3, 0));
  }

  @Test
  void countsTheValuesThatHoldAWord() {
    assertThat(words.frequency(words.word(2, 0))).isEqualTo(3);
    assertThat(words.frequency(words.word(2, 1))).isEqualTo(1);
  }

  /** A word that n of N values hold tells ln(1 + N/n). */
  @Test
  void weighsSharedWordsByHowMuchTheyTell() {
    double common = Math.pow(Math.log(1 + 4.0 / 3), 2);
    double rare = Math.pow(Math.log(5), 2);

    assertThat(words.cosine(1, 2)).isCloseTo(common / (common + rare), within(1e-12));
    assertThat(words.cosine(1, 3))
        .isCloseTo(common / Math.sqrt((common + rare) * (common + 2 * rare)), within(1e-12));
    assertThat(words.cosine(3, 1)).isEqualTo(words.cosine(1, 3));
  }

  @Test
  void valuesWithoutACommonWordHaveNothingInCommon() {
    assertThat(words.cosine(1, 4)).isZero();
    assertThat(words.cosine(4, 2)).isZero();
  }

  @Test
  void aValueIsWhollyLikeItself() {
    assertThat(words.cosine(3, 3)).isCloseTo(1, within(1e-12)).isLessThanOrEqualTo(1);
  }

  @Test
  void aTextOfSignsOnlyHasNoWords() {
    TextWords none = new TextWords(SmallLists.dictionary("  ", "mug"));

    assertThat(none.count(1)).isZero();
    assertThat(none.cosine(1, 2)).isZero();
  }

  @Test
  void takesTextsOfManyWords() {
    String many = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
    TextWords texts = new TextWords(SmallLists.dictionary(many, "z a"));

    assertThat(texts.count(1)).isEqualTo(26);
    assertThat(texts.frequency(texts.word(2, 0))).isEqualTo(2);
    assertThat(texts.frequency(texts.word(2, 1))).isEqualTo(2);
    assertThat(texts.word(2, 0)).isLessThan(texts.word(2, 1));
  }
}
