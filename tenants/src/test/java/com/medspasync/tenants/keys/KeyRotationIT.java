package com.medspasync.tenants.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.NewTenant;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.TestDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationIT {

  private static final UUID PERSON = UUID.randomUUID();
  private static final String ROUTE = "POST /imports";

  private static TestDatabase database;
  private static TenantKeys keys;

  @TempDir private Path folder;
  private SealedFiles files;
  private TenantId spa;

  @BeforeAll
  static void prepareDatabase() throws SQLException {
    database = new TestDatabase("key_rotation", 4);
    keys = database.keys();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void createSpa() throws SQLException {
    spa = database.create("Harbor Skin");
    files = new SealedFiles(folder, keys);
  }

  @Test
  void leavesNothingOfTheFormerKeyWhileTheSpaIsServed() throws Exception {
    for (int i = 0; i < 450; i++) {
      keep("before " + i, seal("before " + i));
    }
    byte[] former = keys.of(spa).prefix();
    AtomicBoolean over = new AtomicBoolean();
    List<Throwable> failures = new ArrayList<>();
    Thread served =
        Thread.ofPlatform()
            .start(() -> {
              try {
                for (int i = 0; !over.get(); i++) {
                  keep("during " + i, seal("during " + i));
                  assertThat(answer("during " + i)).isEqualTo("during " + i);
                  assertThat(answer("before " + i % 450)).isEqualTo("before " + i % 450);
                }
              } catch (SQLException | RuntimeException | AssertionError e) {
                failures.add(e);
              }
            });

    rotate();
    over.set(true);
    served.join();

    assertThat(failures).isEmpty();
    assertThat(answer("before 449")).isEqualTo("before 449");
    assertThat(keys.of(spa).prefix()).isNotEqualTo(former);
    assertThat(stored()).allMatch(value -> !startsWith(value, former)).hasSizeGreaterThan(450);
  }

  @Test
  void goesOnWhereItWasCutOff() throws Exception {
    keep("one", seal("one"));
    byte[] former = keys.of(spa).prefix();
    write("report", "Jane Canary");
    keys.change(spa); // the command was killed after this
    keep("two", seal("two"));
    byte[] newest = keys.of(spa).prefix();
    assertThat(newest).isNotEqualTo(former);
    assertThat(answer("one")).isEqualTo("one");
    assertThat(read("report")).isEqualTo("Jane Canary");

    rotate();

    assertThat(keys.of(spa).prefix()).isEqualTo(newest);
    assertThat(stored()).hasSize(2).allMatch(value -> startsWith(value, newest));
    assertThat(answer("one")).isEqualTo("one");
    assertThat(read("report")).isEqualTo("Jane Canary");
  }

  @Test
  void sealsWhatIsFromBeforeThereWereKeys() throws Exception {
    database.asAdmin(
        "update platform.tenants set sealed_by = null where id = '" + spa.value() + "'");
    keys.destroy(spa);
    Files.createDirectories(folder.resolve(spa.toString()));
    Files.writeString(
        folder.resolve(spa.toString()).resolve("old"), "Jane Canary,jane@example.com");
    keep("old", "\0{\"name\":\"Jane Canary\"}".getBytes(StandardCharsets.UTF_8));

    KeyCustody.ensure(database.migrator().open(), keys);
    assertThat(answer("old")).isEqualTo("{\"name\":\"Jane Canary\"}");
    assertThat(read("old")).startsWith("Jane");
    rotation().complete(List.of(spa), (tenant, report) -> {});

    assertThat(answer("old")).isEqualTo("{\"name\":\"Jane Canary\"}");
    assertThat(read("old")).startsWith("Jane");
    assertThat(stored()).allMatch(value -> startsWith(value, keys.of(spa).prefix()));
    assertThat(everythingOnDisk()).doesNotContain("Jane").doesNotContain("example.com");
    keep("forged", "\0plain".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> answer("forged")).isInstanceOf(SealBrokenException.class);
  }

  @Test
  void refusesValuesThatWereMoved() throws SQLException {
    keep("one", seal("one"));
    keep("two", stored().getFirst());

    assertThat(answer("one")).isEqualTo("one");
    assertThatThrownBy(() -> answer("two")).isInstanceOf(SealBrokenException.class);
  }

  @Test
  void refusesKeysThatAreNotThoseOfTheDatabase() throws SQLException {
    KeyCustody.ensure(database.migrator().open(), keys);
    TenantKeys others = new TenantKeys(folder, KeyRing.of(KeyRing.newKey(), "test"));

    assertThatThrownBy(() -> KeyCustody.ensure(database.migrator().open(), others))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("is missing");
    for (var tenant : new Tenants(database.platform()).all()) {
      others.make(tenant.id());
    }
    assertThatThrownBy(() -> KeyCustody.ensure(database.migrator().open(), others))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("is not the one that sealed");
  }

  @Test
  void erasingLeavesNothingThatABackupCouldBeReadWith() throws Exception {
    keep("one", seal("one"));
    write("report", "Jane Canary");
    byte[] backup = stored().getFirst();
    TenantErasure erasure =
        new TenantErasure(
            database.migrator().open(),
            keys,
            new SealedFiles(folder, keys),
            TenantErasure.By.COMMAND);

    erasure.erase(spa);

    assertThat(new Tenants(database.platform()).find(spa)).isEmpty();
    assertThat(keys.exist(spa)).isFalse();
    assertThat(folder.resolve(spa.toString())).doesNotExist();
    assertThatThrownBy(() -> stored()).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> erasure.erase(spa)).isInstanceOf(DomainException.class);
    database
        .provisioner()
        .create(
            new NewTenant(
                spa,
                "Back",
                java.util.Currency.getInstance("USD"),
                java.time.ZoneId.of("UTC"),
                false));
    keep("one", backup);
    assertThatThrownBy(() -> answer("one")).isInstanceOf(SealBrokenException.class);
  }

  private KeyRotation rotation() {
    return new KeyRotation(database.migrator().open(), keys, folder);
  }

  private void rotate() throws SQLException, InterruptedException {
    rotation().rotate(List.of(spa), (tenant, report) -> {});
  }

  private byte[] seal(String key) {
    return keys.of(spa).seal(SealedColumn.ANSWER_BODY.of(PERSON, ROUTE, key), key);
  }

  private void keep(String key, byte[] body) throws SQLException {
    TenantContext.call(
        spa,
        () -> {
          try (Connection connection = database.tenants().getConnection();
              PreparedStatement insert =
                  connection.prepareStatement(
                      "insert into stored_answers"
                          + " (person_id, route, key, created_at, fingerprint, status, body)"
                          + " values (?, ?, ?, now(), '', 200, ?)")) {
            insert.setObject(1, PERSON);
            insert.setString(2, ROUTE);
            insert.setString(3, key);
            insert.setBytes(4, body);
            return insert.executeUpdate();
          }
        });
  }

  private String answer(String key) throws SQLException {
    byte[] body =
        TenantContext.call(
            spa,
            () -> {
              try (Connection connection = database.tenants().getConnection();
                  PreparedStatement select =
                      connection.prepareStatement(
                          "select body from stored_answers where key = ?")) {
                select.setString(1, key);
                ResultSet row = select.executeQuery();
                row.next();
                return row.getBytes(1);
              }
            });
    return keys.opening(spa, body).open(SealedColumn.ANSWER_BODY.of(PERSON, ROUTE, key), body);
  }

  private List<byte[]> stored() throws SQLException {
    try (Connection connection = database.admin().open().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select body from " + spa.schema() + ".stored_answers")) {
      List<byte[]> stored = new ArrayList<>();
      while (row.next()) {
        stored.add(row.getBytes(1));
      }
      return stored;
    }
  }

  private static boolean startsWith(byte[] value, byte[] prefix) {
    return Arrays.equals(Arrays.copyOf(value, prefix.length), prefix);
  }

  private void write(String name, String text) throws IOException {
    files.write(
        spa, name, target -> target.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
  }

  private String read(String name) throws IOException {
    try (SeekableByteChannel content = files.open(spa, name)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) content.size());
      while (bytes.hasRemaining() && content.read(bytes) >= 0) {}
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
  }

  private String everythingOnDisk() throws IOException {
    StringBuilder text = new StringBuilder();
    try (var all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return text.toString();
  }
}
