package com.medspasync.reconciliation.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Brings free text to lower-case ASCII words, so that accents, case and punctuation do not count.
 */
public final class TextFold {

  private TextFold() {}

  /**
   * Words of letters and digits separated by single spaces; accents fall away, apostrophes join
   * ({@code O'Brien} is {@code obrien}), everything else separates.
   */
  public static String fold(String text) {
    if (text.isEmpty()) {
      return "";
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        return foldAny(text);
      }
      append(plain, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return withoutSpaceAtEnd(plain);
  }

  private static String foldAny(String text) {
    String decomposed =
        Normalizer.normalize(text.replace('™', ' ').replace('´', '\''), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      append(folded, decomposed.charAt(i));
    }
    return withoutSpaceAtEnd(folded);
  }

  private static String withoutSpaceAtEnd(StringBuilder folded) {
    int end = folded.length();
    return end > 0 && folded.charAt(end - 1) == ' '
        ? folded.substring(0, end - 1)
        : folded.toString();
  }

  /** The words of {@link #fold}. */
  public static List<String> words(String text) {
    String folded = fold(text);
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ", -1));
  }

  private static void append(StringBuilder folded, char c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      folded.append(c);
      return;
    }
    switch (c) {
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'þ' -> folded.append("th");
      case 'ı' -> folded.append('i');
      case '\'', '’', '‘', '`', 'ʼ' -> {
        // joins its neighbours
      }
      default -> {
        boolean mark =
            Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isIdentifierIgnorable(c);
        if (!mark && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
          folded.append(' ');
        }
      }
    }
  }
}
