package com.medspasync.tenants.export;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How values of a column stand in an export, and what the schema says of that. */
enum ColumnForm {
  /** Letters. */
  TEXT("string", "") {
    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      return row.getString(column);
    }
  },

  /** An id: 32 hexadecimal digits in groups. */
  ID("string", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$") {
    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      return row.getString(column);
    }
  },

  /** Money is one of these, in minor units. */
  WHOLE_NUMBER("integer", "") {
    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      return number(row.getString(column));
    }
  },

  /** With every digit that is stored. */
  DECIMAL("number", "") {
    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      return number(row.getString(column));
    }
  },

  /** Yes or no. */
  FLAG("boolean", "") {
    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      boolean flag = row.getBoolean(column);
      return row.wasNull() ? null : flag;
    }
  },

  /** A day of a calendar. */
  DAY("string", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$") {
    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      LocalDate day = row.getObject(column, LocalDate.class);
      return day == null ? null : day.toString();
    }
  },

  /** A moment, in universal time, to the microsecond. */
  MOMENT("string", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}(:[0-9]{2}){2}(\\.[0-9]{1,6})?Z$") {
    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
      return moment == null ? null : moment.toInstant().toString();
    }
  },

  /** Ids in a list. */
  IDS("array", "") {
    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      Array ids = row.getArray(column);
      return ids == null ? null : Stream.of((UUID[]) ids.getArray()).map(UUID::toString).toList();
    }
  },

  /** JSON of any shape. */
  DOCUMENT(List.of("object", "array"), "") {
    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      String json = row.getString(column);
      return json == null ? null : new Json.Raw(json);
    }
  };

  private final Object type;
  private final String pattern;

  /**
   * @param type as JSON Schema calls it
   * @param pattern of texts; empty where any will do
   */
  ColumnForm(Object type, String pattern) {
    this.type = type;
    this.pattern = pattern;
  }

  /** The value of the present row. */
  abstract @Nullable Object read(ResultSet row, int column) throws SQLException;

  /** What a JSON Schema says of it. */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    if (!pattern.isEmpty()) {
      schema.put("pattern", pattern);
    }
    return schema;
  }

  /**
   * The form of a type of PostgreSQL.
   *
   * @throws IllegalArgumentException when nobody has said how such values are written
   */
  static ColumnForm of(String type) {
    return switch (type) {
      case "text", "varchar", "bpchar" -> TEXT;
      case "uuid" -> ID;
      case "_uuid" -> IDS;
      case "int2", "int4", "int8" -> WHOLE_NUMBER;
      case "numeric", "float8" -> DECIMAL;
      case "bool" -> FLAG;
      case "date" -> DAY;
      case "timestamptz" -> MOMENT;
      case "json", "jsonb" -> DOCUMENT;
      default -> throw new IllegalArgumentException("no form for values of type " + type);
    };
  }

  /** As the database writes it, which is how JSON does; what is no number there is none here. */
  private static @Nullable Object number(@Nullable String digits) {
    if (digits == null) {
      return null;
    }
    char last = digits.charAt(digits.length() - 1);
    if (last < '0' || last > '9') {
      throw new IllegalStateException("not a number that JSON has");
    }
    return new Json.Raw(digits);
  }
}
