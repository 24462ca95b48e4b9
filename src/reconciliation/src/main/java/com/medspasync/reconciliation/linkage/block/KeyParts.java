package com.medspasync.reconciliation.linkage.block;

import com.medspasync.reconciliation.linkage.column.FieldKind;
import com.medspasync.reconciliation.linkage.compare.Comparators;
import com.medspasync.reconciliation.linkage.value.CodedLists;
import com.medspasync.reconciliation.linkage.value.Frequencies;
import com.medspasync.reconciliation.linkage.value.Phonetics;
import com.medspasync.reconciliation.linkage.value.TextWords;
import com.medspasync.reconciliation.linkage.value.ValueDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists what records of the same person may have in common. */
final class KeyParts {

  static final String WORDS = " words";
  private static final int PREFIX = 4;
  private static final int BUCKET_BITS = 16;

  private final CodedLists lists;
  private final Frequencies frequencies;
  private final Comparators comparators;
  private final List<KeyPart> parts = new ArrayList<>();

  private KeyParts(Comparators comparators, Frequencies frequencies) {
    this.lists = comparators.lists();
    this.comparators = comparators;
    this.frequencies = frequencies;
  }

  static List<KeyPart> of(Comparators comparators, Frequencies frequencies) {
    KeyParts parts = new KeyParts(comparators, frequencies);
    for (int field = 0; field < parts.lists.fields().size(); field++) {
      parts.add(field);
    }
    parts.addNamesInEitherOrder();
    return parts.parts;
  }

  private void add(int field) {
    FieldKind kind = lists.fields().get(field).kind();
    String title = lists.fields().get(field).title();
    double present = frequencies.present(field);
    if (kind == FieldKind.TEXT) {
      TextWords words = comparators.texts().get(field);
      if (words != null) {
        addWords(field, title, words, present);
      }
    }
    if (kind == FieldKind.QUANTITY) {
      return;
    }
    parts.add(
        new KeyPart(
            title,
            new int[] {field},
            PartKeys.ofValue(field),
            frequencies.collision(field),
            present * survival(kind)));
    if (kind.shape() == FieldKind.Shape.NAME) {
      ValueDictionary names = lists.dictionaries().get(field);
      addDerived(field, title + " sound", sounds(names), present * 0.93);
    }
  }

  /** Rough shares of true pairs in which a value is spelled alike; only the order matters. */
  private static double survival(FieldKind kind) {
    return switch (kind) {
      case DATE, CATEGORY -> 0.92;
      case IDENTIFIER, EMAIL, PHONE -> 0.88;
      case POSTCODE, HOUSE_NUMBER -> 0.88;
      case GIVEN_NAME, FAMILY_NAME, PLACE -> 0.84;
      case STREET, MIDDLE_NAME, FULL_NAME -> 0.75;
      case TEXT, QUANTITY -> 0.3;
    };
  }

  private static int[] sounds(ValueDictionary names) {
    int[] keys = new int[names.size() + 1];
    for (int code = 1; code < keys.length; code++) {
      int sound = Phonetics.code(names.pool(), names.start(code), names.end(code));
      keys[code] = sound * PartKeys.MIX;
    }
    return keys;
  }

  private void addDerived(int field, String title, int[] keys, double survival) {
    // few keys share a bucket by accident, and then the share is only a little too high
    double[] left = new double[1 << BUCKET_BITS];
    double[] right = new double[1 << BUCKET_BITS];
    for (int code = 1; code < keys.length; code++) {
      if (keys[code] != 0) {
        left[keys[code] >>> 32 - BUCKET_BITS] += frequencies.left(field, code);
        right[keys[code] >>> 32 - BUCKET_BITS] += frequencies.right(field, code);
      }
    }
    double same = 0;
    for (int i = 0; i < left.length; i++) {
      same += lists.single() ? left[i] * (left[i] - 1) / 2 : left[i] * right[i];
    }
    parts.add(
        new KeyPart(
            title,
            new int[] {field},
            PartKeys.derived(field, 1, keys),
            same / Math.max(1, lists.pairs()),
            survival));
  }

  private void addWords(int field, String title, TextWords words, double present) {
    int[] keys = RareWords.of(words, lists.dictionaries().get(field).size());
    Arrays.setAll(keys, i -> keys[i] * PartKeys.MIX);
    parts.add(
        new KeyPart(
            title + WORDS,
            new int[] {field},
            PartKeys.derived(field, Pass.MOST_KEYS, keys),
            0,
            present * 0.9));
  }

  private void addNamesInEitherOrder() {
    int given = index(FieldKind.GIVEN_NAME);
    int family = index(FieldKind.FAMILY_NAME);
    if (given < 0 || family < 0) {
      return;
    }
    ValueDictionary names = lists.dictionaries().get(given);
    int[] prefixes = new int[names.size() + 1];
    for (int code = 1; code < prefixes.length; code++) {
      int prefix = 0;
      int end = Math.min(names.end(code), names.start(code) + PREFIX);
      for (int i = names.start(code); i < end; i++) {
        prefix = prefix * 37 + names.pool()[i];
      }
      prefixes[code] = prefix * PartKeys.MIX;
    }
    double collision = 2 * frequencies.collision(given) * frequencies.collision(family);
    parts.add(
        new KeyPart(
            "names in either order",
            new int[] {given, family},
            PartKeys.inEitherOrder(given, family, prefixes),
            collision * 4,
            frequencies.present(given) * frequencies.present(family) * 0.75));
  }

  private int index(FieldKind kind) {
    for (int i = 0; i < lists.fields().size(); i++) {
      if (lists.fields().get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }
}
