package com.medspasync.app.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What text and days of a request may be, wherever in it they stand. PostgreSQL holds no text with
 * a zero character, and neither it nor the engine's calendars go as far as the year 999999999: what
 * cannot be kept is refused where it comes in, by name, rather than failing below.
 */
final class PlainValues {

  private static final char ZERO = '\0';

  /** Long before the first and long after the last sale that anybody reconciles. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  private PlainValues() {}

  /** Whether a text can be kept. */
  static boolean isPlain(String text) {
    return text.indexOf(ZERO) < 0;
  }

  /**
   * A day that people do business on.
   *
   * @throws DateTimeException when it is none
   */
  static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("Nobody does business in the year " + day.getYear());
    }
    return day;
  }

  /** The same for the fields of a body. */
  static SimpleModule inBodies() {
    return new SimpleModule("plain values")
        .addDeserializer(String.class, new TextReader())
        .addDeserializer(LocalDate.class, new DayReader());
  }

  private static final class TextReader extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    TextReader() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = StringDeserializer.instance.deserialize(parser, context);
      if (text != null && !isPlain(text)) {
        return (String) context.handleWeirdStringValue(String.class, text, "a zero character");
      }
      return text;
    }
  }

  private static final class DayReader extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    DayReader() {
      super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getValueAsString();
      if (text == null) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
      }
      try {
        return day(text);
      } catch (DateTimeException e) {
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
      }
    }
  }
}
