package com.medspasync.tenants.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spa that had keys and lines before lines were sealed. */
class FormerLinesIT {

  private static final UUID FILE = UUID.randomUUID();
  private static final UUID SALE = UUID.randomUUID();
  private static final UUID JANE = UUID.randomUUID();
  private static final UUID HASH = UUID.randomUUID();

  private static TestDatabase database;

  @TempDir private Path folder;
  private final MasterKeys masters = KeyRing.of(KeyRing.newKey(), "the test");
  private TenantKeys keys;
  private TenantId spa;

  @BeforeAll
  static void prepareDatabase() throws SQLException {
    database = new TestDatabase("former_lines", 4);
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void createSpa() throws SQLException, IOException {
    spa = database.create("Harbor Skin");
    new TenantKeys(folder, masters).make(spa);
    forgetThatItIsComplete();
    database.asAdmin(
        """
        insert into %1$s.imports (id, status, created_by, created_by_name, created_at)
          values ('%2$s', 'DONE', '%2$s', 'Bea', now());
        insert into %1$s.statement_files
          (id, import_id, position, name, size_bytes, sha256, stored_as, status)
          values ('%2$s', '%2$s', 1, 'a.csv', 1, '', '', 'READ');
        """
            .formatted(spa.schema(), FILE));
  }

  @Test
  void whatALineSaysIsSealedForItsPlaceAndItsDigestIsNoDigestAnyMore() throws Exception {
    keep(1, "SALE", SALE, "{\"client\":\"Jane Canary\"}");

    complete();

    byte[] content = values("content").getFirst();
    assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("Canary");
    assertThat(open(content, 1)).isEqualTo("{\"client\":\"Jane Canary\"}");
    assertThatThrownBy(() -> open(content, 2)).isInstanceOf(SealBrokenException.class);
    assertThat(texts("select key::text from %s.statement_lines")).containsExactly(SALE.toString());
    assertThat(texts("select content_hash::text from %s.statement_lines"))
        .containsExactly(BlindIndex.LINE_CONTENT.of(keys.of(spa), HASH).toString());
  }

  @Test
  void clientsAreKnownAgainByWhatTellsNothingAndTheirPairsFollow() throws Exception {
    List<UUID> former = Stream.of(JANE, UUID.randomUUID()).sorted(FormerLinesIT::asText).toList();
    keep(1, "CLIENT", former.getFirst(), "{}");
    keep(2, "CLIENT", former.getLast(), "{}");
    pair(former.getFirst(), former.getLast(), "same phone");

    complete();

    List<UUID> now =
        former.stream()
            .map(key -> BlindIndex.CLIENT_KEY.of(keys.of(spa), key))
            .sorted(FormerLinesIT::asText)
            .toList();
    assertThat(texts("select key::text from %s.statement_lines order by key::text"))
        .containsExactlyElementsOf(now.stream().map(UUID::toString).toList());
    assertThat(texts("select left_key || ' ' || right_key from %s.client_pairs"))
        .containsExactly(now.getFirst() + " " + now.getLast());
    byte[] reasons = all("select reasons from %s.client_pairs", ResultSet::getBytes).getFirst();
    assertThat(
            keys.of(spa).open(SealedColumn.PAIR_REASONS.of(now.getFirst(), now.getLast()), reasons))
        .isEqualTo("same phone");
  }

  @Test
  void whatWasDoneBeforeItWasCutOffIsNotDoneAgain() throws Exception {
    keep(1, "CLIENT", JANE, "{}");
    complete();
    String once = texts("select key || ' ' || content_hash from %s.statement_lines").getFirst();
    forgetThatItIsComplete();
    keep(2, "CLIENT", UUID.randomUUID(), "{}");

    complete();

    assertThat(texts("select key || ' ' || content_hash from %s.statement_lines where seq = 1"))
        .containsExactly(once);
    assertThat(texts("select seq from %s.statement_lines where get_byte(content, 0) = 0"))
        .isEmpty();
  }

  @Test
  void aNewKeySealsTheirLinesTooWhereverTheyWentMeanwhile() throws Exception {
    keep(1, "SALE", SALE, "{}");
    complete();
    UUID copy = UUID.randomUUID();
    database.asAdmin(
        """
        insert into %1$s.statement_files
          (id, import_id, position, name, size_bytes, sha256, stored_as, status)
          values ('%3$s', '%2$s', 2, 'b.csv', 1, '', '', 'READ');
        update %1$s.statement_lines set file_id = '%3$s', read_as = file_id;
        """
            .formatted(spa.schema(), FILE, copy));
    byte[] former = values("content").getFirst();

    new KeyRotation(database.migrator().open(), keys, folder)
        .rotate(List.of(spa), (tenant, report) -> {});

    byte[] content = values("content").getFirst();
    assertThat(content).isNotEqualTo(former).startsWith(keys.of(spa).prefix());
    assertThat(open(content, 1)).isEqualTo("{}");
  }

  @Test
  void plainValuesAreTakenOnlyWhereTheyCanBeFromBeforeAndOnlyUntilAllAreSealed() throws Exception {
    byte[] plain = "\0{}".getBytes(StandardCharsets.UTF_8);

    assertThat(open(plain, 1)).isEqualTo("{}");
    assertThatThrownBy(() -> keys.of(spa).open(SealedColumn.DECISION_NOTE.of(JANE), plain))
        .isInstanceOf(SealBrokenException.class);

    complete();

    assertThatThrownBy(() -> open(plain, 1)).isInstanceOf(SealBrokenException.class);
  }

  private void complete() throws SQLException, InterruptedException {
    new KeyRotation(database.migrator().open(), keys, folder)
        .complete(List.of(spa), (tenant, report) -> {});
  }

  private String open(byte[] content, int seq) {
    return keys.of(spa).open(SealedColumn.LINE_CONTENT.of(FILE, seq), content);
  }

  private void keep(int seq, String kind, UUID key, String content) throws SQLException {
    database.asAdmin(
        """
        insert into %s.statement_lines
          (file_id, seq, key, kind, line, active, content_hash, location, source, reference,
           amount_minor, search_text, content)
        values ('%s', %d, '%s', '%s', %d, true, '%s', '', 'pos', '', 0, '',
          '\\x00'::bytea || convert_to('%s', 'UTF8'))
        """
            .formatted(spa.schema(), FILE, seq, key, kind, seq, HASH, content));
  }

  private void pair(UUID left, UUID right, String reasons) throws SQLException {
    byte[] sealed = keys.of(spa).seal(SealedColumn.PAIR_REASONS.of(left, right), reasons);
    database.asAdmin(
        """
        insert into %s.client_pairs (id, left_key, right_key, probability, reasons)
        values ('%s', '%s', '%s', 0.9, '\\x%s')
        """
            .formatted(
                spa.schema(), UUID.randomUUID(), left, right, HexFormat.of().formatHex(sealed)));
  }

  private List<byte[]> values(String column) throws SQLException {
    return all("select " + column + " from %s.statement_lines order by seq", ResultSet::getBytes);
  }

  private List<String> texts(String sql) throws SQLException {
    return all(sql, ResultSet::getString);
  }

  private <T> List<T> all(String sql, Column<T> column) throws SQLException {
    try (Connection connection = database.admin().open().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.formatted(spa.schema()))) {
      List<T> found = new ArrayList<>();
      while (row.next()) {
        found.add(column.of(row, 1));
      }
      return found;
    }
  }

  private interface Column<T> {

    T of(ResultSet row, int number) throws SQLException;
  }

  /** As keys that were made before lines were sealed say it, and such as were cut off meanwhile. */
  private void forgetThatItIsComplete() throws IOException {
    Path file = folder.resolve(spa.toString());
    Files.write(
        file,
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("sealed-columns"))
            .toList());
    keys = new TenantKeys(folder, masters);
  }

  private static int asText(UUID one, UUID other) {
    return one.toString().compareTo(other.toString());
  }
}
