package com.medspasync.app.reconciliation.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of a query. The SQL parts are constants of the program; what a caller sent is bound,
 * never put into the text.
 */
final class Conditions {

  private final List<String> parts = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  private Conditions() {}

  /**
   * Of what works for the practice, whoever asks. What people look for begins with {@link
   * WithinReach}; a test knows who may begin here.
   */
  static Conditions ofWholePractice() {
    return new Conditions();
  }

  Conditions and(String condition) {
    parts.add(condition);
    return this;
  }

  /** Adds a condition on a value that was given; without one there is no condition. */
  Conditions and(String condition, String name, @Nullable Object value) {
    return value == null ? this : and(condition).bind(name, value);
  }

  /** Gives a value to a parameter of a condition. */
  Conditions bind(String name, Object value) {
    values.put(name, value);
    return this;
  }

  String where() {
    return parts.isEmpty() ? "" : " where " + String.join(" and ", parts) + " ";
  }

  <S extends SqlStatement<S>> S bindTo(S statement) {
    return statement.bindMap(values);
  }
}
