package com.medspasync.tenants.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TestDatabase;
import com.medspasync.tenants.audit.AuditChain;
import com.medspasync.tenants.audit.AuditEvent;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.audit.AuditKey;
import com.medspasync.tenants.audit.AuditLog;
import com.medspasync.tenants.audit.AuditScope;
import com.medspasync.tenants.keys.KeyRotation;
import com.medspasync.tenants.keys.SealedColumn;
import com.medspasync.tenants.keys.SealedFiles;
import com.medspasync.tenants.keys.TenantKeys;
import com.medspasync.tenants.people.PeopleRegistry;
import com.medspasync.tenants.people.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever receives the export of a practice has all of it, can read it, and can check it alone. */
class PracticeExportIT {

  private static final String UGLY = "=1+1 \"Zoë\"\n\ttab \u2028 \uD83D\uDE00 \\ 'end'";
  private static final String UGLY_IN_JSON =
      "\"=1+1 \\\"Zoë\\\"\\n\\ttab \\u2028 \uD83D\uDE00 \\\\ 'end'\"";
  private static final String SENT = "Date,Client\n2025-02-01,Jane Canary\n";
  private static final UUID ANYBODY = new UUID(0, 7);
  private static final int EVENTS = 5;

  private static TestDatabase database;
  private static TenantKeys keys;

  @TempDir private Path home;

  private SealedFiles files;
  private TenantId spa;
  private UUID file;

  @BeforeAll
  static void startDatabase() throws SQLException {
    database = new TestDatabase("practice_export", 6);
    keys = database.keys();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void openASpa() throws Exception {
    spa = database.create("Exported Spa");
    files = new SealedFiles(home.resolve("files"), keys);
    file = upload("../sales, March.csv");
  }

  @Test
  void whatNobodyTouchedIsSaidToBeWhole() throws Exception {
    for (int i = 0; i < EVENTS; i++) {
      happens();
    }
    chain();
    happens();

    Path archive = home.resolve("export.zip");
    PracticeExport.Receipt receipt = export(archive, nobodyWaits());

    Unpacked unpacked = Unpacked.of(archive, home.resolve("unpacked"));
    Unpacked.Verdict verdict = unpacked.verify("--fingerprint", receipt.fingerprint());
    assertThat(verdict.output())
        .contains("Exported Spa (" + spa + ")")
        .contains(EVENTS + " events of the audit trail follow one another, 1 had no place yet")
        .doesNotContain("WRONG");
    assertThat(verdict.exitCode()).isZero();
    assertThat(unpacked.verify(archive.toString()).exitCode()).as("as it was downloaded").isZero();
    assertThat(receipt.files()).isEqualTo(1);
  }

  @Test
  void sealedValuesAreOpenAndNothingSealsOrFindsThem() throws Exception {
    UUID line = UUID.randomUUID();
    UUID digest = UUID.randomUUID();
    addLine(line, digest, "{\"name\":\"Jane Canary\",\"total\":12.50}");
    addIssue(1, UGLY);

    Unpacked unpacked = unpacked();

    assertThat(unpacked.lines("statement_lines"))
        .singleElement()
        .asString()
        .contains("\"content\":{\"name\":\"Jane Canary\",\"total\":12.50}")
        .contains("\"key\":\"" + line + "\"")
        .contains("\"amount_minor\":9007199254740993")
        .contains("\"occurred_on\":\"2025-02-01\"");
    assertThat(unpacked.lines("statement_file_issues"))
        .singleElement()
        .asString()
        .contains("\"message\":" + UGLY_IN_JSON);
    assertThat(unpacked.lines("settings")).containsExactly("{\"accepted_error\":0.00100}");
    assertThat(unpacked.everything())
        .doesNotContain(digest.toString())
        .doesNotContain("words to search by")
        .doesNotContain(new String(keys.of(spa).prefix(), StandardCharsets.ISO_8859_1))
        .doesNotContain(HexFormat.of().formatHex(keys.of(spa).prefix()));
    assertThat(unpacked.verify().exitCode()).isZero();
  }

  @Test
  void everySealedColumnIsKeptOpenOrItsTableIsLeftOut() {
    for (SealedColumn column : SealedColumn.values()) {
      boolean kept =
          ExportRules.OWN.stream()
              .flatMap(
                  rule -> rule.kept().stream().map(name -> SealedColumn.find(rule.table(), name)))
              .anyMatch(found -> found.filter(column::equals).isPresent());
      boolean left =
          ExportRules.OWN_LEFT_OUT.keySet().stream()
              .anyMatch(table ->
                  Stream.of("text", "body", "proposal")
                      .anyMatch(name ->
                          SealedColumn.find(table, name).filter(column::equals).isPresent()));
      assertThat(kept ^ left).as(column.name()).isTrue();
    }
  }

  @Test
  void uploadedFilesAreWhatWasSent() throws Exception {
    Unpacked unpacked = unpacked();

    assertThat(unpacked.text("files/" + file + "/__sales_ March.csv")).isEqualTo(SENT);
    assertThat(unpacked.lines("statement_files"))
        .singleElement()
        .asString()
        .contains("\"name\":\"../sales, March.csv\"")
        .doesNotContain("stored");
  }

  @Test
  void peopleOfThisPracticeAreInItAndNobodyElse() throws Exception {
    PeopleRegistry people = new PeopleRegistry(database.platform(), Clock.systemUTC());
    UUID ours = people.add("rosa-" + file + "@spa.example", "Rosa Vance").id();
    UUID theirs = people.add("other-" + file + "@spa.example", "Other Owner").id();
    people.setPasswordHash(ours, "$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA");
    people.join(ours, spa, Role.OWNER);
    people.join(theirs, database.create("Other Spa"), Role.OWNER);

    Unpacked unpacked = unpacked();

    assertThat(unpacked.lines("people")).singleElement().asString().contains("Rosa Vance");
    assertThat(unpacked.lines("memberships"))
        .singleElement()
        .asString()
        .contains("\"person_id\":\"" + ours + "\"", "\"role\":\"OWNER\"");
    assertThat(unpacked.everything()).doesNotContain("argon2id", "Other Owner", "Other Spa");
  }

  @Test
  void theApplicationAndTheCommandWriteTheSame() throws Exception {
    addLine(UUID.randomUUID(), UUID.randomUUID(), "{\"name\":\"Jane Canary\"}");
    Path byTheCommand = home.resolve("command.zip");
    DataSource migrator = database.migrator().open();

    export(byTheCommand, migrator, migrator, nobodyWaits());

    Unpacked commands = Unpacked.of(byTheCommand, home.resolve("command"));
    assertThat(commands.text("statement_lines.jsonl"))
        .isEqualTo(unpacked().text("statement_lines.jsonl"))
        .contains("Jane Canary");
  }

  @Test
  void whatIsWrittenMeanwhileIsNotInIt() throws Exception {
    AtomicBoolean written = new AtomicBoolean();

    export(
        home.resolve("export.zip"),
        (done, total) -> {
          if (written.compareAndSet(false, true)) {
            unchecked(() -> {
              addLine(UUID.randomUUID(), UUID.randomUUID(), "{}");
              upload("late.csv");
              happens();
              return chain();
            });
          }
        });

    Unpacked unpacked = Unpacked.of(home.resolve("export.zip"), home.resolve("unpacked"));
    assertThat(unpacked.lines("statement_lines")).isEmpty();
    assertThat(unpacked.lines("statement_files")).hasSize(1);
    assertThat(unpacked.lines("audit_events")).isEmpty();
    assertThat(unpacked.verify().exitCode()).isZero();
  }

  @Test
  void keysThatAreForgottenMeanwhileStillOpenIt() throws Exception {
    addLine(UUID.randomUUID(), UUID.randomUUID(), "{\"name\":\"Jane Canary\"}");
    byte[] former = keys.of(spa).prefix();
    AtomicBoolean rotated = new AtomicBoolean();

    export(
        home.resolve("export.zip"),
        (done, total) -> {
          if (rotated.compareAndSet(false, true)) {
            unchecked(() -> {
              new KeyRotation(database.migrator().open(), keys, home.resolve("files"))
                  .rotate(List.of(spa), (tenant, report) -> {});
              return true;
            });
          }
        });

    assertThat(keys.of(spa).prefix()).isNotEqualTo(former);
    Unpacked unpacked = Unpacked.of(home.resolve("export.zip"), home.resolve("unpacked"));
    assertThat(unpacked.text("statement_lines.jsonl")).contains("Jane Canary");
    assertThat(unpacked.verify().exitCode()).isZero();
  }

  @Test
  void aTableOrColumnThatNobodyDecidedAboutIsNotLeftOutInSilence() throws Exception {
    asAdmin("create table %s.novelties (id uuid primary key, note text)");

    assertThatThrownBy(this::unpacked)
        .isInstanceOf(UndecidedException.class)
        .hasMessageContaining("novelties.id, novelties.note");

    asAdmin("drop table %s.novelties");
    asAdmin("alter table %s.locations add column manager text");
    asAdmin("alter table %s.locations drop column card_processor");
    assertThatThrownBy(this::unpacked)
        .isInstanceOf(UndecidedException.class)
        .hasMessageContaining("about: [locations.manager]")
        .hasMessageContaining("not there: [locations.card_processor]");
  }

  @Test
  void aFileThatIsGoneIsNotLeftOutInSilence() throws Exception {
    files.delete(spa, "stored-" + file);

    assertThatThrownBy(this::unpacked).hasMessageContaining("stored-" + file);
  }

  @Test
  void oneByteThatWasChangedIsNamed() throws Exception {
    addLine(UUID.randomUUID(), UUID.randomUUID(), "{\"name\":\"Jane Canary\"}");
    Unpacked unpacked = unpacked();

    unpacked.change(
        "statement_lines", lines -> List.of(lines.getFirst().replace("Canary", "Kanary")));

    assertThat(unpacked.verify().output())
        .contains("WRONG: statement_lines.jsonl is not as it was written");
    assertThat(unpacked.verify().exitCode()).isEqualTo(1);
  }

  @Test
  void aLineThatIsMissingIsNamedAndSoIsOneThatIsNoRow() throws Exception {
    addLine(UUID.randomUUID(), UUID.randomUUID(), "{}");
    addIssue(1, "one");
    addIssue(2, "two");
    Unpacked unpacked = unpacked();

    unpacked.change("statement_file_issues", lines -> List.of(lines.getLast()));
    unpacked.change(
        "statement_lines",
        lines ->
            List.of(
                lines.getFirst().replaceFirst("\"amount_minor\":\\d+", "\"amount_minor\":\"1\"")));

    assertThat(unpacked.verify().output())
        .contains("WRONG: statement_file_issues.jsonl has 1 lines instead of 2")
        .contains("WRONG: statement_lines.jsonl, line 1: amount_minor is not as the schema says");
  }

  @Test
  void aFileThatWasExchangedIsNamedEvenWithItsManifest() throws Exception {
    Unpacked unpacked = unpacked();
    String changed = SENT.replace("Jane", "John");
    String name = "files/" + file + "/__sales_ March.csv";
    Files.writeString(unpacked.folder().resolve(name), changed);
    Path manifest = unpacked.folder().resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace(
                Unpacked.sha256(SENT.getBytes(StandardCharsets.UTF_8)),
                Unpacked.sha256(changed.getBytes(StandardCharsets.UTF_8))));
    Files.writeString(unpacked.folder().resolve("more.txt"), "added");

    assertThat(unpacked.verify().output())
        .contains("WRONG: " + name + " is not the file that was sent")
        .contains("WRONG: more.txt is not in the manifest");
  }

  @Test
  void eventsThatWereMovedChangedOrCutOffAreNamedEvenWithTheirManifest() throws Exception {
    for (int i = 0; i < EVENTS; i++) {
      happens();
    }
    chain();
    Path archive = home.resolve("export.zip");
    String fingerprint = export(archive, nobodyWaits()).fingerprint();

    Unpacked moved = Unpacked.of(archive, home.resolve("moved"));
    moved.change(
        "audit_events",
        lines -> {
          Collections.swap(lines, 1, 2);
          return lines;
        });
    moved.mendManifest("audit_events");
    assertThat(moved.verify().output())
        .contains("WRONG: audit_events.jsonl, line 2: place 2 of the audit trail is missing")
        .contains("1 things are wrong");

    Unpacked changed = Unpacked.of(archive, home.resolve("changed"));
    changed.change(
        "audit_events",
        lines -> {
          lines.set(3, lines.get(3).replace("getReview", "getPayout"));
          return lines;
        });
    changed.mendManifest("audit_events");
    assertThat(changed.verify().output()).contains("line 4: event event_").contains("was changed");

    Unpacked cut = Unpacked.of(archive, home.resolve("cut"));
    cut.change("audit_events", lines -> lines.subList(0, EVENTS - 1));
    cut.mendManifest("audit_events");
    assertThat(cut.verify("--fingerprint", fingerprint).output())
        .contains("WRONG: the fingerprint is not " + fingerprint);
  }

  @Test
  void anIdThatTheProductShowsIsFound() throws Exception {
    assertThat(unpacked().verify("--id", TypedId.format("file", file)).output().strip())
        .isEqualTo(file.toString());
  }

  @Test
  void progressEndsAtAll() throws Exception {
    AtomicLong last = new AtomicLong();
    AtomicLong all = new AtomicLong();

    export(
        home.resolve("export.zip"),
        (done, total) -> {
          last.set(done);
          all.set(total);
        });

    assertThat(last.get()).isEqualTo(all.get()).isPositive();
  }

  private Unpacked unpacked() throws Exception {
    Path archive = home.resolve("export.zip");
    export(archive, nobodyWaits());
    return Unpacked.of(archive, home.resolve("unpacked"));
  }

  private PracticeExport.Receipt export(Path archive, PracticeExport.Progress progress)
      throws Exception {
    return TenantContext.call(
        spa, () -> export(archive, database.tenants(), database.platform(), progress));
  }

  private PracticeExport.Receipt export(
      Path archive, DataSource tables, DataSource platform, PracticeExport.Progress progress) {
    try (OutputStream target = Files.newOutputStream(archive)) {
      return new PracticeExport(tables, platform, keys, files, "test", Clock.systemUTC())
          .write(spa, target, progress);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PracticeExport.Progress nobodyWaits() {
    return (done, total) -> {};
  }

  private UUID upload(String name) throws Exception {
    UUID importId = UUID.randomUUID();
    UUID id = UUID.randomUUID();
    byte[] sent = SENT.getBytes(StandardCharsets.UTF_8);
    files.write(spa, "stored-" + id, target -> target.write(ByteBuffer.wrap(sent)));
    insert(
        "insert into imports (id, status, created_by, created_by_name, created_at)"
            + " values (?, 'DONE', ?, 'Rosa Vance', now())",
        importId,
        ANYBODY);
    insert(
        "insert into statement_files"
            + " (id, import_id, position, name, size_bytes, sha256, stored_as, status)"
            + " values (?, ?, 1, ?, ?, ?, ?, 'READ')",
        id,
        importId,
        name,
        (long) sent.length,
        Unpacked.sha256(sent),
        "stored-" + id);
    return id;
  }

  private void addLine(UUID key, UUID digest, String content) throws Exception {
    insert(
        "insert into statement_lines (file_id, seq, key, kind, line, content_hash, occurred_on,"
            + " location, source, reference, amount_minor, search_text, content)"
            + " values (?, 1, ?, 'SALE', 2, ?, date '2025-02-01', 'MAIN', 'pos', 'S1', ?,"
            + " 'words to search by', ?)",
        file,
        key,
        digest,
        9_007_199_254_740_993L,
        keys.of(spa).seal(SealedColumn.LINE_CONTENT.of(file, 1), content));
  }

  private void addIssue(int position, String message) throws Exception {
    insert(
        "insert into statement_file_issues (file_id, position, line, title, code, message)"
            + " values (?, ?, 2, 'A title', 'a-code', ?)",
        file,
        position,
        keys.of(spa).seal(SealedColumn.ISSUE_MESSAGE.of(file, position), message));
  }

  private void insert(String sql, Object... values) throws SQLException {
    TenantContext.call(
        spa,
        () -> {
          try (Connection connection = database.tenants().getConnection();
              PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              insert.setObject(i + 1, values[i]);
            }
            return insert.executeUpdate();
          }
        });
  }

  private void happens() throws SQLException {
    AuditEvent event =
        new AuditEvent(
            TypedId.next(),
            Instant.now(Clock.systemUTC()),
            "getReview",
            Outcome.DONE,
            Doer.system(),
            List.of("match_1"),
            "{\"count\":1}");
    try (Connection connection = database.migrator().open().getConnection()) {
      new AuditLog(AuditKey.parse(Base64.getUrlEncoder().encodeToString(new byte[32])))
          .add(connection, AuditScope.of(spa), event);
    }
  }

  private int chain() throws SQLException {
    try (Connection connection = database.migrator().open().getConnection()) {
      connection.setAutoCommit(false);
      int chained = new AuditChain(Clock.systemUTC()).extend(connection, AuditScope.of(spa));
      connection.commit();
      return chained;
    }
  }

  private void asAdmin(String sql) throws SQLException {
    database.asAdmin(sql.formatted(spa.schema()));
  }

  private static void unchecked(Callable<?> work) {
    try {
      work.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
