package com.medspasync.app.clients.control;

import com.medspasync.app.clients.entity.ClientDecision;
import com.medspasync.app.clients.entity.ClientEntry;
import com.medspasync.app.clients.entity.ClientPair;
import com.medspasync.app.clients.entity.ClientPair.Reason;
import com.medspasync.app.clients.entity.PairAction;
import com.medspasync.app.clients.entity.PairStatus;
import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.LineContents;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.model.ClientRecord;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Pairs of entries of the bound spa's client lists that may be one person. */
@Dependent
public class ClientPairs {

  private static final String SELECT =
      """
      select p.id, p.left_key, p.right_key, p.probability, p.reasons, p.status, p.decision_id,
             p.decided_by_name, p.decided_at, p.version, l.location as left_location,
             r.location as right_location,
      """
          + LineContents.columns("l", "left_")
          + ", "
          + LineContents.columns("r", "right_")
          + """
          from client_pairs p
            cross join lateral (
              select * from statement_lines
              where key = p.left_key order by active desc, file_id desc limit 1
            ) as l
            cross join lateral (
              select * from statement_lines
              where key = p.right_key order by active desc, file_id desc limit 1
            ) as r
          """;

  /** Where an entry stands in its file does not matter here. */
  private static final LineRef NOWHERE = new LineRef("", 0);

  /** The same list stands on the same side in every pair. */
  private static final Comparator<ClientEntry> BY_LIST =
      Comparator.comparing(ClientEntry::location).thenComparing(entry -> entry.person().memberId());

  private final Jdbi database;
  private final PersonalData personal;
  private final LineContents contents;

  @Inject
  public ClientPairs(Jdbi database, PersonalData personal, LineContents contents) {
    this.database = database;
    this.personal = personal;
    this.contents = contents;
  }

  /**
   * Two entries that the engine takes for one person.
   *
   * @param probability that they are, in [0, 1]
   */
  public record Proposed(UUID one, UUID other, double probability, List<Reason> reasons) {

    public Proposed {
      reasons = List.copyOf(reasons);
    }
  }

  /** Looks for pairs among the entries of the client lists; needs no transaction. */
  public static List<Proposed> search(Map<UUID, ClientRecord> entries) {
    List<UUID> keys = List.copyOf(entries.keySet());
    return Duplicates.among(entries.values().stream().map(ClientRecord::person).toList()).stream()
        .map(found ->
            new Proposed(
                keys.get(found.left()),
                keys.get(found.right()),
                found.probability(),
                found.reasons()))
        .toList();
  }

  /** Shows these pairs, and no others that nobody decided about; what people decided stays. */
  public void propose(List<Proposed> found) {
    takeTurn();
    database.useHandle(handle -> {
      handle
          .createUpdate(
              """
              update client_pairs p
              set present = p.status <> 'OPEN'
                and exists (select 1 from statement_lines where key = p.left_key and active)
                and exists (select 1 from statement_lines where key = p.right_key and active)
              """)
          .execute();
      PreparedBatch batch =
          handle.prepareBatch(
              """
              insert into client_pairs (id, left_key, right_key, probability, reasons)
              values (:id, :left, :right, :probability, :sealedReasons)
              on conflict (left_key, right_key) do update
              set probability = excluded.probability, reasons = excluded.reasons, present = true
              """);
      for (Proposed pair : found) {
        boolean inOrder = isBefore(pair.one(), pair.other());
        UUID left = inOrder ? pair.one() : pair.other();
        UUID right = inOrder ? pair.other() : pair.one();
        batch
            .bind("id", TypedId.next())
            .bind("left", left)
            .bind("right", right)
            .bind("probability", pair.probability())
            .bind(
                "sealedReasons",
                personal.seal(
                    SealedColumn.PAIR_REASONS, CanonicalJson.write(pair.reasons()), left, right))
            .add();
      }
      batch.execute();
    });
  }

  /** How many pairs stand how. */
  public Map<PairStatus, Long> counts() {
    Map<PairStatus, Long> counts = new EnumMap<>(PairStatus.class);
    for (PairStatus status : PairStatus.values()) {
      counts.put(status, 0L);
    }
    database.useHandle(handle ->
        handle
            .createQuery(
                "select status, count(*) as pairs from client_pairs where present group by status")
            .map((row, context) ->
                Map.entry(PairStatus.valueOf(row.getString("status")), row.getLong("pairs")))
            .forEach(count -> counts.put(count.getKey(), count.getValue())));
    return counts;
  }

  /** The likeliest first. */
  public Page<ClientPair> page(PairStatus status, int limit, @Nullable UUID after) {
    return Page.of(
        database.withHandle(handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        where p.present and p.status = :status
                          and (cast(:after as uuid) is null or exists (
                            select 1 from client_pairs a
                            where a.id = :after
                              and (p.probability < a.probability
                                or p.probability = a.probability and p.id > a.id)))
                        order by p.probability desc, p.id
                        limit :limit
                        """)
                .bind("status", status)
                .bind("after", after)
                .bind("limit", limit + 1)
                .map(this::pair)
                .list()),
        limit);
  }

  public ClientPair get(UUID id) {
    return database.withHandle(handle ->
        handle
            .createQuery(SELECT + "where p.id = :id")
            .bind("id", id)
            .map(this::pair)
            .findOne()
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "clients.pair-not-found",
                    "There is no such pair of clients.")));
  }

  /** What was done about a pair, newest first. */
  public List<ClientDecision> history(UUID pairId) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select id, action, by_id, by_name, at from client_decisions
                where pair_id = :pair order by seq desc
                """)
            .bind("pair", pairId)
            .map((row, context) ->
                new ClientDecision(
                    row.getObject("id", UUID.class),
                    PairAction.valueOf(row.getString("action")),
                    new Actor(row.getObject("by_id", UUID.class), row.getString("by_name")),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
            .list());
  }

  /**
   * A decision that stands.
   *
   * @param leftKey key of one entry
   * @param rightKey key of the other
   */
  public record Standing(UUID id, UUID leftKey, UUID rightKey, PairStatus status) {}

  /** All decisions that stand, in a fixed order. */
  List<Standing> standing() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select id, left_key, right_key, status from client_pairs
                where status <> 'OPEN' order by left_key, right_key
                """)
            .map(ConstructorMapper.of(Standing.class))
            .list());
  }

  /** Those who decide about clients, and the run that proposes, do so one after the other. */
  void takeTurn() {
    database.useHandle(handle ->
        handle
            .createQuery("select name from turns where name = 'clients' for update")
            .mapTo(String.class)
            .one());
  }

  /** Takes away why entries may be one person with another; that they were said to be, stays. */
  public void forgetReasons(Set<UUID> keys) {
    takeTurn();
    database.useHandle(handle ->
        handle
            .createQuery(
                """
                with known as (
                  select value::uuid as key from jsonb_array_elements_text(cast(:keys as jsonb)))
                select left_key, right_key from client_pairs
                where left_key in (select key from known) or right_key in (select key from known)
                """)
            .bind("keys", CanonicalJson.write(keys))
            .map((row, context) ->
                Map.entry(
                    row.getObject("left_key", UUID.class), row.getObject("right_key", UUID.class)))
            .list()
            .forEach(pair -> forgetReasons(pair.getKey(), pair.getValue())));
  }

  private void forgetReasons(UUID left, UUID right) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update client_pairs set reasons = :none
                where left_key = :left and right_key = :right
                """)
            .bind("left", left)
            .bind("right", right)
            .bind("none", personal.seal(SealedColumn.PAIR_REASONS, "[]", left, right))
            .execute());
  }

  /** Adds to the history. */
  UUID record(UUID pairId, PairAction action, @Nullable UUID undoes, Actor actor, Instant now) {
    UUID id = TypedId.next();
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into client_decisions (id, pair_id, action, undoes, by_id, by_name, at)
                values (:id, :pair, :action, :undoes, :by, :byName, :now)
                """)
            .bind("id", id)
            .bind("pair", pairId)
            .bind("action", action)
            .bind("undoes", undoes)
            .bind("by", actor.id())
            .bind("byName", actor.name())
            .bind("now", now)
            .execute());
    return id;
  }

  /** Makes a decision, or none, the one that stands. */
  void stand(
      UUID pairId,
      PairStatus status,
      @Nullable UUID decision,
      @Nullable String byName,
      @Nullable Instant at) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update client_pairs
                set status = :status, decision_id = :decision, decided_by_name = :byName,
                    decided_at = :at, version = version + 1
                where id = :id
                """)
            .bind("id", pairId)
            .bind("status", status)
            .bind("decision", decision)
            .bind("byName", byName)
            .bind("at", at)
            .execute());
  }

  /** As the database orders ids; Java compares their halves as signed numbers. */
  private static boolean isBefore(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high < 0
        || (high == 0
            && Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits())
                < 0);
  }

  private ClientPair pair(ResultSet row, StatementContext context) throws SQLException {
    @Nullable OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    List<ClientEntry> entries =
        Stream.of(entry(row, "left_"), entry(row, "right_")).sorted(BY_LIST).toList();
    return new ClientPair(
        row.getObject("id", UUID.class),
        entries.getFirst(),
        entries.getLast(),
        row.getDouble("probability"),
        List.of(
            CanonicalJson.read(
                personal.open(
                    SealedColumn.PAIR_REASONS,
                    row.getBytes("reasons"),
                    row.getObject("left_key", UUID.class),
                    row.getObject("right_key", UUID.class)),
                Reason[].class)),
        PairStatus.valueOf(row.getString("status")),
        row.getObject("decision_id", UUID.class),
        row.getString("decided_by_name"),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getInt("version"));
  }

  private ClientEntry entry(ResultSet row, String side) throws SQLException {
    ClientRecord client = CanonicalJson.line(contents.open(row, side), NOWHERE, ClientRecord.class);
    return new ClientEntry(
        row.getObject(side + "key", UUID.class),
        row.getString(side + "location"),
        client.person(),
        client.lastVisitOn());
  }
}
