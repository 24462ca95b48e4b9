package com.medspasync.app.reconciliation.control;

import com.medspasync.app.privacy.SearchWords;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.statements.entity.LineKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Point-of-sale lines that a reviewer may pick by hand. */
@Dependent
public class Candidates {

  private static final int MOST = 50;

  /** Entries come up to four weeks after the sale, and now and then before it. */
  private static final int DAYS_BEFORE = 35;

  private static final int DAYS_AFTER = 5;

  private final Jdbi database;
  private final LineRows lines;
  private final WordSearch search;
  private final WithinReach reach;

  @Inject
  public Candidates(Jdbi database, LineRows lines, WordSearch search, WithinReach reach) {
    this.database = database;
    this.lines = lines;
    this.search = search;
    this.reach = reach;
  }

  /**
   * Lines near the match in time, nearest in time and amount first; with words, lines of any day
   * that hold them all.
   */
  public List<LineView> near(Review review, SearchWords words) {
    Conditions conditions =
        reach.lines("l").and("l.active").and("l.kind = :kind", "kind", kind(review.side()));
    search.lines(conditions, "l", words);
    if (words.isEmpty()) {
      conditions.and(
          "l.occurred_on between cast(:day as date) - :before and cast(:day as date) + :after");
    }
    return database.withHandle(handle ->
        conditions
            .bindTo(
                handle.createQuery(
                    "select "
                        + LineRows.COLUMNS
                        + " from statement_lines l join statement_files f on f.id = l.file_id "
                        + conditions.where()
                        + """
                        order by abs(l.occurred_on - cast(:day as date)),
                                 abs(l.amount_minor - :amount), l.key
                        limit :most
                        """))
            .bind("day", review.occurredOn())
            .bind("before", DAYS_BEFORE)
            .bind("after", DAYS_AFTER)
            .bind("amount", review.moneyMinor())
            .bind("most", MOST)
            .map(lines::line)
            .list());
  }

  private static LineKind kind(Side side) {
    return switch (side) {
      case REWARDS -> LineKind.SALE;
      case PAYOUTS -> LineKind.TENDER;
    };
  }
}
