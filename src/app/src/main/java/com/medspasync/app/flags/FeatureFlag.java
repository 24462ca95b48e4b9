package com.medspasync.app.flags;

/** A part of the product that can be switched. */
public enum FeatureFlag {
  /** Matching by learned weights instead of rules alone. */
  AI_RECONCILIATION("aiReconciliation", true);

  private final String key;
  private final boolean onUnlessSet;

  FeatureFlag(String key, boolean onUnlessSet) {
    this.key = key;
    this.onUnlessSet = onUnlessSet;
  }

  /** Its name in the database and in answers. */
  public String key() {
    return key;
  }

  boolean onUnlessSet() {
    return onUnlessSet;
  }
}
