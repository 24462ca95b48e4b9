package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.reconciliation.control.Discrepancy;
import com.medspasync.app.reconciliation.control.DiscrepancyFilter;
import com.medspasync.app.reconciliation.control.DiscrepancySort;
import com.medspasync.app.reconciliation.entity.DiscrepancyKind;
import com.medspasync.app.requests.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Filters and order of exceptions; a {@code @BeanParam}. */
public class ExceptionQuery {

  @QueryParam("kind")
  private @Nullable String kind;

  @QueryParam("status")
  private @Nullable String status;

  @QueryParam("category")
  private @Nullable String category;

  @QueryParam("program")
  private @Nullable String program;

  @QueryParam("location")
  private @Nullable String location;

  @QueryParam("q")
  private @Nullable String words;

  @QueryParam("from")
  private @Nullable String from;

  @QueryParam("to")
  private @Nullable String to;

  @QueryParam("sort")
  private @Nullable String sort;

  public DiscrepancyFilter filter() {
    return new DiscrepancyFilter(
        Parameters.choice("kind", kind, DiscrepancyKind.class),
        Parameters.choice("status", status, Discrepancy.Status.class),
        Parameters.text(category),
        Parameters.text(program),
        Parameters.text(location),
        Parameters.text(words),
        Parameters.date("from", from),
        Parameters.date("to", to));
  }

  /** The order: most money at stake first unless the request says otherwise. */
  public DiscrepancySort sort() {
    return Objects.requireNonNullElse(
        Parameters.choice("sort", sort, DiscrepancySort.class), DiscrepancySort.MONEY);
  }

  /** The filters in words, for the foot of a download. */
  public String describe() {
    Map<String, @Nullable String> given = new LinkedHashMap<>();
    given.put("kind", kind);
    given.put("status", status);
    given.put("category", category);
    given.put("program", program);
    given.put("location", location);
    given.put("q", words);
    given.put("from", from);
    given.put("to", to);
    return Parameters.describe(given);
  }
}
