package com.medspasync.tenants.export;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a table goes into an export. Every column is either kept or left out with a reason.
 *
 * @param order SQL by which rows have the same order in every export
 * @param condition SQL that picks the practice's rows where others' lie beside them; empty where
 *     the table is the practice's own
 * @param documents kept columns whose text is JSON
 * @param derived columns that the table does not have, with their SQL
 */
record TableRule(
    String table,
    String order,
    String condition,
    Set<String> kept,
    Set<String> documents,
    Map<String, String> derived,
    Map<String, String> leftOut) {

  /** A table of the practice's schema. */
  static TableRule of(String table, String order) {
    return new TableRule(table, order, "", Set.of(), Set.of(), Map.of(), Map.of());
  }

  /**
   * A table of schema platform.
   *
   * @param condition with one parameter, the id of the practice
   */
  static TableRule shared(String table, String order, String condition) {
    return new TableRule(table, order, condition, Set.of(), Set.of(), Map.of(), Map.of());
  }

  /** Also keeps these columns, which stand with blanks between. */
  TableRule keeping(String columns) {
    return new TableRule(
        table, order, condition, union(kept, words(columns)), documents, derived, leftOut);
  }

  /** Also keeps these columns, whose text is JSON and stands in the export as such. */
  TableRule keepingDocuments(String columns) {
    List<String> names = words(columns);
    return new TableRule(
        table, order, condition, union(kept, names), union(documents, names), derived, leftOut);
  }

  /** Adds a column that tells what another one, which is left out, stands for. */
  TableRule deriving(String column, String sql) {
    Map<String, String> more = new LinkedHashMap<>(derived);
    more.put(column, sql);
    return new TableRule(table, order, condition, kept, documents, more, leftOut);
  }

  /** Leaves these columns out. */
  TableRule leaving(String columns, String reason) {
    Map<String, String> more = new LinkedHashMap<>(leftOut);
    words(columns).forEach(column -> more.put(column, reason));
    return new TableRule(table, order, condition, kept, documents, derived, more);
  }

  /** Whether rows of other practices lie beside those of this one. */
  boolean isShared() {
    return !condition.isEmpty();
  }

  private static List<String> words(String columns) {
    return List.of(columns.split(" "));
  }

  private static Set<String> union(Set<String> some, List<String> more) {
    Set<String> all = new LinkedHashSet<>();
    Stream.concat(some.stream(), more.stream()).forEach(all::add);
    return all;
  }
}
