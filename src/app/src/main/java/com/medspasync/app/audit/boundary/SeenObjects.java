package com.medspasync.app.audit.boundary;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer shows: the row itself, or the rows of a list.
 *
 * @param count rows of a list
 */
record SeenObjects(List<String> ids, Optional<Integer> count) {

  private static final String ID = "id";
  private static final String ROWS = "data";

  static SeenObjects in(@Nullable Object answer) {
    Object shown = answer instanceof Response response ? response.getEntity() : answer;
    if (component(shown, ROWS).orElse(null) instanceof List<?> rows) {
      return new SeenObjects(
          rows.stream().flatMap(SeenObjects::id).toList(), Optional.of(rows.size()));
    }
    return new SeenObjects(id(shown).toList(), Optional.empty());
  }

  private static Stream<String> id(@Nullable Object row) {
    return component(row, ID).map(Object::toString).stream();
  }

  private static Optional<Object> component(@Nullable Object value, String name) {
    if (!(value instanceof Record)) {
      return Optional.empty();
    }
    return Arrays.stream(value.getClass().getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .flatMap(component -> read(component, value));
  }

  private static Optional<Object> read(RecordComponent component, Object value) {
    try {
      return Optional.ofNullable(component.getAccessor().invoke(value));
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("An answer does not say what it shows", e);
    }
  }
}
