package com.medspasync.reconciliation.linkage.column;

import com.medspasync.reconciliation.text.GivenNames;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the values of a column look like. Shares are of the cells that are not empty, in [0, 1].
 *
 * @param email written like an e-mail address
 * @param date written like a date
 * @param phone seven to fifteen digits in the notation of telephone numbers
 * @param digits digits only
 * @param decimal a number with a fraction
 * @param coded one word with at least one digit
 * @param alphabetic letters, spaces and signs within names only
 * @param oneWord without a space inside
 * @param numbered a number followed by words
 * @param givenName first or last word is a known given name
 * @param distinct distinct values
 * @param meanLength characters
 * @param meanWords words
 * @param fixedLength all of one length
 */
record ColumnProfile(
    double email,
    double date,
    double phone,
    double digits,
    double decimal,
    double coded,
    double alphabetic,
    double oneWord,
    double numbered,
    double givenName,
    double distinct,
    double meanLength,
    double meanWords,
    boolean fixedLength) {

  static ColumnProfile of(ColumnSample sample) {
    Counter counter = new Counter();
    sample.values().forEach(counter::add);
    return counter.profile();
  }

  private static final class Counter {
    private final Set<String> seen = new HashSet<>();
    private int values;
    private int emails;
    private int dates;
    private int phones;
    private int digitsOnly;
    private int decimals;
    private int codes;
    private int alphabetics;
    private int single;
    private int numbereds;
    private int givenNames;
    private long characters;
    private long words;
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    void add(String value) {
      int digits = 0;
      int letters = 0;
      int points = 0;
      int foreign = 0;
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c >= '0' && c <= '9') {
          digits++;
        } else if (Character.isLetter(c)) {
          letters++;
        } else if (c == '.') {
          points++;
        } else if (" '-,\"()".indexOf(c) < 0) {
          foreign++;
        }
      }
      int length = value.length();
      values++;
      seen.add(value.toLowerCase(Locale.ROOT));
      characters += length;
      shortest = Math.min(shortest, length);
      longest = Math.max(longest, length);
      int spaces = length - value.replace(" ", "").length();
      words += spaces + 1;
      single += spaces == 0 ? 1 : 0;
      int at = value.indexOf('@');
      emails += at > 0 && value.indexOf('.', at) > at && spaces == 0 ? 1 : 0;
      dates += DateShape.of(value) != null ? 1 : 0;
      phones += letters == 0 && digits >= 7 && digits <= 15 && phoneSigns(value) ? 1 : 0;
      digitsOnly += digits == length ? 1 : 0;
      decimals += letters == 0 && digits > 0 && points == 1 && digits + 3 >= length ? 1 : 0;
      codes += digits > 0 && spaces == 0 && foreign == 0 ? 1 : 0;
      alphabetics += letters > 0 && digits == 0 && foreign == 0 ? 1 : 0;
      numbereds += letters > 1 && spaces > 0 && Character.isDigit(value.charAt(0)) ? 1 : 0;
      givenNames += holdsGivenName(value) ? 1 : 0;
    }

    private static boolean phoneSigns(String value) {
      for (int i = 0; i < value.length(); i++) {
        if ("0123456789+()-. /".indexOf(value.charAt(i)) < 0) {
          return false;
        }
      }
      return true;
    }

    private static boolean holdsGivenName(String value) {
      for (String word : PlainText.of(value).split(" ")) {
        if (word.length() > 1 && GivenNames.standard().knows(word)) {
          return true;
        }
      }
      return false;
    }

    ColumnProfile profile() {
      double n = Math.max(1, values);
      return new ColumnProfile(
          emails / n,
          dates / n,
          phones / n,
          digitsOnly / n,
          decimals / n,
          codes / n,
          alphabetics / n,
          single / n,
          numbereds / n,
          givenNames / n,
          seen.size() / n,
          characters / n,
          words / n,
          shortest == longest);
    }
  }
}
