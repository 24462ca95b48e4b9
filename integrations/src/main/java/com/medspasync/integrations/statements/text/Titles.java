package com.medspasync.integrations.statements.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Column titles in a form in which spelling habits of exports no longer matter. */
public final class Titles {

  private static final Map<String, String> SAME_WORD =
      Map.of(
          "number",
          "#",
          "num",
          "#",
          "no",
          "#",
          "nr",
          "#",
          "numero",
          "#",
          "amt",
          "amount",
          "qty",
          "quantity",
          "trans",
          "transaction",
          "txn",
          "transaction");

  private Titles() {}

  /**
   * Lower case, accents dropped, words separated by one space, {@code No}, {@code Number} and
   * {@code #} made one.
   */
  public static String normalize(String title) {
    StringBuilder words = new StringBuilder(title.length());
    StringBuilder word = new StringBuilder();
    String plain = Normalizer.normalize(splitCamelCase(title), Normalizer.Form.NFD);
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else {
        append(words, word);
        if (c == '#') {
          append(words, word.append('#'));
        }
      }
    }
    return words.toString();
  }

  private static void append(StringBuilder words, StringBuilder word) {
    if (word.isEmpty()) {
      return;
    }
    String lower = word.toString().toLowerCase(Locale.ROOT);
    word.setLength(0);
    if (!words.isEmpty()) {
      words.append(' ');
    }
    words.append(SAME_WORD.getOrDefault(lower, lower));
  }

  private static String splitCamelCase(String title) {
    StringBuilder split = null;
    for (int i = 1; i < title.length(); i++) {
      if (Character.isUpperCase(title.charAt(i)) && Character.isLowerCase(title.charAt(i - 1))) {
        if (split == null) {
          split = new StringBuilder(title.length() + 4).append(title, 0, i);
        }
        split.append(' ');
      }
      if (split != null) {
        split.append(title.charAt(i));
      }
    }
    return split == null ? title : split.toString();
  }
}
