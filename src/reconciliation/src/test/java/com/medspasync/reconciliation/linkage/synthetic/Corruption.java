package com.medspasync.reconciliation.linkage.synthetic;

import java.util.SplittableRandom;

/**
 * Errors as people, scanners and telephones make them.
 *
 * @see "Christen (2005), Probabilistic data generation for deduplication and data linkage, IDEAL"
 */
final class Corruption {

  private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"};
  private static final String[][] SCANNED = {
    {"m", "rn"},
    {"w", "vv"},
    {"d", "cl"},
    {"l", "1"},
    {"o", "0"},
    {"s", "5"},
    {"g", "q"},
    {"h", "b"},
    {"i", "j"},
    {"u", "v"},
    {"e", "c"},
    {"5", "s"},
    {"0", "o"},
    {"1", "l"},
    {"8", "b"}
  };
  private static final String[][] HEARD = {
    {"ph", "f"}, {"f", "ph"}, {"ck", "k"}, {"c", "k"}, {"k", "c"}, {"ee", "ea"}, {"ie", "y"},
    {"y", "ie"}, {"gh", "g"}, {"sch", "sh"}, {"th", "t"}, {"z", "s"}, {"s", "z"}, {"ou", "o"},
    {"ai", "ay"}, {"v", "w"}, {"tt", "t"}, {"ll", "l"}, {"nn", "n"}, {"mb", "m"}
  };

  private Corruption() {}

  /** One error: a slip of the keyboard mostly, else misread or misheard. */
  static String once(String text, SplittableRandom random) {
    if (text.isEmpty()) {
      return text;
    }
    boolean number = Character.isDigit(text.charAt(0));
    double kind = random.nextDouble();
    if (kind < 0.15) {
      return replaced(text, SCANNED, random);
    }
    if (kind < 0.3 && !number) {
      return replaced(text, HEARD, random);
    }
    return typed(text, number, random);
  }

  private static String typed(String text, boolean number, SplittableRandom random) {
    StringBuilder out = new StringBuilder(text);
    int at = random.nextInt(text.length());
    double kind = random.nextDouble();
    if (kind < 0.2 && text.length() > 2) {
      out.deleteCharAt(at);
    } else if (kind < 0.4) {
      out.insert(at, anyOf(number, random));
    } else if (kind < 0.65 && at + 1 < text.length()) {
      char c = out.charAt(at);
      out.setCharAt(at, out.charAt(at + 1));
      out.setCharAt(at + 1, c);
    } else {
      out.setCharAt(at, neighbour(out.charAt(at), number, random));
    }
    return out.toString();
  }

  private static char anyOf(boolean number, SplittableRandom random) {
    return (char) (number ? '0' + random.nextInt(10) : 'a' + random.nextInt(26));
  }

  private static char neighbour(char c, boolean number, SplittableRandom random) {
    for (String row : ROWS) {
      int at = row.indexOf(c);
      if (at >= 0 && random.nextDouble() < 0.7) {
        int other =
            at == 0 ? 1 : at == row.length() - 1 ? at - 1 : at + (random.nextInt(2) * 2 - 1);
        return row.charAt(other);
      }
    }
    return anyOf(number, random);
  }

  private static String replaced(String text, String[][] pairs, SplittableRandom random) {
    int first = random.nextInt(pairs.length);
    for (int i = 0; i < pairs.length; i++) {
      String[] pair = pairs[(first + i) % pairs.length];
      int at = text.indexOf(pair[0]);
      if (at >= 0) {
        return text.substring(0, at) + pair[1] + text.substring(at + pair[0].length());
      }
    }
    return typed(text, Character.isDigit(text.charAt(0)), random);
  }
}
