package com.medspasync.tenants.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the stand-ins for JDBC's interfaces share. */
final class Proxies {

  private Proxies() {}

  static <T> T of(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  static @Nullable InvocationHandler handlerOf(Object proxy) {
    return Proxy.isProxyClass(proxy.getClass()) ? Proxy.getInvocationHandler(proxy) : null;
  }

  /** Calls the method of the object behind a proxy and lets its own exceptions through. */
  static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** Calls a method that is named as harmless; answers those of Object; refuses the rest. */
  static @Nullable Object callIfHarmless(
      Set<String> harmless,
      Object proxy,
      Object target,
      Method method,
      @Nullable Object @Nullable [] args)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, target, method, args);
    }
    if (!harmless.contains(method.getName())) {
      throw refused(method);
    }
    return call(target, method, args);
  }

  static SQLException refused(Method method) {
    RefusedStatementException refusal =
        new RefusedStatementException(
            method.getName() + " is not let through: it could lead out of the tenant");
    if (List.of(method.getExceptionTypes()).contains(SQLClientInfoException.class)) {
      return new SQLClientInfoException(
          refusal.getMessage(), refusal.getSQLState(), Map.of(), refusal);
    }
    return refusal;
  }

  static String textAt(@Nullable Object @Nullable [] args, int index) {
    if (args != null && args[index] instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("a statement needs its text");
  }

  static boolean flagAt(@Nullable Object @Nullable [] args, int index) {
    return args != null && Boolean.TRUE.equals(args[index]);
  }

  private static Object ofObject(
      Object proxy, Object target, Method method, @Nullable Object @Nullable [] args) {
    return switch (method.getName()) {
      case "equals" -> args != null && proxy == args[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "guarded " + target;
    };
  }
}
