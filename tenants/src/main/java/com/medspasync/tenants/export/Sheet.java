package com.medspasync.tenants.export;

import com.medspasync.tenants.keys.SealedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One table on its way into the archive: what to select, and how each value is written.
 *
 * @param comment what the database says of the table
 * @param from the table with its schema
 */
record Sheet(TableRule rule, String comment, String from, List<Field> fields) {

  /** Where a sealed value is selected: first the value, then what tells its row from others. */
  private static final String BOUND = ", ";

  Sheet {
    fields = List.copyOf(fields);
  }

  /**
   * A column of the export.
   *
   * @param sql what to select for it: one value, or for a sealed one as many as it takes to open it
   */
  record Field(
      String name,
      String comment,
      String sql,
      ColumnForm form,
      boolean nullable,
      Optional<SealedColumn> sealed) {

    /** How many values are selected for it. */
    int width() {
      return 1 + sealed.map(column -> column.row().size()).orElse(0);
    }
  }

  static Sheet of(TableRule rule, Catalogue catalogue, String schema) {
    List<Field> fields = new ArrayList<>();
    for (String name : rule.kept()) {
      fields.add(field(rule, catalogue.column(rule.table(), name)));
    }
    rule.derived()
        .forEach((name, sql) ->
            fields.add(new Field(name, "", sql, ColumnForm.TEXT, false, Optional.empty())));
    return new Sheet(rule, catalogue.comment(rule.table()), schema + "." + rule.table(), fields);
  }

  private static Field field(TableRule rule, Catalogue.Column column) {
    Optional<SealedColumn> sealed =
        rule.isShared() ? Optional.empty() : SealedColumn.find(rule.table(), column.name());
    boolean document = rule.documents().contains(column.name());
    ColumnForm open =
        document
            ? ColumnForm.DOCUMENT
            : sealed.isPresent() ? ColumnForm.TEXT : ColumnForm.of(column.type());
    String sql =
        sealed
            .map(each -> column.name() + BOUND + String.join(BOUND, each.row()))
            .orElse(column.name());
    return new Field(column.name(), column.comment(), sql, open, column.nullable(), sealed);
  }

  /** The file in the archive. */
  String entry() {
    return rule.table() + ".jsonl";
  }

  String query() {
    return "select "
        + fields.stream().map(Field::sql).collect(Collectors.joining(BOUND))
        + picked()
        + " order by "
        + rule.order();
  }

  String count() {
    return "select count(*)" + picked();
  }

  private String picked() {
    return " from " + from + (rule.isShared() ? " where " + rule.condition() : "");
  }

  /** What the schema says of the fields. */
  Map<String, Map<String, Object>> properties() {
    return fields.stream()
        .collect(
            Collectors.toMap(
                Field::name,
                field -> JsonSchema.property(field.form(), field.nullable(), field.comment()),
                (one, _) -> one,
                java.util.LinkedHashMap::new));
  }
}
