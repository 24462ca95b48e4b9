package com.medspasync.tenants.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement that runs under the role of its connection's tenant, and only text that is allowed.
 */
final class GuardedStatement implements InvocationHandler {

  private static final Set<String> HARMLESS =
      Set.of(
          "addBatch",
          "cancel",
          "clearBatch",
          "clearParameters",
          "clearWarnings",
          "close",
          "closeOnCompletion",
          "getFetchDirection",
          "getFetchSize",
          "getLargeMaxRows",
          "getLargeUpdateCount",
          "getMaxFieldSize",
          "getMaxRows",
          "getMetaData",
          "getMoreResults",
          "getParameterMetaData",
          "getQueryTimeout",
          "getResultSetConcurrency",
          "getResultSetHoldability",
          "getResultSetType",
          "getUpdateCount",
          "getWarnings",
          "isCloseOnCompletion",
          "isClosed",
          "isPoolable",
          "setArray",
          "setAsciiStream",
          "setBigDecimal",
          "setBinaryStream",
          "setBoolean",
          "setByte",
          "setBytes",
          "setCharacterStream",
          "setDate",
          "setDouble",
          "setFetchDirection",
          "setFetchSize",
          "setFloat",
          "setInt",
          "setLargeMaxRows",
          "setLong",
          "setMaxFieldSize",
          "setMaxRows",
          "setNull",
          "setObject",
          "setPoolable",
          "setQueryTimeout",
          "setSQLXML",
          "setShort",
          "setString",
          "setTime",
          "setTimestamp");

  private final Statement target;
  private final Connection connection;
  private final GuardedConnection guard;

  private GuardedStatement(Statement target, Connection connection, GuardedConnection guard) {
    this.target = target;
    this.connection = connection;
    this.guard = guard;
  }

  static <S extends Statement> S around(
      Class<S> type, @Nullable Statement target, Connection connection, GuardedConnection guard) {
    if (target == null) {
      throw new IllegalStateException("the driver gave no statement");
    }
    return Proxies.of(type, new GuardedStatement(target, connection, guard));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    Statement self = (Statement) proxy;
    return switch (method.getName()) {
      case "execute",
          "executeQuery",
          "executeUpdate",
          "executeLargeUpdate",
          "executeBatch",
          "executeLargeBatch" ->
          execute(self, method, args);
      case "addBatch" -> {
        checkText(args);
        yield Proxies.call(target, method, args);
      }
      case "getResultSet", "getGeneratedKeys" -> wrapped(Proxies.call(target, method, args), self);
      case "getConnection" -> connection;
      case "isWrapperFor" -> false;
      default -> Proxies.callIfHarmless(HARMLESS, self, target, method, args);
    };
  }

  private @Nullable Object execute(
      Statement self, Method method, @Nullable Object @Nullable [] args) throws Throwable {
    checkText(args);
    if (guard.commitsByItself() && target.getFetchSize() != 0) {
      target.setFetchSize(0);
    }
    try {
      return guard.underRole(() -> {
        try {
          return wrapped(Proxies.call(target, method, args), self);
        } catch (SQLException | RuntimeException | Error e) {
          throw e;
        } catch (Throwable e) {
          throw new CarriedException(e);
        }
      });
    } catch (CarriedException e) {
      throw e.carried;
    }
  }

  private void checkText(@Nullable Object @Nullable [] args) throws SQLException {
    if (args != null) {
      guard.checkSql(Proxies.textAt(args, 0));
    }
  }

  private static @Nullable Object wrapped(@Nullable Object result, Statement self)
      throws SQLException {
    return result instanceof ResultSet rows ? GuardedResult.around(rows, self) : result;
  }

  /** Takes an exception that JDBC does not declare out of a lambda. */
  private static final class CarriedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Throwable carried;

    CarriedException(Throwable carried) {
      super(carried);
      this.carried = carried;
    }
  }
}
