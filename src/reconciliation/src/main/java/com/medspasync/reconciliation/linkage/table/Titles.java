package com.medspasync.reconciliation.linkage.table;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the first record of a list. */
final class Titles {

  private Titles() {}

  /** Adds the titles; returns the position of the line end after them. */
  static int read(byte[] bytes, int from, int length, byte separator, List<String> titles) {
    StringBuilder title = new StringBuilder();
    boolean quoted = false;
    int start = from;
    int at = from;
    for (; at < length; at++) {
      byte b = bytes[at];
      if (b == '"') {
        title.append(text(bytes, start, at));
        start = at + 1;
        if (quoted && start < length && bytes[start] == '"') {
          at++; // a doubled mark stands for one; the second is kept with what follows
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (b == separator || b == '\n' || b == '\r')) {
        titles.add(title.append(text(bytes, start, at)).toString().strip());
        title.setLength(0);
        start = at + 1;
        if (b != separator) {
          return at;
        }
      }
    }
    titles.add(title.append(text(bytes, start, length)).toString().strip());
    return length;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
