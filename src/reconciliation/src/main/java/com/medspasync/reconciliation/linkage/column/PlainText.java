package com.medspasync.reconciliation.linkage.column;

import com.medspasync.reconciliation.text.TextFold;

/** Folded text, without the tables of Unicode where text is ASCII, which nearly all is. */
final class PlainText {

  private PlainText() {}

  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        return TextFold.fold(text);
      }
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        plain.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        plain.append((char) (c | 0x20));
      } else if (c != '\'' && !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().stripTrailing();
  }
}
