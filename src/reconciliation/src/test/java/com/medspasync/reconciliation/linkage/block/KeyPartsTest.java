package com.medspasync.reconciliation.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.TextWords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyPartsTest {

  private static final List<FieldKind> PEOPLE =
      List.of(FieldKind.GIVEN_NAME, FieldKind.FAMILY_NAME, FieldKind.DATE, FieldKind.QUANTITY);

  private static final CodedLists LISTS =
      SmallLists.two(
          PEOPLE,
          List.of("Kathy,Smith,1980-01-01,5", "Ann,Lee,1981-01-01,6", "Jo,Ray,,7", ",Lee,,8"),
          List.of("Cathy,Smyth,1980-01-01,5", "Leeann,Annmarie,1999-09-09,6"));

  @Test
  void namesHaveTheirSoundAndTheirBeginningsInCommonToo() {
    assertThat(parts(LISTS))
        .extracting(KeyPart::name)
        .containsExactly(
            "given_name 0",
            "given_name 0 sound",
            "family_name 1",
            "family_name 1 sound",
            "date 2",
            "names in either order");
  }

  @Test
  void saysHowOftenAPartIsInCommonByAnyReason() {
    assertThat(part("date 2").collision()).as("one of eight pairs").isEqualTo(1 / 8.0);
    assertThat(part("given_name 0").collision()).isZero();
    assertThat(part("given_name 0 sound").collision()).as("Kathy, Cathy").isEqualTo(1 / 8.0);
    assertThat(part("family_name 1 sound").collision()).as("Smith, Smyth").isEqualTo(1 / 8.0);
  }

  @Test
  void saysHowOftenTheSamePersonHasAPartInCommon() {
    assertThat(part("date 2").survival()).isCloseTo(0.92 * 0.5, within(1e-12));
    assertThat(part("family_name 1").survival()).isCloseTo(0.84, within(1e-12));
    assertThat(part("given_name 0 sound").survival()).isCloseTo(0.93 * 0.75, within(1e-12));
    assertThat(part("names in either order").survival()).isCloseTo(0.75 * 0.75, within(1e-12));
  }

  @Test
  void soundsOfOneListAreCountedWithinIt() {
    CodedLists one =
        SmallLists.one(List.of(FieldKind.FAMILY_NAME), List.of("Smith", "Smyth", "Smithe", "Lee"));

    assertThat(part(one, "family_name 0 sound").collision()).isEqualTo(3 / 6.0);
  }

  @Test
  void namesThatSoundAlikeHaveOneKey() {
    assertThat(key("given_name 0 sound", true, 0)).isEqualTo(key("given_name 0 sound", false, 0));
    assertThat(key("given_name 0", true, 0)).isNotEqualTo(key("given_name 0", false, 0));
    assertThat(key("given_name 0 sound", true, 0)).isNotEqualTo(key("given_name 0 sound", true, 1));
  }

  /** Ann Lee and Leeann Annmarie do not begin alike, Kath and Cath neither. */
  @Test
  void exchangedNamesHaveOneKeyWhereTheyBeginAlike() {
    CodedLists people =
        SmallLists.two(
            List.of(FieldKind.GIVEN_NAME, FieldKind.FAMILY_NAME),
            List.of("Katherine,Stone", "Jo,Stone", ",Stone", "Katherine,"),
            List.of("Stonewall,Katharina", "Katherine,Stone", "Stones,Jon"));
    KeyPart part = part(people, "names in either order");

    int katherine = key(part, people, true, 0);
    assertThat(katherine).isNotZero();
    assertThat(key(part, people, false, 0)).isEqualTo(katherine);
    assertThat(key(part, people, false, 1)).isEqualTo(katherine);
    assertThat(key(part, people, true, 1)).isNotEqualTo(katherine);
    assertThat(key(part, people, false, 2)).isNotEqualTo(key(part, people, true, 1));
    assertThat(key(part, people, true, 2)).as("without a given name").isZero();
    assertThat(key(part, people, true, 3)).as("without a family name").isZero();
  }

  @Test
  void aListWithoutFamilyNamesHasNoneInEitherOrder() {
    CodedLists one = SmallLists.one(List.of(FieldKind.GIVEN_NAME), List.of("Ann", "Jo"));

    assertThat(parts(one)).extracting(KeyPart::name).doesNotContain("names in either order");
  }

  @Test
  void partsOfOneFieldOverlap() {
    assertThat(part("given_name 0").overlaps(part("given_name 0 sound"))).isTrue();
    assertThat(part("names in either order").overlaps(part("family_name 1"))).isTrue();
    assertThat(part("given_name 0").overlaps(part("date 2"))).isFalse();
  }

  @Test
  void aTextIsFoundByItsRarestWords() {
    CodedLists texts =
        SmallLists.one(
            List.of(FieldKind.TEXT), List.of("red mug", "red cup", "red jar", "blue mug"));
    KeyPart words = part(texts, "text 0 words");
    Pass pass = new Pass(List.of(words));

    assertThat(pass.keysPerRecord()).isEqualTo(Pass.MOST_KEYS);
    assertThat(words.collision()).isZero();
    assertThat(words.survival()).isCloseTo(0.9, within(1e-12));
    int mug = words.keys().key(texts.left().codes(), 0, 0);
    assertThat(words.keys().key(texts.left().codes(), 3, 1))
        .as("mug, blue being rarer")
        .isEqualTo(mug);
    assertThat(words.keys().key(texts.left().codes(), 0, 2)).isZero();
    assertThat(words.keys().key(texts.left().codes(), 0, Pass.MOST_KEYS)).isZero();
  }

  @Test
  void theRarestOfManyWordsComeFirstAndCommonOnesNever() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 201; i++) {
      values.add("common often" + i % 100 + " item" + i);
    }
    values.add("common a b c d e f g often0");
    TextWords words = new TextWords(SmallLists.dictionary(values.toArray(String[]::new)));

    int[] rarest = RareWords.of(words, values.size());

    assertThat(rarest).hasSize((values.size() + 1) * Pass.MOST_KEYS);
    for (int i = 0; i < Pass.MOST_KEYS; i++) {
      assertThat(words.frequency(rarest[values.size() * Pass.MOST_KEYS + i])).isEqualTo(1);
      assertThat(rarest[i]).as("the missing value has no words").isZero();
    }
    int first = Pass.MOST_KEYS;
    assertThat(words.frequency(rarest[first])).as("item0").isEqualTo(1);
    assertThat(words.frequency(rarest[first + 1])).as("often0").isEqualTo(4);
    assertThat(rarest[first + 2]).as("common is of no use").isZero();
  }

  @Test
  void aPassIsNamedByItsPartsAndAsSelectiveAsTheyAreTogether() {
    Pass pass = new Pass(List.of(part("date 2"), part("family_name 1 sound")));

    assertThat(pass.name()).isEqualTo("date 2 + family_name 1 sound");
    assertThat(pass.collision()).isEqualTo(1 / 64.0);
    assertThat(pass.keysPerRecord()).isEqualTo(1);
    assertThat(pass.parts()).hasSize(2);
  }

  @Test
  void aRecordWithoutOneOfThePartsHasNoKey() {
    Pass pass = new Pass(List.of(part("family_name 1"), part("date 2")));
    int[] keys = new int[4];

    pass.keys(LISTS.left(), 0, 4, keys);

    assertThat(keys[0]).isNotZero();
    assertThat(keys[1]).isNotZero().isNotEqualTo(keys[0]);
    assertThat(keys[2]).isZero();
    assertThat(keys[3]).isZero();
    assertThat(pass.key(LISTS.left().codes(), 4, 0)).isEqualTo(keys[1]);
  }

  private static int key(String name, boolean left, int row) {
    return key(part(name), LISTS, left, row);
  }

  private static int key(KeyPart part, CodedLists lists, boolean left, int row) {
    int[] codes = left ? lists.left().codes() : lists.right().codes();
    return part.keys().key(codes, row * lists.fields().size(), 0);
  }

  private static KeyPart part(String name) {
    return part(LISTS, name);
  }

  private static KeyPart part(CodedLists lists, String name) {
    return parts(lists).stream().filter(part -> part.name().equals(name)).findAny().orElseThrow();
  }

  private static List<KeyPart> parts(CodedLists lists) {
    return KeyParts.of(new Comparators(lists), SmallLists.frequencies(lists));
  }
}
