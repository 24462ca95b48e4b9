package com.medspasync.app.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters that are choices, days or whole numbers. Empty is as good as absent, and
 * what cannot be read is refused by the parameter's name.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {

  /** Leaves a choice open, for pages whose filters always have a value. */
  private static final String ANY = "ALL";

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    Optional<String> name =
        Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(annotation -> ((QueryParam) annotation).value())
            .findFirst();
    return name.isEmpty() ? null : converter(name.get(), type);
  }

  private static <T> @Nullable ParamConverter<T> converter(String name, Class<T> type) {
    if (type.isEnum()) {
      return new Reading<>(name, text -> type.cast(choice(name, text, type)));
    }
    if (type == LocalDate.class) {
      return new Reading<>(name, text -> type.cast(day(name, text)));
    }
    return type == Integer.class
        ? new Reading<>(name, text -> type.cast(number(name, text)))
        : null;
  }

  private static @Nullable Object choice(String name, String text, Class<?> type) {
    if (text.equalsIgnoreCase(ANY)) {
      return null;
    }
    String wanted = text.toUpperCase(Locale.ROOT);
    Object[] choices = type.getEnumConstants();
    return Arrays.stream(choices)
        .filter(choice -> ((Enum<?>) choice).name().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new BadParameterException(
                name,
                "one of "
                    + Arrays.stream(choices)
                        .map(Object::toString)
                        .collect(Collectors.joining(", "))));
  }

  private static LocalDate day(String name, String text) {
    try {
      return PlainValues.day(text);
    } catch (DateTimeException e) {
      throw new BadParameterException(name, "a date such as 2025-03-31", e);
    }
  }

  private static Integer number(String name, String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new BadParameterException(name, "a whole number", e);
    }
  }

  /** JAX-RS passes on only its own exceptions out of converters. */
  private record Reading<T>(String name, Function<String, @Nullable T> reader)
      implements ParamConverter<T> {

    @Override
    public @Nullable T fromString(@Nullable String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        return reader.apply(text.strip());
      } catch (BadParameterException e) {
        throw new BadRequestException(e);
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
