package com.medspasync.reconciliation.linkage.value;

import java.util.Arrays;

/**
 * The words of a dictionary's values and how much each tells: the logarithm of one over the share
 * of values that hold it.
 */
public final class TextWords {

  private final ValueDictionary words = new ValueDictionary();
  private final int[] starts;
  private int[] wordOf;
  private final double[] information;
  private final double[] norms;
  private final int[] frequency;

  public TextWords(ValueDictionary values) {
    starts = new int[values.size() + 2];
    wordOf = new int[Math.max(16, values.size() * 4)];
    for (int code = 1; code <= values.size(); code++) {
      starts[code + 1] = split(values, code, starts[code]);
    }
    frequency = new int[words.size() + 1];
    for (int i = 0; i < starts[values.size() + 1]; i++) {
      frequency[wordOf[i]]++;
    }
    information = new double[frequency.length];
    for (int word = 1; word < information.length; word++) {
      information[word] = Math.log1p(values.size() / (double) frequency[word]);
    }
    norms = new double[values.size() + 1];
    for (int code = 1; code <= values.size(); code++) {
      double sum = 0;
      for (int i = starts[code]; i < starts[code + 1]; i++) {
        sum += information[wordOf[i]] * information[wordOf[i]];
      }
      norms[code] = Math.sqrt(sum);
    }
  }

  /** Adds the distinct words of a value, sorted by number; returns where the next begins. */
  private int split(ValueDictionary values, int code, int first) {
    byte[] pool = values.pool();
    int count = first;
    int end = values.end(code);
    for (int at = values.start(code); at < end; ) {
      int wordEnd = at;
      while (wordEnd < end && pool[wordEnd] != ' ') {
        wordEnd++;
      }
      if (count == wordOf.length) {
        wordOf = Arrays.copyOf(wordOf, count * 2);
      }
      if (wordEnd > at) {
        wordOf[count++] = words.intern(pool, at, wordEnd);
      }
      at = wordEnd + 1;
    }
    Arrays.sort(wordOf, first, count);
    int distinct = first;
    for (int i = first; i < count; i++) {
      if (i == first || wordOf[i] != wordOf[distinct - 1]) {
        wordOf[distinct++] = wordOf[i];
      }
    }
    return distinct;
  }

  /** Number of distinct words of a value. */
  public int count(int code) {
    return starts[code + 1] - starts[code];
  }

  /** A word of a value, by position. */
  public int word(int code, int position) {
    return wordOf[starts[code] + position];
  }

  /** Values that hold a word. */
  public int frequency(int word) {
    return frequency[word];
  }

  /** Cosine of two values as vectors of what their words tell, in [0, 1]. */
  public double cosine(int a, int b) {
    double shared = 0;
    int i = starts[a];
    int j = starts[b];
    while (i < starts[a + 1] && j < starts[b + 1]) {
      int difference = Integer.compare(wordOf[i], wordOf[j]);
      if (difference == 0) {
        shared += information[wordOf[i]] * information[wordOf[i]];
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    double norm = norms[a] * norms[b];
    return norm == 0 ? 0 : Math.min(1, shared / norm);
  }
}
