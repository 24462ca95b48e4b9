package com.medspasync.tenants.export;

import com.medspasync.tenants.TenantId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes tables, a line of JSON for each row. */
final class SheetWriter {

  private static final int ROWS_AT_ONCE = 1_000;

  private final Connection connection;
  private final TenantId tenant;
  private final Opener opener;

  SheetWriter(Connection connection, TenantId tenant, Opener opener) {
    this.connection = connection;
    this.tenant = tenant;
    this.opener = opener;
  }

  /** How many rows these have together. */
  long count(List<Sheet> sheets) throws SQLException {
    long rows = 0;
    for (Sheet sheet : sheets) {
      try (PreparedStatement select = prepare(sheet, sheet.count());
          ResultSet row = select.executeQuery()) {
        row.next();
        rows += row.getLong(1);
      }
    }
    return rows;
  }

  /** Adds the table and its schema to the archive. */
  Manifest.Table write(Archive archive, Sheet sheet, PracticeExport.Steps steps)
      throws SQLException {
    String schema = "schema/" + sheet.rule().table() + ".schema.json";
    archive.add(schema, JsonSchema.of(sheet.rule().table(), sheet.comment(), sheet.properties()));
    try (PreparedStatement select = prepare(sheet, sheet.query())) {
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = select.executeQuery()) {
        Archive.Entry entry = archive.add(sheet.entry(), file -> write(file, sheet, row, steps));
        return new Manifest.Table(entry, schema);
      }
    } catch (UnreadableRowException e) {
      throw e.why();
    }
  }

  private void write(OutputStream file, Sheet sheet, ResultSet row, PracticeExport.Steps steps)
      throws IOException {
    try {
      while (row.next()) {
        file.write((line(sheet, row) + "\n").getBytes(StandardCharsets.UTF_8));
        steps.done();
      }
    } catch (SQLException e) {
      throw new UnreadableRowException(e);
    }
  }

  private String line(Sheet sheet, ResultSet row) throws SQLException {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    int at = 1;
    for (Sheet.Field field : sheet.fields()) {
      line.put(field.name(), value(field, row, at));
      at += field.width();
    }
    return Json.write(line);
  }

  private @Nullable Object value(Sheet.Field field, ResultSet row, int at) throws SQLException {
    if (field.sealed().isEmpty()) {
      return field.form().read(row, at);
    }
    String text = opener.open(field.sealed().get(), row, at);
    return text != null && field.form() == ColumnForm.DOCUMENT ? new Json.Raw(text) : text;
  }

  private PreparedStatement prepare(Sheet sheet, String sql) throws SQLException {
    PreparedStatement select = connection.prepareStatement(sql);
    if (sheet.rule().isShared()) {
      select.setObject(1, tenant.value());
    }
    return select;
  }

  /** Carries the trouble of the database through what writes a file. */
  private static final class UnreadableRowException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final SQLException why;

    UnreadableRowException(SQLException why) {
      super(why);
      this.why = why;
    }

    SQLException why() {
      return why;
    }
  }
}
