package com.medspasync.tenants.export;

import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.keys.SealedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Copies the files that were uploaded into the archive, as they were sent. Those that named
 * somebody who was erased are gone, and {@code statement_files} says so.
 */
final class UploadedFiles {

  private final Connection connection;
  private final TenantId tenant;
  private final SealedFiles files;

  UploadedFiles(Connection connection, TenantId tenant, SealedFiles files) {
    this.connection = connection;
    this.tenant = tenant;
    this.files = files;
  }

  long count() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select count(*)" + from());
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Returns how many there are. */
  long write(Archive archive, PracticeExport.Steps steps) throws SQLException {
    long copied = 0;
    try (PreparedStatement select =
            connection.prepareStatement(
                "select stored_as, "
                    + ExportRules.FILE_ENTRY
                    + from()
                    + " order by import_id, position");
        ResultSet file = select.executeQuery()) {
      while (file.next()) {
        String storedAs = file.getString(1);
        archive.add(file.getString(2), target -> copy(storedAs, target));
        copied++;
        steps.done();
      }
    }
    return copied;
  }

  private void copy(String storedAs, OutputStream target) throws IOException {
    try (InputStream content = Channels.newInputStream(files.open(tenant, storedAs))) {
      content.transferTo(target);
    }
  }

  private String from() {
    return " from " + tenant.schema() + ".statement_files where removed_at is null";
  }
}
