package com.medspasync.reconciliation.linkage.block;

import com.medspasync.reconciliation.linkage.value.Records;
import java.util.List;
import java.util.stream.Collectors;

/** One way to find pairs: records that have all parts in common. */
final class Pass {

  /** Rows whose keys are best read at once. */
  static final int ROWS_AT_ONCE = 1 << 9;

  /** A record has at most so many keys in one pass. */
  static final int MOST_KEYS = 6;

  private static final int SPREAD = 0x9E3779B1;

  private final List<KeyPart> parts;
  private final PartKeys[] keys;

  /**
   * @param parts one to three parts of different fields
   */
  Pass(List<KeyPart> parts) {
    this.parts = List.copyOf(parts);
    this.keys = parts.stream().map(KeyPart::keys).toArray(PartKeys[]::new);
  }

  List<KeyPart> parts() {
    return parts;
  }

  String name() {
    return parts.stream().map(KeyPart::name).collect(Collectors.joining(" + "));
  }

  /** Expected share of pairs if parts were independent of one another. */
  double collision() {
    double product = 1;
    for (KeyPart part : parts) {
      product *= part.collision();
    }
    return product;
  }

  /** Most keys that a record has. */
  int keysPerRecord() {
    boolean words = parts.size() == 1 && parts.getFirst().name().endsWith(KeyParts.WORDS);
    return words ? MOST_KEYS : 1;
  }

  /**
   * Reads the keys of consecutive records. A method of its own for some rows at a time, so that it
   * is called often enough to be compiled early.
   *
   * @param keys takes {@link #keysPerRecord} for each row, 0 for none; row 0 stands at the
   *     beginning
   */
  void keys(Records records, int from, int after, int[] keys) {
    int positions = keysPerRecord();
    int[] codes = records.codes();
    int width = records.fields();
    for (int row = from; row < after; row++) {
      for (int position = 0; position < positions; position++) {
        keys[row * positions + position] = key(codes, row * width, position);
      }
    }
  }

  /** The key of a record, 0 when one part is missing. */
  int key(int[] codes, int base, int position) {
    int key = 0;
    for (PartKeys each : keys) {
      int part = each.key(codes, base, position);
      if (part == 0) {
        return 0;
      }
      key = (key ^ part) * SPREAD;
      key ^= key >>> 15;
    }
    return key == 0 ? 1 : key;
  }
}
