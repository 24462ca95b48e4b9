package com.medspasync.app.requests;

import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters: absent or empty is {@code null}, nonsense is refused by name. */
public final class Parameters {

  private static final int LONGEST_AMOUNT = 20;

  private Parameters() {}

  /** Free text. */
  public static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** One of an enum's names, in any case; {@code ALL} is as good as absent. */
  public static <E extends Enum<E>> @Nullable E choice(
      String name, @Nullable String value, Class<E> type) {
    String text = text(value);
    if (text == null || text.equalsIgnoreCase("all")) {
      return null;
    }
    String wanted = text.toUpperCase(Locale.ROOT);
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (constant.name().equals(wanted)) {
        return constant;
      }
    }
    String choices = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    throw bad(name, "one of " + choices, null);
  }

  /** An ISO date. */
  public static @Nullable LocalDate date(String name, @Nullable String value) {
    String text = text(value);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw bad(name, "a date such as 2025-03-31", e);
    }
  }

  /** An amount in major units, such as {@code 12.50}, in minor units. */
  public static @Nullable Long minor(String name, @Nullable String value, Currency currency) {
    String text = text(value);
    if (text == null) {
      return null;
    }
    try {
      if (text.length() <= LONGEST_AMOUNT && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
        return Money.ofMajor(new BigDecimal(text), currency).minor();
      }
    } catch (NumberFormatException e) {
      throw bad(name, "an amount such as 12.50", e);
    }
    throw bad(name, "an amount such as 12.50", null);
  }

  /** Filters in words, for the foot of a download. */
  public static String describe(Map<String, @Nullable String> filters) {
    List<String> given = new ArrayList<>();
    filters.forEach((name, value) -> {
      String text = text(value);
      if (text != null) {
        given.add(name + "=" + text);
      }
    });
    return given.isEmpty() ? "no filters" : "filters: " + String.join(", ", given);
  }

  private static DomainException bad(String name, String expected, @Nullable Throwable cause) {
    return new DomainException(
        DomainException.Kind.INVALID,
        "request.bad-parameter",
        "The parameter " + name + " takes " + expected + ".",
        cause);
  }
}
