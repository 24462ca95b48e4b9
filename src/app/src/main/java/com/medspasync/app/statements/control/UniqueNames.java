package com.medspasync.app.statements.control;

import java.util.Collection;

/** Tells files of one name apart, as a folder would: {@code a.csv}, {@code a (2).csv}. */
public final class UniqueNames {

  private UniqueNames() {}

  /** The name, or its first variant that is not taken. */
  public static String next(String name, Collection<String> taken) {
    String candidate = name;
    for (int n = 2; taken.contains(candidate); n++) {
      int dot = name.lastIndexOf('.');
      candidate =
          dot <= 0
              ? name + " (" + n + ")"
              : name.substring(0, dot) + " (" + n + ")" + name.substring(dot);
    }
    return candidate;
  }
}
