package com.medspasync.app.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * SQL for the tenant that is bound, for what works on sets of rows: lists, imports, runs. Handles
 * take part in the container's transaction and never end it. SQL for schema platform has
 * transactions of its own.
 */
@Dependent
public class SqlAccess {

  @Produces
  @Singleton
  static Jdbi tenantSql(DataSource tenantTables) {
    return over(tenantTables).setTransactionHandler(new CMTTransactionHandler());
  }

  @Produces
  @Singleton
  @Platform
  static Jdbi platformSql(@Platform DataSource platform) {
    return over(platform);
  }

  /** SQL over any data source, with transactions of its own. */
  public static Jdbi over(DataSource tables) {
    Jdbi sql = Jdbi.create(tables);
    sql.registerArgument(new UuidArguments());
    return sql;
  }

  /** Absent ids have the type of their column; Jdbi would call them text. */
  private static final class UuidArguments extends AbstractArgumentFactory<UUID> {

    UuidArguments() {
      super(Types.OTHER);
    }

    @Override
    protected Argument build(UUID value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, value);
    }
  }
}
