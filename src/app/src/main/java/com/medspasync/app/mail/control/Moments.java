package com.medspasync.app.mail.control;

import com.medspasync.app.mail.entity.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times as letters tell them. */
public final class Moments {

  private Moments() {}

  /** In universal time, and saying so: a person has no zone of her own. */
  public static String inWords(Instant moment, Language language) {
    return inWords(moment.atZone(ZoneOffset.UTC), language) + " UTC";
  }

  /** Day and minute on the clocks of its zone, which it does not name. */
  public static String inWords(ZonedDateTime moment, Language language) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(Locale.forLanguageTag(language.tag()))
        .format(moment);
  }
}
