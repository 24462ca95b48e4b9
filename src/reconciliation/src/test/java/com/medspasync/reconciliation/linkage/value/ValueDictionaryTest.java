package com.medspasync.reconciliation.linkage.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueDictionaryTest {

  @Test
  void numbersValuesInTheOrderInWhichTheyAreFirstSeen() {
    ValueDictionary values = new ValueDictionary();

    assertThat(intern(values, "lee")).isEqualTo(1);
    assertThat(intern(values, "ray")).isEqualTo(2);
    assertThat(intern(values, "lee")).isEqualTo(1);
    assertThat(intern(values, "le")).isEqualTo(3);
    assertThat(values.size()).isEqualTo(3);
    assertThat(values.text(1)).isEqualTo("lee");
    assertThat(values.text(2)).isEqualTo("ray");
    assertThat(values.text(3)).isEqualTo("le");
  }

  @Test
  void givesNoBytesTheCodeOfTheMissingValue() {
    ValueDictionary values = SmallLists.dictionary("lee");

    assertThat(intern(values, "")).isZero();
    assertThat(values.intern(new byte[] {1, 2}, 2, 1)).isZero();
    assertThat(values.text(0)).isEmpty();
    assertThat(values.size()).isEqualTo(1);
  }

  @Test
  void keepsValuesOneAfterTheOther() {
    ValueDictionary values = SmallLists.dictionary("lee", "ray");

    assertThat(values.start(2)).isEqualTo(3);
    assertThat(values.end(2)).isEqualTo(6);
    assertThat(new String(values.pool(), 0, 6, StandardCharsets.US_ASCII)).isEqualTo("leeray");
  }

  @Test
  void takesValuesFromWithinATextAndDecodesWindowsText() {
    ValueDictionary values = new ValueDictionary();

    assertThat(values.intern(new byte[] {'x', (byte) 0xe9, 'y'}, 1, 2)).isEqualTo(1);
    assertThat(values.text(1)).isEqualTo("é");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 500, 3000, 20_000})
  void findsEveryValueAgainHoweverManyThereAre(int count) {
    ValueDictionary values = new ValueDictionary();
    for (int i = 0; i < count; i++) {
      assertThat(intern(values, "client number " + i)).isEqualTo(i + 1);
    }

    for (int i = 0; i < count; i++) {
      assertThat(intern(values, "client number " + i)).isEqualTo(i + 1);
      assertThat(values.text(i + 1)).isEqualTo("client number " + i);
    }
    assertThat(values.size()).isEqualTo(count);
  }

  @Test
  void keepsAValueLongerThanItsFirstRoom() {
    String novel = "novel ".repeat(5000);
    ValueDictionary values = SmallLists.dictionary("lee", novel, "ray");

    assertThat(values.text(2)).isEqualTo(novel);
    assertThat(values.text(3)).isEqualTo("ray");
  }

  @Test
  void codesABatchAsItCodesOneAfterTheOther() {
    ValueDictionary values = SmallLists.dictionary("lee");
    byte[] bytes = "leerayleejo".getBytes(StandardCharsets.US_ASCII);
    int[] ends = {3, 3, 6, 9, 11, 99};
    int[] codes = new int[7];

    values.internAll(bytes, ends, 5, codes, 1);

    assertThat(codes).containsExactly(0, 1, 0, 2, 1, 3, 0);
    assertThat(values.size()).isEqualTo(3);
  }

  @Test
  void codesBatchAfterBatchWhileItGrows() {
    ValueDictionary values = new ValueDictionary();
    int[] codes = new int[4096];
    for (int first = 0; first < codes.length; first += ValueDictionary.BATCH) {
      StringBuilder text = new StringBuilder();
      int[] ends = new int[ValueDictionary.BATCH];
      for (int i = 0; i < ends.length; i++) {
        text.append("person ").append(first + i);
        ends[i] = text.length();
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
      values.internAll(bytes, ends, ends.length, codes, first);
    }

    int[] expected = new int[codes.length];
    Arrays.setAll(expected, i -> i + 1);
    assertThat(codes).isEqualTo(expected);
    assertThat(values.text(4096)).isEqualTo("person 4095");
    assertThat(values.isTouched()).isTrue();
  }

  /** Values that differ in one byte, wherever it stands, are told apart by their hashes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 8, 9, 15, 16, 17, 40})
  void hashesEveryByte(int length) {
    byte[] value = new byte[length + 2];
    Arrays.fill(value, (byte) 'a');
    int hash = ValueDictionary.hash(value, 1, length);

    for (int i = 1; i <= length; i++) {
      byte[] other = value.clone();
      other[i] = 'b';
      assertThat(ValueDictionary.hash(other, 1, length)).isNotEqualTo(hash);
    }
    byte[] around = value.clone();
    around[0] = 'b';
    around[length + 1] = 'b';
    assertThat(ValueDictionary.hash(around, 1, length)).isEqualTo(hash);
    assertThat(ValueDictionary.hash(value, 1, length + 1)).isNotEqualTo(hash);
  }

  private static int intern(ValueDictionary values, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return values.intern(bytes, 0, bytes.length);
  }
}
