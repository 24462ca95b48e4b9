package com.medspasync.app.persistence;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Puts a guard between EclipseLink and the pool. The pool is taken from where EclipseLink has it
 * already, because its name cannot be looked up while the application is being deployed.
 */
abstract class GuardedSession implements SessionCustomizer {

  private final UnaryOperator<DataSource> guard;

  GuardedSession(UnaryOperator<DataSource> guard) {
    this.guard = guard;
  }

  @Override
  public final void customize(Session session) {
    DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
    if (!(login.getConnector() instanceof JNDIConnector named)) {
      throw new IllegalStateException("the persistence unit has no data source");
    }
    Connector guarded = new JNDIConnector(guard.apply(named.getDataSource()));
    login.setConnector(guarded);
    if (session instanceof ServerSession server) {
      ((DatabaseLogin) server.getReadConnectionPool().getLogin()).setConnector(guarded);
      for (ConnectionPool pool : server.getConnectionPools().values()) {
        ((DatabaseLogin) pool.getLogin()).setConnector(guarded);
      }
    }
  }
}
