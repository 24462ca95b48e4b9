package com.medspasync.tenants.connection;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table. Closed without {@link #finish()}, none of them is kept. */
public final class CopyRows implements AutoCloseable {

  /** About as much as the driver sends at a time; larger pieces gain nothing. */
  private static final int CHUNK = 1 << 16;

  private final CopyIn copy;
  private final int columns;
  private final StringBuilder pending = new StringBuilder(CHUNK + 4096);

  CopyRows(CopyIn copy, int columns) {
    this.copy = copy;
    this.columns = columns;
  }

  /**
   * Adds a row.
   *
   * @param values one per column: null, text, whole number, decimal, boolean, UUID, instant or
   *     date, bytes, or an enum constant, which is stored by name
   */
  public void add(@Nullable Object... values) throws SQLException {
    if (values.length != columns) {
      throw new IllegalArgumentException(
          "a row of " + columns + " columns got " + values.length + " values");
    }
    for (int i = 0; i < columns; i++) {
      if (i > 0) {
        pending.append('\t');
      }
      append(values[i]);
    }
    pending.append('\n');
    if (pending.length() >= CHUNK) {
      send();
    }
  }

  /**
   * Ends the load.
   *
   * @return how many rows were stored
   */
  public long finish() throws SQLException {
    send();
    return copy.endCopy();
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void send() throws SQLException {
    byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    pending.setLength(0);
  }

  private void append(@Nullable Object value) {
    switch (value) {
      case null -> pending.append("\\N");
      case String text -> appendText(text);
      case Enum<?> constant -> appendText(constant.name());
      case byte[] bytes -> pending.append("\\\\x").append(HexFormat.of().formatHex(bytes));
      case BigDecimal number -> pending.append(number.toPlainString());
      case Long _, Integer _, Short _, Boolean _, UUID _, Instant _, LocalDate _ ->
          pending.append(value);
      default ->
          throw new IllegalArgumentException(
              "no column takes a " + value.getClass().getSimpleName());
    }
  }

  /** Escapes what COPY's text format gives a meaning to. */
  private void appendText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> pending.append("\\\\");
        case '\t' -> pending.append("\\t");
        case '\n' -> pending.append("\\n");
        case '\r' -> pending.append("\\r");
        default -> pending.append(c);
      }
    }
  }
}
