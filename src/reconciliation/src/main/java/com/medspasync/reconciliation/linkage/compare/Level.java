package com.medspasync.reconciliation.linkage.compare;

/**
 * Agreement of two values of one field, as a small number; what lies between depends on the kind.
 */
public final class Level {

  /** At least one of the values is missing. */
  public static final int MISSING = 0;

  /** The values are spelled alike. */
  public static final int SAME = 1;

  /** One slip of the pen apart. */
  public static final int SLIP = 2;

  /** Another way to write it: a nickname, an initial, part of the whole. */
  public static final int VARIANT = 3;

  /** Somewhat alike; for kinds without this level it means different. */
  public static final int LIKE = 4;

  /** Nothing in common. */
  public static final int DIFFERENT = 5;

  /** Number of levels. */
  public static final int COUNT = 6;

  private Level() {}

  /** What a level is called in explanations. */
  public static String name(int level) {
    return switch (level) {
      case MISSING -> "missing";
      case SAME -> "same";
      case SLIP -> "slip";
      case VARIANT -> "variant";
      case LIKE -> "like";
      default -> "different";
    };
  }
}
