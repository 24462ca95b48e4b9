package com.medspasync.reconciliation.linkage.block;

import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one part from the codes of a record. One class for all kinds of parts, not one
 * function each: keys are read some ten million times, and a call whose target changes from part to
 * part cannot be compiled into its caller.
 */
final class PartKeys {

  static final int MIX = 0x85EBCA6B;
  private static final int NONE = -1;

  private final int field;
  private final int otherField;
  private final int keysPerCode;
  private final int @Nullable [] keys;

  private PartKeys(int field, int otherField, int keysPerCode, int @Nullable [] keys) {
    this.field = field;
    this.otherField = otherField;
    this.keysPerCode = keysPerCode;
    this.keys = keys;
  }

  /** Records with the same value have the same key. */
  static PartKeys ofValue(int field) {
    return new PartKeys(field, NONE, 1, null);
  }

  /**
   * Records whose values have a derived key in common.
   *
   * @param keysPerCode how many keys a value has
   * @param keys so many for each code, one after the other; 0 for none
   */
  static PartKeys derived(int field, int keysPerCode, int[] keys) {
    return new PartKeys(field, NONE, keysPerCode, keys);
  }

  /**
   * Records whose values of two fields have derived keys in common, in this or the other order.
   *
   * @param keys one for each code; 0 for none
   */
  static PartKeys inEitherOrder(int field, int otherField, int[] keys) {
    return new PartKeys(field, otherField, 1, keys);
  }

  /**
   * @param codes codes of a list
   * @param base where those of the record begin
   * @param position 0 for the first key; free text has several
   * @return the key, 0 when there is none (any more)
   */
  int key(int[] codes, int base, int position) {
    if (position >= keysPerCode) {
      return 0;
    }
    int code = codes[base + field];
    if (keys == null) {
      return code * MIX;
    }
    int one = keys[code * keysPerCode + position];
    if (otherField == NONE || one == 0) {
      return one;
    }
    int other = keys[codes[base + otherField]];
    return other == 0 ? 0 : (one + other) ^ (one * other);
  }
}
