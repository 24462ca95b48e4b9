package com.medspasync.reconciliation.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.text.EditDistance;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class WordDistancePropertyTest {

  private final WordDistance distance = new WordDistance();

  @Property
  void countsEditsAsTheTableOfTheTextbookDoes(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 40) String a,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 40) String b) {
    byte[] pool = (a + b).getBytes(StandardCharsets.US_ASCII);

    assertThat(distance.edits(pool, 0, a.length(), a.length(), b.length()))
        .isEqualTo(EditDistance.damerau(a, b));
  }

  @Property
  void likensAsJaroAndWinklerDo(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(min = 1, max = 40) String a,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(min = 1, max = 40) String b) {
    byte[] pool = (b + a).getBytes(StandardCharsets.US_ASCII);

    double likeness = distance.jaroWinkler(pool, 0, b.length(), b.length(), a.length());

    assertThat(likeness).isCloseTo(EditDistance.jaroWinkler(a, b), within(1e-12));
  }
}
