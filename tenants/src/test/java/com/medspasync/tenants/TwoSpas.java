package com.medspasync.tenants;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database with two spas, each with one location that carries a word nobody else has. */
public final class TwoSpas implements AutoCloseable {

  public static final String OUR_WORD = "canary of our spa";
  public static final String OTHER_WORD = "canary of the other spa";

  public final TestDatabase database;
  public final TenantId ours;
  public final TenantId other;

  public TwoSpas(String databaseName, int connections) throws SQLException {
    database = new TestDatabase(databaseName, connections);
    ours = database.create("Our Spa");
    other = database.create("Other Spa");
    TenantContext.call(ours, () -> addLocation(database.tenants(), OUR_WORD));
    TenantContext.call(other, () -> addLocation(database.tenants(), OTHER_WORD));
  }

  /** Names of all locations that the bound tenant sees, in order. */
  public static List<String> locations(DataSource tenants) throws SQLException {
    try (Connection connection = tenants.getConnection()) {
      return locations(connection);
    }
  }

  public static List<String> locations(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement("select name from locations order by name");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  public static int addLocation(DataSource tenants, String name) throws SQLException {
    try (Connection connection = tenants.getConnection()) {
      return addLocation(connection, name);
    }
  }

  public static int addLocation(Connection connection, String name) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into locations (id, code, name, time_zone)"
                + " values (gen_random_uuid(), gen_random_uuid()::text, ?, 'UTC')")) {
      insert.setString(1, name);
      return insert.executeUpdate();
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
