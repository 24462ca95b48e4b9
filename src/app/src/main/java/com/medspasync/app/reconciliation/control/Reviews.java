package com.medspasync.app.reconciliation.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.reconciliation.control.Review.LinkView;
import com.medspasync.app.reconciliation.entity.Link;
import com.medspasync.app.reconciliation.entity.LinkRole;
import com.medspasync.app.reconciliation.entity.MatchState;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Proposal;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import com.medspasync.reconciliation.result.Decision;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The matches of the bound spa as reviewers look at them. */
@Dependent
public class Reviews {

  /** Columns of a match and of its statement line. */
  private static final String SELECT =
      """
      select m.id, m.side, m.source, m.status, m.decision, m.category, m.confidence, m.money_minor,
             m.occurred_on, m.location, m.decision_id, m.decided_by_name, m.decided_at, m.version,
             m.asked_again, m.worth,
      """
          + LineRows.COLUMNS
          + """
          from matches m
            join statement_lines l on l.key = m.line_key and l.active
            join statement_files f on f.id = l.file_id
          """;

  private final Jdbi database;
  private final LineRows lines;
  private final ClientPrivacy privacy;
  private final PersonalData personal;
  private final WordSearch search;
  private final WithinReach reach;
  private final FilteredRows<Review> rows;

  @Inject
  public Reviews(
      Jdbi database,
      LineRows lines,
      ClientPrivacy privacy,
      PersonalData personal,
      WordSearch search,
      WithinReach reach) {
    this.database = database;
    this.lines = lines;
    this.privacy = privacy;
    this.personal = personal;
    this.search = search;
    this.reach = reach;
    this.rows = new FilteredRows<>(database, SELECT, this::review);
  }

  /**
   * Totals of a filter.
   *
   * @param lowestConfidence {@code null} when there are no rows
   */
  public record Summary(long count, long moneyMinor, @Nullable Double lowestConfidence) {}

  public Summary summary(ReviewFilter filter) {
    Conditions conditions = conditions(filter);
    return database.withHandle(handle ->
        conditions
            .bindTo(
                handle.createQuery(
                    """
                    select count(*) as count, coalesce(sum(m.money_minor), 0)::bigint as money_minor,
                           min(m.confidence) as lowest_confidence
                    from matches m
                    """
                        + conditions.where()))
            .map(ConstructorMapper.of(Summary.class))
            .one());
  }

  /** Matches of one side, source and status. */
  public record MatchTotal(
      Side side, String source, MatchStatus status, long count, long moneyMinor) {}

  /** Totals of all matches within some days. */
  public List<MatchTotal> totals(@Nullable LocalDate from, @Nullable LocalDate to) {
    Conditions conditions = ReviewFilter.of(null, null, from, to).conditions(reach.matches("m"));
    return database.withHandle(handle ->
        conditions
            .bindTo(
                handle.createQuery(
                    """
                    select m.side, m.source, m.status, count(*) as count,
                           coalesce(sum(m.money_minor), 0)::bigint as money_minor
                    from matches m
                    """
                        + conditions.where()
                        + "group by m.side, m.source, m.status"))
            .map(ConstructorMapper.of(MatchTotal.class))
            .list());
  }

  public Page<Review> page(
      ReviewFilter filter, ReviewSort sort, int limit, @Nullable Cursor after) {
    Page<Review> page = rows.page(conditions(filter), sort.order(), limit, after);
    return new Page<>(withLinks(page.data()), page.hasMore());
  }

  /** Hands every match of a filter to the reader, oldest first, with bounded memory. */
  public void forEach(ReviewFilter filter, Consumer<Review> reader) {
    rows.forEachChunk(
        conditions(filter),
        ReviewSort.AGE.order().sql(),
        chunk -> withLinks(chunk).forEach(reader));
  }

  private Conditions conditions(ReviewFilter filter) {
    return search.results(filter.conditions(reach.matches("m")), "m", filter.list().words());
  }

  public Review get(UUID id) {
    return get(id, reach.matches("m"));
  }

  /** The same of a match that the caller has just decided about, wherever it belongs by that. */
  public Review decided(UUID id) {
    return get(id, Conditions.ofWholePractice());
  }

  private Review get(UUID id, Conditions within) {
    Conditions conditions = within.and("m.id = :id", "id", id);
    List<Review> found =
        database.withHandle(handle ->
            conditions
                .bindTo(handle.createQuery(SELECT + conditions.where()))
                .map(this::review)
                .list());
    if (found.isEmpty()) {
      throw notFound();
    }
    return withLinks(found).getFirst();
  }

  /** The engine's reasons, each alternative with the line it speaks of. */
  public record Explained(Proposal.Reasons reasons, Map<UUID, LineView> lines) {}

  /** Why this is proposed; of lines that the caller does not reach nothing is said. */
  public Explained explain(Review review) {
    MatchState state = stateOf(Conditions.ofWholePractice(), review.id(), "");
    Proposal proposal = state.proposal();
    Map<UUID, LineView> lines = linesOf(proposal.lines().toList());
    Proposal.Reasons reasons =
        proposal.reasons().withLearned(state.learned()).shownBy(privacy::evidence);
    return new Explained(
        reach.isWhole() ? reasons : reasons.about(proposal.links(), lines.keySet()), lines);
  }

  /** A match as far as deciding goes, held against other changes until the transaction ends. */
  MatchState lock(UUID id) {
    return stateOf(reach.matches("m"), id, "for update");
  }

  /**
   * Refuses what would link a match with sales of which the caller reaches none: it would be theirs
   * then, and not hers.
   */
  void requireReached(List<Link> links) {
    if (!reach.isWhole()
        && !links.isEmpty()
        && linesOf(links.stream().map(Link::line).toList()).isEmpty()) {
      throw notFound();
    }
  }

  /** Active lines by key. */
  public Map<UUID, LineView> linesOf(Collection<UUID> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<UUID, LineView> found = new HashMap<>();
    Conditions conditions = reach.lines("l").and("l.active").and("l.key in (<keys>)");
    database.useHandle(handle ->
        conditions
            .bindTo(
                handle.createQuery(
                    "select "
                        + LineRows.COLUMNS
                        + " from statement_lines l join statement_files f on f.id = l.file_id "
                        + conditions.where()))
            .bindList("keys", List.copyOf(keys))
            .map(lines::line)
            .forEach(line -> found.put(line.key(), line)));
    return found;
  }

  private List<Review> withLinks(List<Review> reviews) {
    if (reviews.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<LinkView>> links = new HashMap<>();
    database.useHandle(handle ->
        handle
            .createQuery(
                """
                select k.match_id, k.role, k.confidence as link_confidence, %s
                from match_links k
                  join statement_lines l on l.key = k.line_key and l.active
                  join statement_files f on f.id = l.file_id
                where k.match_id in (<ids>)
                order by k.match_id, k.position
                """
                    .formatted(LineRows.COLUMNS))
            .bindList("ids", reviews.stream().map(Review::id).toList())
            .map((row, context) ->
                Map.entry(
                    row.getObject("match_id", UUID.class),
                    new LinkView(
                        LinkRole.valueOf(row.getString("role")),
                        row.getDouble("link_confidence"),
                        lines.line(row, context))))
            .forEach(link ->
                links
                    .computeIfAbsent(link.getKey(), match -> new ArrayList<>())
                    .add(link.getValue())));
    return reviews.stream()
        .map(review -> review.with(links.getOrDefault(review.id(), List.of())))
        .toList();
  }

  /** A line that was taken back with its import takes its match along: nobody sees either. */
  private MatchState stateOf(Conditions within, UUID id, String lock) {
    Conditions conditions =
        within
            .and("m.id = :id", "id", id)
            .and("exists (select from statement_lines l where l.key = m.line_key and l.active)");
    return database.withHandle(handle ->
        conditions
            .bindTo(
                handle.createQuery(
                    """
                    select id, line_key, side, decision, proposed, learned, proposal,
                           decision_id, version, model_version
                    from matches m
                    """
                        + conditions.where()
                        + lock))
            .map(this::state)
            .findOne()
            .orElseThrow(Reviews::notFound));
  }

  private MatchState state(ResultSet row, StatementContext context) throws SQLException {
    UUID line = row.getObject("line_key", UUID.class);
    return new MatchState(
        row.getObject("id", UUID.class),
        line,
        Side.valueOf(row.getString("side")),
        Decision.valueOf(row.getString("decision")),
        row.getString("proposed"),
        CanonicalJson.read(
            personal.open(SealedColumn.PROPOSAL, row.getBytes("proposal"), line), Proposal.class),
        row.getDouble("learned"),
        row.getObject("decision_id", UUID.class),
        row.getInt("version"),
        row.getString("model_version"));
  }

  private Review review(ResultSet row, StatementContext context) throws SQLException {
    @Nullable OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new Review(
        row.getObject("id", UUID.class),
        Side.valueOf(row.getString("side")),
        row.getString("source"),
        MatchStatus.valueOf(row.getString("status")),
        Decision.valueOf(row.getString("decision")),
        row.getString("category"),
        row.getDouble("confidence"),
        row.getLong("money_minor"),
        row.getObject("occurred_on", LocalDate.class),
        row.getString("location"),
        lines.line(row, context),
        List.of(),
        row.getObject("decision_id", UUID.class),
        row.getString("decided_by_name"),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getInt("version"),
        row.getBoolean("asked_again"),
        row.getDouble("worth"));
  }

  private static DomainException notFound() {
    return new DomainException(
        DomainException.Kind.NOT_FOUND, "reviews.not-found", "There is no such item.");
  }
}
