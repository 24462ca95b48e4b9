package com.medspasync.tenants.export;

import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.audit.AuditRecords;
import com.medspasync.tenants.audit.AuditRecords.AuditRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the audit trail in the words that its hashes are made of, so that the chain can be
 * followed without the database.
 */
final class AuditSheet {

  private static final String NAME = "audit_events";
  private static final List<String> HEXADECIMAL = List.of("previous_hash", "hash", "seal");

  private final Connection connection;
  private final TenantId tenant;

  AuditSheet(Connection connection, TenantId tenant) {
    this.connection = connection;
    this.tenant = tenant;
  }

  Manifest.Table write(Archive archive) throws SQLException {
    String schema = "schema/" + NAME + ".schema.json";
    archive.add(
        schema,
        JsonSchema.of(
            NAME,
            "what happened, by whom; the hash of each covers the one before (verify-audit.py)",
            properties()));
    try {
      return new Manifest.Table(archive.add(NAME + ".jsonl", this::write), schema);
    } catch (TrailUnreadableException e) {
      throw e.why;
    }
  }

  private void write(OutputStream file) throws IOException {
    try {
      AuditRecords.forEach(connection, tenant, record -> write(file, record));
    } catch (SQLException e) {
      throw new TrailUnreadableException(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(OutputStream file, AuditRecord record) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("position", record.position());
    line.put("previous_hash", record.previousHash());
    line.put("hash", record.hash());
    line.put("seal", record.seal());
    for (int i = 0; i < AuditRecords.HASHED.size(); i++) {
      line.put(AuditRecords.HASHED.get(i), record.texts().isEmpty() ? null : record.texts().get(i));
    }
    try {
      file.write((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Map<String, Object>> properties() {
    Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
    properties.put("position", JsonSchema.property(ColumnForm.WHOLE_NUMBER, true, ""));
    HEXADECIMAL.forEach(
        name -> properties.put(name, JsonSchema.property(ColumnForm.TEXT, true, "")));
    AuditRecords.HASHED.forEach(
        name -> properties.put(name, JsonSchema.property(ColumnForm.TEXT, true, "")));
    return properties;
  }

  /** Carries the trouble of the database through what writes a file. */
  private static final class TrailUnreadableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final SQLException why;

    TrailUnreadableException(SQLException why) {
      super(why);
      this.why = why;
    }
  }
}
