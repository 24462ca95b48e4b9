package com.medspasync.reconciliation.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.fixtures.SmallLists;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyJoinTest {

  private static final List<FieldKind> KINDS = List.of(FieldKind.FAMILY_NAME, FieldKind.PLACE);

  private static final CodedLists TWO =
      SmallLists.two(
          KINDS,
          List.of("Lee,Reno", "Ray,Reno", ",Reno", "Lee,Elko"),
          List.of("Lee,Reno", "Lee,Elko", "Ray,", ",Elko", "Zoe,Ely"));

  private static final CodedLists ONE =
      SmallLists.one(KINDS, List.of("Lee,Reno", "Ray,Reno", "Lee,Reno", "Lee,Elko", ",Elko"));

  @Test
  void findsRecordsThatHaveAValueInCommon() {
    assertThat(pairs(pass(0), TWO)).containsExactly("0 0", "0 1", "1 2", "3 0", "3 1");
    assertThat(pairs(pass(1), TWO)).containsExactly("0 0", "1 0", "2 0", "3 1", "3 3");
  }

  @Test
  void findsRecordsThatHaveAllPartsInCommon() {
    assertThat(pairs(pass(0, 1), TWO)).containsExactly("0 0", "3 1");
  }

  @Test
  void findsEachPairOfOneListOnce() {
    assertThat(pairs(pass(0), ONE)).containsExactly("0 2", "0 3", "2 3");
    assertThat(pairs(pass(1), ONE)).containsExactly("0 1", "0 2", "1 2", "3 4");
  }

  @Test
  void sortsPairsIntoChunksOfLeftRows() {
    PairBuffer[] chunks = KeyJoin.join(pass(1), TWO, 1);

    assertThat(chunks).hasSize(2);
    assertThat(texts(chunks[0])).containsExactly("0 0", "1 0");
    assertThat(texts(chunks[1])).containsExactly("2 0", "3 1", "3 3");
  }

  @Test
  void aKeyOfFourHundredRecordsFindsThemAndOneOfMoreFindsNobody() {
    assertThat(pairs(pass(0), alike(400))).hasSize(400);
    assertThat(pairs(pass(0), alike(401))).isEmpty();
  }

  /** More partitions than one, and tables that have to grow. */
  @ParameterizedTest
  @ValueSource(ints = {1000, 5000})
  void findsEveryPairOfLongLists(int people) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      rows.add("Name" + letters(i) + ",P" + i % 50);
    }
    List<String> turned = new ArrayList<>(rows);
    Collections.reverse(turned);

    List<String> found = pairs(pass(0), SmallLists.two(KINDS, rows, turned));

    assertThat(found).hasSize(people);
    for (String pair : found) {
      String[] both = pair.split(" ", -1);
      assertThat(Integer.parseInt(both[0]) + Integer.parseInt(both[1])).isEqualTo(people - 1);
    }
  }

  @Test
  void spreadsEntriesByTheirKeys() {
    KeyEntries entries = KeyEntries.of(pass(0), TWO.right(), 3);

    assertThat(entries.partitions()).isEqualTo(8);
    List<Integer> rows = new ArrayList<>();
    for (int partition = 0; partition < 8; partition++) {
      for (int at = entries.from(partition); at < entries.to(partition); at++) {
        long entry = entries.entry(at);
        assertThat((int) (entry >>> 61)).as("partition of the key").isEqualTo(partition);
        assertThat(entries.slot(entry, 4)).isBetween(0, 15);
        rows.add((int) entry);
      }
    }
    assertThat(rows).as("all but the row without a name").containsExactlyInAnyOrder(0, 1, 2, 4);
    assertThat(entries.to(7)).isEqualTo(4);
  }

  /** Six hundred records, more than are read at once, each with two keys of its own. */
  @Test
  void everyKeyOfARecordIsAnEntryOfItsRow() {
    List<String> names = new ArrayList<>();
    int[] keys = new int[601 * Pass.MOST_KEYS];
    for (int i = 0; i < 600; i++) {
      names.add("Name" + letters(i) + ",Reno");
      keys[(i + 1) * Pass.MOST_KEYS] = (i + 1) * 1_000_003;
      keys[(i + 1) * Pass.MOST_KEYS + 1] = (i + 1) * -700_001;
    }
    KeyPart words =
        new KeyPart(
            "name" + KeyParts.WORDS,
            new int[] {0},
            PartKeys.derived(0, Pass.MOST_KEYS, keys),
            .01,
            .9);

    CodedLists one = SmallLists.one(KINDS, names);
    Pass pass = new Pass(List.of(words));
    KeyEntries entries = KeyEntries.of(pass, one.left(), 2);

    List<Long> expected = new ArrayList<>();
    for (int row = 0; row < 600; row++) {
      for (int position = 0; position < 2; position++) {
        long key = pass.key(one.left().codes(), row * one.left().fields(), position);
        expected.add(key << 32 | row);
      }
    }
    List<Long> found = new ArrayList<>();
    for (int at = entries.from(0); at < entries.to(3); at++) {
      found.add(entries.entry(at));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void putsPairsOfSeveralPassesInOrderAndEachOnce() {
    PairBuffer one = buffer(5, 9, 4, 7, 5, 2);
    PairBuffer other = buffer(5, 9, 6, 1, 5, 3);

    CandidateRows rows = CandidateRows.of(4, 4, List.of(one, other));

    assertThat(rows.first()).isEqualTo(4);
    assertThat(rows.after()).isEqualTo(8);
    assertThat(rights(rows, 4)).containsExactly(7);
    assertThat(rights(rows, 5)).containsExactly(2, 3, 9);
    assertThat(rights(rows, 6)).containsExactly(1);
    assertThat(rights(rows, 7)).isEmpty();
  }

  @Test
  void aRightRowOfTheRowBeforeIsKeptForTheNext() {
    CandidateRows rows = CandidateRows.of(0, 2, List.of(buffer(0, 3, 1, 3)));

    assertThat(rights(rows, 0)).containsExactly(3);
    assertThat(rights(rows, 1)).containsExactly(3);
  }

  @Test
  void buffersGrowAndForget() {
    PairBuffer pairs = new PairBuffer();
    Candidates.Chunk chunk = new Candidates.Chunk();
    for (int i = 0; i < 3000; i++) {
      pairs.add(i, 7 * i);
      chunk.add(i, 7 * i, 1_000_000_000_000L + i);
    }

    assertThat(pairs.size()).isEqualTo(3000);
    assertThat(chunk.size()).isEqualTo(3000);
    for (int i = 0; i < 3000; i++) {
      assertThat(pairs.left(i)).isEqualTo(i);
      assertThat(pairs.right(i)).isEqualTo(7 * i);
      assertThat(chunk.left(i)).isEqualTo(i);
      assertThat(chunk.right(i)).isEqualTo(7 * i);
      assertThat(chunk.pattern(i)).isEqualTo(1_000_000_000_000L + i);
    }
    pairs.shrinkTo(2);
    assertThat(texts(pairs)).containsExactly("0 0", "1 7");
  }

  private static CodedLists alike(int right) {
    return SmallLists.two(KINDS, List.of("Lee,Reno"), Collections.nCopies(right, "Lee,Elko"));
  }

  private static String letters(int number) {
    return ""
        + (char) ('a' + number / 676)
        + (char) ('a' + number / 26 % 26)
        + (char) ('a' + number % 26);
  }

  private static Pass pass(int... fields) {
    List<KeyPart> parts = new ArrayList<>();
    for (int field : fields) {
      parts.add(new KeyPart("part", new int[] {field}, PartKeys.ofValue(field), 0.1, 0.9));
    }
    return new Pass(parts);
  }

  private static List<String> pairs(Pass pass, CodedLists lists) {
    List<String> found = new ArrayList<>();
    for (PairBuffer chunk : KeyJoin.join(pass, lists, 13)) {
      found.addAll(texts(chunk));
    }
    Collections.sort(found);
    return found;
  }

  private static List<String> texts(PairBuffer pairs) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      texts.add(pairs.left(i) + " " + pairs.right(i));
    }
    Collections.sort(texts);
    return texts;
  }

  private static PairBuffer buffer(int... rows) {
    PairBuffer pairs = new PairBuffer();
    for (int i = 0; i < rows.length; i += 2) {
      pairs.add(rows[i], rows[i + 1]);
    }
    return pairs;
  }

  private static List<Integer> rights(CandidateRows rows, int row) {
    List<Integer> rights = new ArrayList<>();
    for (int at = rows.from(row); at < rows.to(row); at++) {
      rights.add(rows.right(at));
    }
    return rights;
  }
}
