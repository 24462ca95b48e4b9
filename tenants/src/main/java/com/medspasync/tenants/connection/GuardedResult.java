package com.medspasync.tenants.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgResultSet;

/** Rows that lead back to the guarded statement and not to the driver's. */
final class GuardedResult implements InvocationHandler {

  private final ResultSet target;
  private final Statement statement;

  private GuardedResult(ResultSet target, Statement statement) {
    this.target = target;
    this.statement = statement;
  }

  static ResultSet around(ResultSet target, Statement statement) throws SQLException {
    return Proxies.of(ResultSet.class, new GuardedResult(driversOwn(target), statement));
  }

  /** A pool's wrapper looks up many of the driver's methods by name for each value of each row. */
  private static ResultSet driversOwn(ResultSet rows) throws SQLException {
    return rows.isWrapperFor(PgResultSet.class) ? rows.unwrap(PgResultSet.class) : rows;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    return switch (method.getName()) {
      case "getStatement" -> statement;
      case "isWrapperFor" -> false;
      case "unwrap", "insertRow", "updateRow", "deleteRow", "refreshRow" ->
          throw Proxies.refused(method);
      case "equals" -> args != null && proxy == args[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> {
        Object value = Proxies.call(target, method, args);
        yield value instanceof ResultSet cursor ? around(cursor, statement) : value;
      }
    };
  }
}
