package com.medspasync.reconciliation.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldTest {

  @ParameterizedTest
  @CsvSource({
    "  Anna--NOVAK , anna novak",
    "'O''Brien', obrien",
    "O’Brien‘s`x´y, obriensxy",
    "José Ñoño, jose nono",
    "Straße, strasse",
    "Æsir Œuvre, aesir oeuvre",
    "Øre Łódź Đặng ðþ, ore lodz dang dth",
    "ISTANBULı, istanbuli",
    "BOTOX® Cosmetic™, botox cosmetic",
    "ﬁller ２, filler 2",
    "a\u00ADb, ab",
    "Zz09 [@`{/:], zz09",
    "'', ''",
    "***, ''",
    "®, ''"
  })
  void bringsTextToPlainWords(String text, String folded) {
    assertThat(TextFold.fold(text)).isEqualTo(folded);
  }

  @Property(tries = 300)
  void foldingAgainChangesNothing(@ForAll @StringLength(max = 20) String text) {
    String folded = TextFold.fold(text);

    assertThat(TextFold.fold(folded)).isEqualTo(folded);
    assertThat(folded).matches("([a-z0-9]+( [a-z0-9]+)*)?");
    assertThat(String.join(" ", TextFold.words(text))).isEqualTo(folded);
  }
}
