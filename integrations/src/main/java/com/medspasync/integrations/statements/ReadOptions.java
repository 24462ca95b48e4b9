package com.medspasync.integrations.statements;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known beyond the files themselves.
 *
 * @param zone zone of locations for which nothing else names one; {@code null} to infer it
 * @param dateOrders answers to questions about ambiguous dates, by file name
 */
public record ReadOptions(@Nullable ZoneId zone, Map<String, DateOrder> dateOrders) {

  public static final ReadOptions DEFAULT = new ReadOptions(null, Map.of());

  public ReadOptions {
    dateOrders = Map.copyOf(dateOrders);
  }
}
