package com.medspasync.reconciliation.linkage.block;

import java.util.List;
import java.util.stream.Collectors;

/** One way to find pairs: records that have all parts in common. */
final class Pass {

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

  boolean severalKeys() {
    return parts.size() == 1 && parts.getFirst().name().endsWith(KeyParts.WORDS);
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
