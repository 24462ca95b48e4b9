package com.medspasync.app.mail.entity;

import java.util.List;
import java.util.Locale;

/** The languages that letters are written in. */
public enum Language {
  ENGLISH("en"),
  SPANISH("es");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** As in the attribute {@code lang}. */
  public String tag() {
    return tag;
  }

  /** The first of the wanted ones that there is; English when there is none. */
  public static Language of(List<Locale> wanted) {
    for (Locale locale : wanted) {
      for (Language language : values()) {
        if (language.tag.equals(locale.getLanguage())) {
          return language;
        }
      }
    }
    return ENGLISH;
  }
}
