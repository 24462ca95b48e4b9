package com.medspasync.reconciliation.linkage.block;

/**
 * Something about a record that two records of the same person probably share.
 *
 * @param name for people who ask how pairs were found
 * @param fields indexes of the fields it is made of
 * @param keys reads it from the codes of a record
 * @param collision share of all pairs that have it in common by whatever reason, in [0, 1]
 * @param survival share of true pairs that should have it in common, in [0, 1]
 */
record KeyPart(String name, int[] fields, PartKeys keys, double collision, double survival) {

  boolean overlaps(KeyPart other) {
    for (int mine : fields) {
      for (int theirs : other.fields) {
        if (mine == theirs) {
          return true;
        }
      }
    }
    return false;
  }
}
