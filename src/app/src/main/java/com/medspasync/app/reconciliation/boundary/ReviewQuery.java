package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.reconciliation.control.ReviewFilter;
import com.medspasync.app.reconciliation.control.ReviewSort;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.requests.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Filters and order of matches; a {@code @BeanParam}. */
public class ReviewQuery {

  @QueryParam("side")
  private @Nullable String side;

  @QueryParam("status")
  private @Nullable String status;

  @QueryParam("program")
  private @Nullable String program;

  @QueryParam("processor")
  private @Nullable String processor;

  @QueryParam("location")
  private @Nullable String location;

  @QueryParam("category")
  private @Nullable String category;

  @QueryParam("minMoney")
  private @Nullable String minMoney;

  @QueryParam("maxMoney")
  private @Nullable String maxMoney;

  @QueryParam("q")
  private @Nullable String words;

  @QueryParam("from")
  private @Nullable String from;

  @QueryParam("to")
  private @Nullable String to;

  @QueryParam("sort")
  private @Nullable String sort;

  /** The filter, for the given side where the request names none. */
  public ReviewFilter filter(Currency currency, @Nullable Side defaultSide) {
    Side wanted = Parameters.choice("side", side, Side.class);
    String source = Parameters.text(Objects.requireNonNullElse(program, processor(processor)));
    return new ReviewFilter(
        wanted == null ? defaultSide : wanted,
        Parameters.choice("status", status, MatchStatus.class),
        source == null ? null : source.toLowerCase(Locale.ROOT),
        Parameters.text(location),
        Parameters.text(category),
        Parameters.minor("minMoney", minMoney, currency),
        Parameters.minor("maxMoney", maxMoney, currency),
        Parameters.text(words),
        Parameters.date("from", from),
        Parameters.date("to", to));
  }

  /** The order: most money first unless the request says otherwise. */
  public ReviewSort sort() {
    return Objects.requireNonNullElse(
        Parameters.choice("sort", sort, ReviewSort.class), ReviewSort.MONEY);
  }

  /** The filters in words, for the foot of a download. */
  public String describe() {
    Map<String, @Nullable String> given = new LinkedHashMap<>();
    given.put("side", side);
    given.put("status", status);
    given.put("program", program);
    given.put("processor", processor);
    given.put("location", location);
    given.put("category", category);
    given.put("minMoney", minMoney);
    given.put("maxMoney", maxMoney);
    given.put("q", words);
    given.put("from", from);
    given.put("to", to);
    return Parameters.describe(given);
  }

  private static String processor(@Nullable String processor) {
    return processor == null ? "" : processor;
  }
}
