package com.medspasync.app.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words that all have to occur, in any order, and where they may be found. */
public final class SearchWords {

  /** Looks for nothing in particular. */
  public static final SearchWords NONE = new SearchWords("", false);

  private final List<String> words;
  private final boolean amongPeople;

  SearchWords(String text, boolean amongPeople) {
    this.words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    this.amongPeople = amongPeople;
  }

  /** In lower case, without blanks. */
  public List<String> words() {
    return words;
  }

  /** Whether names, phones and addresses are searched too, or references only. */
  public boolean amongPeople() {
    return amongPeople;
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }
}
