package com.medspasync.tenants;

import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A way into a database.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
 */
public record DatabaseAccess(String url, String user, String password) {

  private static final Pattern USER_IN_URL = Pattern.compile("[?&](user|password)=");

  public DatabaseAccess {
    // the driver prefers a user in the address, and then every role would be that one
    if (USER_IN_URL.matcher(url).find()) {
      throw new IllegalArgumentException(
          "the address of the database must not name a user or password");
    }
  }

  /** New connections, one per call; there is no pool. */
  public DataSource open() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /** The same database under another sign-in. */
  public DatabaseAccess as(String otherUser, String otherPassword) {
    return new DatabaseAccess(url, otherUser, otherPassword);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
