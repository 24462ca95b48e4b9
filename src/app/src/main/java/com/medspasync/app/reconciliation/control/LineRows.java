package com.medspasync.app.reconciliation.control;

import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.statements.control.LineContents;
import com.medspasync.app.statements.entity.LineKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads statement lines out of the rows of any query. This is where lines become something to look
 * at, so this is where they are cut down to what the caller may see.
 */
@Dependent
public class LineRows {

  /** What a query has to select of a line {@code l} and its file {@code f}. */
  static final String COLUMNS =
      """
      l.key, l.kind, f.name as file, l.line, l.occurred_on as line_day,
      """
          + LineContents.columns("l");

  private final ClientPrivacy privacy;
  private final LineContents contents;

  @Inject
  public LineRows(ClientPrivacy privacy, LineContents contents) {
    this.privacy = privacy;
    this.contents = contents;
  }

  LineView line(ResultSet row, StatementContext context) throws SQLException {
    return line(row, contents.open(row));
  }

  /** The same where the document was needed anyway. */
  LineView line(ResultSet row, String document) throws SQLException {
    return LineView.of(
            row.getObject("key", UUID.class),
            LineKind.valueOf(row.getString("kind")),
            row.getString("file"),
            row.getInt("line"),
            row.getObject("line_day", LocalDate.class),
            document)
        .shownBy(privacy);
  }
}
