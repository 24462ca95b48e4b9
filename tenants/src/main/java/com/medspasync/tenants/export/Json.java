package com.medspasync.tenants.export;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON on one line. Numbers keep all their digits. */
final class Json {

  private static final char FIRST_PRINTABLE = ' ';

  private Json() {}

  /** Text that is JSON already. */
  record Raw(String json) {}

  /**
   * The JSON of a value.
   *
   * @param value null, text, number, boolean, {@link Raw}, or a list or map of such
   */
  static String write(@Nullable Object value) {
    StringBuilder json = new StringBuilder();
    append(json, value);
    return json.toString();
  }

  private static void append(StringBuilder json, @Nullable Object value) {
    switch (value) {
      case null -> json.append("null");
      case Raw raw -> json.append(raw.json());
      case String text -> appendText(json, text);
      case Boolean flag -> json.append(flag.booleanValue());
      case Number number -> json.append(number);
      case Map<?, ?> map -> appendMap(json, map);
      case List<?> list -> appendList(json, list);
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
    }
  }

  private static void appendMap(StringBuilder json, Map<?, ?> map) {
    json.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      appendText(json, String.valueOf(entry.getKey()));
      json.append(':');
      append(json, entry.getValue());
      if (entries.hasNext()) {
        json.append(',');
      }
    }
    json.append('}');
  }

  private static void appendList(StringBuilder json, List<?> list) {
    json.append('[');
    Iterator<?> values = list.iterator();
    while (values.hasNext()) {
      append(json, values.next());
      if (values.hasNext()) {
        json.append(',');
      }
    }
    json.append(']');
  }

  private static void appendText(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        // programs that split lines take the last three for the end of one
        case '\u0085', '\u2028', '\u2029' -> appendCode(json, c);
        default -> {
          if (c < FIRST_PRINTABLE) {
            appendCode(json, c);
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }

  private static void appendCode(StringBuilder json, char c) {
    json.append(String.format("\\u%04x", (int) c));
  }
}
