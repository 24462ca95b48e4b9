package com.medspasync.tenants.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/**
 * Facts about the server and the driver; questions that run SQL of the driver's own are refused.
 */
final class GuardedMetaData implements InvocationHandler {

  private final DatabaseMetaData target;
  private final Connection connection;

  private GuardedMetaData(DatabaseMetaData target, Connection connection) {
    this.target = target;
    this.connection = connection;
  }

  static DatabaseMetaData around(DatabaseMetaData target, Connection connection) {
    return Proxies.of(DatabaseMetaData.class, new GuardedMetaData(target, connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    if (method.getReturnType() == ResultSet.class || method.getName().equals("unwrap")) {
      throw Proxies.refused(method);
    }
    return switch (method.getName()) {
      case "getConnection" -> connection;
      case "isWrapperFor" -> false;
      case "equals" -> args != null && proxy == args[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> Proxies.call(target, method, args);
    };
  }
}
