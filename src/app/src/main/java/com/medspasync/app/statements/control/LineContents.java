package com.medspasync.app.statements.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What lines say, as documents: sealed for the file that they were read from. */
@Dependent
public class LineContents {

  private final PersonalData personal;

  @Inject
  public LineContents(PersonalData personal) {
    this.personal = personal;
  }

  /**
   * What a query has to select of a line to open it.
   *
   * @param line alias of {@code statement_lines}
   */
  public static String columns(String line) {
    return columns(line, "");
  }

  /**
   * The same for a query that selects several lines in one row.
   *
   * @param prefix tells the columns of this line from those of others
   */
  public static String columns(String line, String prefix) {
    return "%1$s.content as %2$scontent, coalesce(%1$s.read_as, %1$s.file_id) as %2$sread_as, %1$s.seq as %2$sseq "
        .formatted(line, prefix);
  }

  byte[] seal(String document, UUID file, int seq) {
    return personal.seal(SealedColumn.LINE_CONTENT, document, file, seq);
  }

  /** The document of a line that was selected with {@link #columns(String)}. */
  public String open(ResultSet row) throws SQLException {
    return open(row, "");
  }

  /** The document of a line that was selected with {@link #columns(String, String)}. */
  public String open(ResultSet row, String prefix) throws SQLException {
    return personal.open(
        SealedColumn.LINE_CONTENT,
        row.getBytes(prefix + "content"),
        row.getObject(prefix + "read_as", UUID.class),
        row.getInt(prefix + "seq"));
  }
}
