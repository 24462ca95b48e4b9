package com.medspasync.tenants.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TestDatabase;
import com.medspasync.tenants.Transactions;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.DoerKind;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.audit.AuditVerification.Broken;
import com.medspasync.tenants.audit.AuditVerification.Fault;
import com.medspasync.tenants.audit.AuditVerification.Intact;
import com.medspasync.tenants.audit.AuditVerification.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody with every right in the database changes in the record of a spa is found. */
class AuditChainIT {

  private static final int EVENTS = 6;
  private static final AuditKey KEY = key((byte) 7);

  private static TestDatabase database;

  @TempDir Path home;

  private TenantId spa;
  private String schema;

  @BeforeAll
  static void startDatabase() throws SQLException {
    database = new TestDatabase("audit_chain", 12);
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void openASpaInWhichThingsHappen() throws Exception {
    spa = database.create("Audited Spa");
    schema = spa.schema();
    for (int i = 0; i < EVENTS; i++) {
      happens("getException", Clock.systemUTC().instant());
    }
    chain();
    anchors().add(scope(), head(), Clock.systemUTC().instant());
  }

  @Test
  void whatNobodyTouchedIsIntact() throws Exception {
    assertThat(verify()).isEqualTo(new Intact(head(), EVENTS, 1));
  }

  @Test
  void theApplicationCanOnlyAdd() {
    assertThatThrownBy(() -> asSpa("update audit_events set outcome = 'FAILED'"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> asSpa("delete from audit_events"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> asSpa("delete from audit_chain"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> asSpa("update audit_chain set position = position + 1"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void namesAnEventOfWhichAnyColumnWasEdited() throws Exception {
    for (String edit :
        List.of(
            "occurred_at = occurred_at + interval '1 microsecond'",
            "action = 'listExceptions'",
            "outcome = 'FAILED'",
            "actor_id = gen_random_uuid()",
            "role = 'OWNER'",
            "address = '192.0.2.9'",
            "request_id = 'req_other'",
            "objects = ''",
            "details = '{\"count\":1}'",
            "seal = sha256('x')")) {
      openASpaInWhichThingsHappen();
      String edited = eventAt(3);

      asAdmin(
          "update %s.audit_events set "
              + edit
              + " where id = (select event_id from %s.audit_chain"
              + " where position = 3)");

      assertThat(verify()).as(edit).isEqualTo(broken(3, edited, Fault.EVENT_NOT_OURS));
    }
  }

  @Test
  void namesAnEventThatWasDeleted() throws Exception {
    String deleted = eventAt(4);

    asAdmin(
        "delete from %s.audit_events where id = (select event_id from %s.audit_chain"
            + " where position = 4)");

    assertThat(verify()).isEqualTo(broken(4, deleted, Fault.EVENT_MISSING));
  }

  @Test
  void namesThePlaceFromWhichEventAndLinkWereDeleted() throws Exception {
    asAdmin(
        "delete from %s.audit_events where id = (select event_id from %s.audit_chain"
            + " where position = 4)");
    asAdmin("delete from %s.audit_chain where position = 4");

    assertThat(verify()).isEqualTo(new Broken(4, Optional.empty(), Fault.LINK_MISSING));
  }

  @Test
  void namesTheNextEventWhenTheGapWasClosed() throws Exception {
    String next = eventAt(5);
    asAdmin("delete from %s.audit_chain where position = 4");
    asAdmin("update %s.audit_chain set position = 4 where position = 5");
    asAdmin("update %s.audit_chain set position = 5 where position = 6");

    assertThat(verify()).isEqualTo(broken(4, next, Fault.HASH_WRONG));
  }

  @Test
  void namesTheFirstOfTwoThatChangedPlaces() throws Exception {
    String later = eventAt(5);

    asAdmin("update %s.audit_chain set position = -2 where position = 2");
    asAdmin("update %s.audit_chain set position = 2 where position = 5");
    asAdmin("update %s.audit_chain set position = 5 where position = -2");

    assertThat(verify()).isEqualTo(broken(2, later, Fault.HASH_WRONG));
  }

  @Test
  void namesAnEventThatWasSlippedInAndChained() throws Exception {
    UUID forged = forge();

    chain();

    assertThat(verify())
        .isEqualTo(
            broken(EVENTS + 1L, TypedId.format(AuditEvent.PREFIX, forged), Fault.EVENT_NOT_OURS));
  }

  @Test
  void namesAnEventThatWasSlippedInBesideTheChain() throws Exception {
    UUID forged = forge();
    asAdmin("delete from %s.audit_unchained");

    assertThat(verify())
        .isEqualTo(broken(0, TypedId.format(AuditEvent.PREFIX, forged), Fault.EVENT_NOT_OURS));
  }

  @Test
  void namesAnEventThatWasKeptOutOfTheChain() throws Exception {
    AuditEvent kept =
        happens("exportMatches", Clock.systemUTC().instant().minus(Duration.ofHours(1)));
    asAdmin("delete from %s.audit_unchained");

    assertThat(verify()).isEqualTo(broken(0, kept.publicId(), Fault.NEVER_CHAINED));
  }

  @Test
  void namesWhereTheEndWasCutOff() throws Exception {
    asAdmin(
        "delete from %s.audit_events where id in (select event_id from %s.audit_chain"
            + " where position > 4)");
    asAdmin("delete from %s.audit_chain where position > 4");

    assertThat(verify()).isEqualTo(new Broken(5, Optional.empty(), Fault.CUT_OFF));
  }

  @Test
  void namesTheBeginningWhenEverythingWasTruncated() throws Exception {
    asAdmin("truncate %s.audit_events, %s.audit_chain, %s.audit_unchained");

    assertThat(verify()).isEqualTo(new Broken(1, Optional.empty(), Fault.CUT_OFF));
  }

  @Test
  void namesTheAnchorThatAChainWrittenAnewDoesNotMeet() throws Exception {
    asAdmin(
        "insert into %s.audit_unchained select event_id from %s.audit_chain where position <> 2");
    asAdmin(
        "delete from %s.audit_events where id = (select event_id from %s.audit_chain"
            + " where position = 2)");
    asAdmin("truncate %s.audit_chain");
    chain();
    happens("getException", Clock.systemUTC().instant());
    chain();

    assertThat(verify()).isEqualTo(broken(EVENTS, eventAt(EVENTS), Fault.ANCHOR_DIFFERS));
  }

  @Test
  void anotherKeyKnowsNoneOfTheEvents() throws Exception {
    AuditVerification verification = new AuditVerification(key((byte) 8), Clock.systemUTC());

    Result result =
        Transactions.call(
            database.migrator().open(),
            connection -> verification.verify(connection, scope(), List.of()));

    assertThat(result).isEqualTo(broken(1, eventAt(1), Fault.EVENT_NOT_OURS));
  }

  @Test
  void aLineThatACrashCutOffDoesNotCount() throws Exception {
    Files.writeString(
        anchors().file(scope()), "2026-01-01T00:00:00Z 99", StandardOpenOption.APPEND);

    assertThat(verify()).isInstanceOf(Intact.class);
  }

  @Test
  void anAnchorThatIsNoneIsNotPassedOver() throws Exception {
    Files.writeString(anchors().file(scope()), "nothing to see here\n", StandardOpenOption.APPEND);

    assertThatThrownBy(this::verify).hasMessageContaining("line 2 is not an anchor");
  }

  @Test
  void whoeverWritesAndChainsAtTheSameTimeThereIsOneChain() throws Exception {
    int writers = 4;
    int each = 25;
    Callable<Void> write =
        () -> {
          for (int i = 0; i < each; i++) {
            happens("listReviews", Clock.systemUTC().instant());
          }
          return null;
        };
    Callable<Void> chain =
        () -> {
          for (int i = 0; i < each; i++) {
            chain();
          }
          return null;
        };

    try (ExecutorService threads = Executors.newFixedThreadPool(writers * 2)) {
      List<Callable<Void>> work =
          IntStream.range(0, writers).boxed().flatMap(i -> Stream.of(write, chain)).toList();
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    chain();

    long all = EVENTS + (long) writers * each;
    assertThat(verify()).isEqualTo(new Intact(head(), all, 1));
    assertThat(head().position()).isEqualTo(all);
  }

  private AuditEvent happens(String action, Instant at) throws Exception {
    AuditEvent event =
        new AuditEvent(
            TypedId.next(),
            at,
            action,
            Outcome.DONE,
            new Doer(
                DoerKind.PERSON, Optional.of(TypedId.next()), "MANAGER", "192.0.2.7", "req_test_1"),
            List.of("disc_1", "disc_2"),
            "{\"count\":2,\"näme\":\"ü\"}");
    inSpa(connection -> new AuditLog(KEY).add(connection, scope(), event));
    return event;
  }

  /** As whoever has every right in the database, but not the key. */
  private UUID forge() throws SQLException {
    UUID id = TypedId.next();
    asAdmin(
        "insert into %s.audit_events select '"
            + id
            + "', occurred_at, action, outcome, actor_kind, actor_id, role, address, request_id,"
            + " objects, details, seal from %s.audit_events limit 1");
    asAdmin("insert into %s.audit_unchained values ('" + id + "')");
    return id;
  }

  private void chain() throws Exception {
    AuditChain chain = new AuditChain(Clock.systemUTC());
    inSpa(connection -> chain.extend(connection, scope()));
  }

  private AuditHead head() throws SQLException {
    return Transactions.call(
        database.migrator().open(),
        connection -> new AuditChain(Clock.systemUTC()).head(connection, scope()));
  }

  private Result verify() throws SQLException {
    List<AuditHead> noted = anchors().of(scope());
    return Transactions.call(
        database.migrator().open(),
        connection ->
            new AuditVerification(KEY, Clock.systemUTC()).verify(connection, scope(), noted));
  }

  private AuditScope scope() {
    return AuditScope.of(spa);
  }

  private AuditAnchors anchors() {
    return new AuditAnchors(home);
  }

  private String eventAt(long position) throws SQLException {
    return Transactions.call(
        database.migrator().open(),
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "select event_id from " + schema + ".audit_chain where position = ?")) {
            select.setLong(1, position);
            try (var row = select.executeQuery()) {
              row.next();
              return TypedId.format(AuditEvent.PREFIX, row.getObject(1, UUID.class));
            }
          }
        });
  }

  private static Broken broken(long position, String event, Fault fault) {
    return new Broken(position, Optional.of(event), fault);
  }

  private void inSpa(Transactions.Work work) throws Exception {
    TenantContext.call(
        spa,
        () -> {
          Transactions.run(database.tenants(), work);
          return true;
        });
  }

  private void asSpa(String sql) throws Exception {
    inSpa(connection -> {
      try (var statement = connection.prepareStatement(sql)) {
        statement.executeUpdate();
      }
    });
  }

  private void asAdmin(String sql) throws SQLException {
    database.asAdmin(sql.replace("%s", schema));
  }

  private static AuditKey key(byte seed) {
    byte[] secret = new byte[32];
    secret[0] = seed;
    return AuditKey.parse(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }
}
