package com.medspasync.app.requests;

import com.medspasync.app.rest.BadParameterException;
import com.medspasync.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads query parameters: absent or empty is {@code null}, nonsense is refused by name. */
public final class Parameters {

  private static final int LONGEST_AMOUNT = 20;
  private static final String AMOUNT = "an amount such as 12.50";

  private Parameters() {}

  /** Free text. */
  public static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** One of some words, in any case. */
  public static @Nullable String choice(
      String name, @Nullable String value, Collection<String> choices) {
    String text = text(value);
    if (text == null) {
      return null;
    }
    String wanted = text.toLowerCase(Locale.ROOT);
    if (!choices.contains(wanted)) {
      throw new BadParameterException(
          name, "one of " + String.join(", ", choices.stream().sorted().toList()));
    }
    return wanted;
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
      throw new BadParameterException(name, AMOUNT, e);
    }
    throw new BadParameterException(name, AMOUNT);
  }

  /** Filters in words, for the foot of a download. */
  public static String describe(Map<String, @Nullable Object> filters) {
    List<String> given = new ArrayList<>();
    filters.forEach((name, value) -> {
      if (value != null && !value.toString().isBlank()) {
        given.add(name + "=" + value.toString().strip());
      }
    });
    return given.isEmpty() ? "no filters" : "filters: " + String.join(", ", given);
  }
}
