package com.medspasync.tenants.keys;

import java.util.StringJoiner;

/**
 * Where a sealed value belongs. It can be opened there and nowhere else, so a value that somebody
 * copies to another row, column or tenant is found out.
 *
 * @param row what tells the row from all others of the table, and never changes
 */
public record Place(String table, String column, String row) {

  /** The place in the row that these values identify together. */
  public static Place of(String table, String column, Object... row) {
    StringJoiner identity = new StringJoiner("/");
    for (Object part : row) {
      identity.add(part.toString());
    }
    return new Place(table, column, identity.toString());
  }

  /** The column with its table. */
  String columnName() {
    return table + '.' + column;
  }
}
