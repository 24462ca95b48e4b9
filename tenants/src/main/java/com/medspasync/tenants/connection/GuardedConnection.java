package com.medspasync.tenants.connection;

import com.medspasync.tenants.TenantBindingException;
import com.medspasync.tenants.TenantClosedException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Stands between a caller and a connection of the login role: puts each transaction under the role
 * of its tenant before the first statement, lets through what {@link StatementGuard} allows, and
 * refuses every method of JDBC it does not know to be harmless. A proxy rather than a delegating
 * class, so that a method added to JDBC is refused until someone has thought about it.
 */
final class GuardedConnection implements InvocationHandler {

  private static final Pattern ROLE_NAME = Pattern.compile("[a-z][a-z0-9_]{1,62}");

  /** What is answered when the right to switch to a role was taken away. */
  /** What the server says of a role that may not be taken on, and of one that is no more. */
  private static final Set<String> CLOSED = Set.of("42501", "22023");

  private static final Set<String> HARMLESS =
      Set.of(
          "clearWarnings",
          "createArrayOf",
          "getAutoCommit",
          "getCatalog",
          "getHoldability",
          "getNetworkTimeout",
          "getSchema",
          "getTransactionIsolation",
          "getWarnings",
          "isClosed",
          "isReadOnly",
          "isValid",
          "nativeSQL",
          "releaseSavepoint",
          "setSavepoint");

  private final Connection login;
  private final Supplier<String> presentRole;
  private final TransactionRoles roles;

  /** The role of the first statement; the handle serves no other. */
  private @Nullable String ownRole;

  /** The role in force in a transaction that the caller begins and ends by JDBC. */
  private @Nullable String localRole;

  /**
   * A load that was begun and perhaps forgotten; while it lasts the driver answers nothing else.
   */
  private @Nullable CopyIn load;

  private GuardedConnection(
      Connection login, Supplier<String> presentRole, TransactionRoles roles) {
    this.login = login;
    this.presentRole = presentRole;
    this.roles = roles;
  }

  static Connection around(Connection login, Supplier<String> presentRole, TransactionRoles roles) {
    return Proxies.of(Connection.class, new GuardedConnection(login, presentRole, roles));
  }

  /** The guard behind a connection that one of our data sources gave out. */
  static GuardedConnection behind(Connection connection) throws RefusedStatementException {
    if (Proxies.handlerOf(connection) instanceof GuardedConnection guard) {
      return guard;
    }
    throw new RefusedStatementException("not a connection of a tenant's data source");
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    Connection self = (Connection) proxy;
    return switch (method.getName()) {
      case "createStatement" -> {
        refuseUpdatable(args, 0);
        yield GuardedStatement.around(
            Statement.class, (Statement) Proxies.call(login, method, args), self, this);
      }
      case "prepareStatement" -> {
        String sql = Proxies.textAt(args, 0);
        checkSql(sql);
        refuseUpdatable(args, 1);
        yield GuardedStatement.around(
            PreparedStatement.class,
            (PreparedStatement) Proxies.call(login, method, args),
            self,
            this);
      }
      case "getMetaData" -> GuardedMetaData.around(login.getMetaData(), self);
      case "setAutoCommit" -> {
        setAutoCommit(Proxies.flagAt(args, 0));
        yield null;
      }
      case "setReadOnly" -> {
        refuseChange(method, Proxies.flagAt(args, 0), login.isReadOnly());
        yield null;
      }
      case "commit" -> {
        login.commit();
        forgetRole();
        yield null;
      }
      case "rollback" -> {
        // going back to a savepoint also goes back to the role that was in force there
        forgetRole();
        cancelLoad();
        if (args == null || !(args[0] instanceof Savepoint savepoint)) {
          login.rollback();
        } else {
          login.rollback(savepoint);
        }
        yield null;
      }
      case "close" -> {
        close();
        yield null;
      }
      case "isWrapperFor" -> false;
      default -> Proxies.callIfHarmless(HARMLESS, self, login, method, args);
    };
  }

  /**
   * Does work on the login's connection under the role of the present tenant, in the transaction
   * under way or in one of its own.
   */
  <T> @Nullable T underRole(SqlWork<T> work) throws SQLException {
    String role = roleForThisHandle();
    if (load != null && load.isActive()) {
      throw new RefusedStatementException("rows are being loaded; finish or close that first");
    }
    if (!login.getAutoCommit()) {
      switchTo(role);
      return work.run();
    }
    login.setAutoCommit(false);
    try {
      switchTo(role);
      @Nullable T result = work.run();
      login.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      rollBackAfter(e);
      throw e;
    } finally {
      localRole = null;
      if (!login.isClosed()) {
        login.setAutoCommit(true);
      }
    }
  }

  /**
   * Whether a statement is a transaction of its own now, so that its rows have to be read at once.
   */
  boolean commitsByItself() throws SQLException {
    return login.getAutoCommit();
  }

  void checkSql(String sql) throws SQLException {
    StatementGuard.check(sql);
    if (sql.indexOf('{') >= 0) {
      // the driver rewrites JDBC escapes; what it makes of them has to pass as well
      StatementGuard.check(login.nativeSQL(sql));
    }
  }

  /** Makes the transaction that begins now one that reads, and reads one state throughout. */
  void startSnapshot(String sql) throws SQLException {
    underRole(() -> {
      try (Statement start = login.createStatement()) {
        return start.execute(sql);
      }
    });
  }

  CopyIn startLoad(String copy) throws SQLException {
    CopyIn started = underRole(() -> driver().getCopyAPI().copyIn(copy));
    load = started;
    return Objects.requireNonNull(started);
  }

  private PGConnection driver() throws SQLException {
    return login.unwrap(PGConnection.class);
  }

  private String roleForThisHandle() throws SQLException {
    String role = presentRole.get();
    if (ownRole == null) {
      if (!ROLE_NAME.matcher(role).matches()) {
        throw new RefusedStatementException("not the name of a role");
      }
      if (driver().getPreferQueryMode() == PreferQueryMode.SIMPLE) {
        throw new RefusedStatementException(
            "the database connection has to use the extended protocol: remove preferQueryMode");
      }
      ownRole = role;
    } else if (!ownRole.equals(role)) {
      throw new TenantBindingException("a connection of one tenant was used by another");
    }
    return role;
  }

  private void switchTo(String role) throws SQLException {
    Map<Object, String> shared = roles.ofPresentTransaction();
    Object connection = driver();
    String inForce = shared == null ? localRole : shared.get(connection);
    if (role.equals(inForce)) {
      return;
    }
    forgetRole();
    try (Statement change = login.createStatement()) {
      change.execute("set local role " + role);
    } catch (SQLException e) {
      throw CLOSED.contains(e.getSQLState()) ? new TenantClosedException(e) : e;
    }
    if (shared == null) {
      localRole = role;
    } else {
      shared.put(connection, role);
    }
  }

  private void forgetRole() throws SQLException {
    localRole = null;
    Map<Object, String> shared = roles.ofPresentTransaction();
    if (shared != null) {
      shared.remove(driver());
    }
  }

  private void rollBackAfter(Exception cause) throws SQLException {
    try {
      login.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
      // whatever state it is in, nobody else gets it
      login.abort(Runnable::run);
    }
  }

  private void cancelLoad() throws SQLException {
    if (load != null && load.isActive()) {
      load.cancelCopy();
    }
  }

  private void setAutoCommit(boolean autoCommit) throws SQLException {
    forgetRole();
    login.setAutoCommit(autoCommit);
  }

  private void close() throws SQLException {
    if (login.isClosed()) {
      return;
    }
    try (login) {
      cancelLoad();
      if (roles.ofPresentTransaction() == null && !login.getAutoCommit()) {
        login.rollback();
        login.setAutoCommit(true);
      }
    } finally {
      localRole = null;
    }
  }

  private static void refuseUpdatable(@Nullable Object @Nullable [] args, int firstOption)
      throws SQLException {
    int options = args == null ? 0 : args.length - firstOption;
    if (options == 2
        && (!Integer.valueOf(ResultSet.CONCUR_READ_ONLY).equals(at(args, firstOption + 1)))) {
      throw new RefusedStatementException("rows are changed by statements, not through a cursor");
    }
    if (options > 2) {
      throw new RefusedStatementException("no cursor outlives its transaction");
    }
  }

  private static @Nullable Object at(@Nullable Object @Nullable [] args, int index) {
    return args == null ? null : args[index];
  }

  private static void refuseChange(Method method, boolean wanted, boolean present)
      throws SQLException {
    if (wanted != present) {
      throw Proxies.refused(method);
    }
  }

  /** Work on a connection whose role is set. */
  @FunctionalInterface
  interface SqlWork<T> {
    @Nullable T run() throws SQLException;
  }
}
