package com.medspasync.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/** The database of the running product, as its superuser sees it. */
final class SpaRows {

  /** Filled in the background, some time after what somebody did. */
  private static final Set<String> SEQUENCED = Set.of("audit_chain", "audit_unchained");

  /** No such schema, no such table: another class has a spa erased while this one reads. */
  private static final Set<String> ERASED = Set.of("3F000", "42P01");

  private final Product product;

  SpaRows(Product product) {
    this.product = product;
  }

  /**
   * What every table of a spa holds: how many rows, and a digest of all of them.
   *
   * @param tenantId as the API shows it
   */
  Map<String, String> of(String tenantId) {
    String schema = tenantId.replaceFirst("^tenant_", "t_");
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      Map<String, String> digests = new TreeMap<>();
      for (String table : tables(statement, schema)) {
        try (ResultSet row =
            statement.executeQuery(
                "select count(*) || ' rows, ' || coalesce(md5(string_agg(r, '' order by r)), '')"
                    + " from (select md5(t::text) as r from "
                    + schema
                    + "."
                    + table
                    + " t) x")) {
          row.next();
          digests.put(table, row.getString(1));
        }
      }
      return digests;
    } catch (SQLException e) {
      throw new AssertionError("The database cannot be looked at", e);
    }
  }

  /** Gives a person a passkey that nobody can sign with. */
  void addPasskey(String email) {
    try (Connection connection = connect();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into platform.passkeys
                select gen_random_uuid(), id, 'localhost', uuid_send(gen_random_uuid()), 'none',
                       0, false, false, '{}', 'In a drawer', now(), null
                  from platform.people where email = ?
                """)) {
      insert.setString(1, email);
      assertThat(insert.executeUpdate()).isOne();
    } catch (SQLException e) {
      throw new AssertionError("The passkey cannot be written", e);
    }
  }

  /** Connects an account with a provider that nobody has. */
  void addIdentity(String email) {
    changePlatform(
        """
        insert into platform.linked_identities
        select gen_random_uuid(), id, 'oidc', 'https://nobody.example', gen_random_uuid()::text,
               'nobody@nobody.example', now(), null
          from platform.people where email = '%s'
        """
            .formatted(email));
  }

  /** Changes what no person or program may change; {@code %s} is the spa's schema. */
  void change(String tenantId, String sql) {
    changePlatform(sql.replace("%s", tenantId.replaceFirst("^tenant_", "t_")));
  }

  /** The same in the tables that all spas share: makes a link or a session older, say. */
  void changePlatform(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      int changed = statement.executeUpdate(sql);
      if (changed == 0) {
        throw new AssertionError("Nothing is changed by " + sql);
      }
    } catch (SQLException e) {
      throw new AssertionError("The database cannot be changed", e);
    }
  }

  /**
   * Cancels what one of the application's connections is doing, or drops the connection; answers
   * how many were found at work.
   */
  int disturb(boolean drop) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(%s(pid)) from (select pid from pg_stat_activity where usename ="
                        .formatted(drop ? "pg_terminate_backend" : "pg_cancel_backend")
                    + " 'medspasync_app' and state <> 'idle' order by random() limit 1) x")) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError("The database cannot be disturbed", e);
    }
  }

  /**
   * Reads what a dump would hold: every row of every table of the platform and of all spas, as text
   * and one by one, since together they do not fit into memory.
   *
   * @param reader is given the table with its schema, and the row
   */
  void dump(BiConsumer<String, String> reader) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery(
              """
              select schemaname || '.' || tablename from pg_tables
              where schemaname = 'platform' or schemaname ~ '^t_'
              """)) {
        while (row.next()) {
          tables.add(row.getString(1));
        }
      }
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (String table : tables) {
        try {
          CopyOut copy = copies.copyOut("copy " + table + " to stdout");
          for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            reader.accept(table, new String(row, UTF_8));
          }
        } catch (SQLException e) {
          if (!ERASED.contains(String.valueOf(e.getSQLState()))) {
            throw e;
          }
        }
      }
    } catch (SQLException e) {
      throw new AssertionError("The database cannot be copied", e);
    }
  }

  /** The tables in which a row holds one of the texts, as a dump writes it. */
  Set<String> tablesNaming(String... texts) {
    Set<String> naming = new TreeSet<>();
    dump((table, row) -> {
      if (Stream.of(texts).anyMatch(row::contains)) {
        naming.add(table);
      }
    });
    return naming;
  }

  private static List<String> tables(Statement statement, String schema) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "select tablename from pg_tables where schemaname = '" + schema + "'")) {
      while (row.next()) {
        if (!SEQUENCED.contains(row.getString(1))) {
          names.add(row.getString(1));
        }
      }
    }
    if (names.isEmpty()) {
      throw new AssertionError("There is no schema " + schema);
    }
    return names;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + text("data/postgresql.port") + "/medspasync",
        "postgres",
        text("keys/database-admin"));
  }

  private String text(String file) {
    Path path = product.commands().home().resolve(file);
    try {
      return Files.readString(path).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
