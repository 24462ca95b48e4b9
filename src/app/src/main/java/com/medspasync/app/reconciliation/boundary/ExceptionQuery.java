package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.reconciliation.control.Discrepancy;
import com.medspasync.app.reconciliation.control.DiscrepancyFilter;
import com.medspasync.app.reconciliation.control.DiscrepancySort;
import com.medspasync.app.reconciliation.entity.DiscrepancyKind;
import com.medspasync.integrations.results.Finding;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters and order of exceptions; a {@code @BeanParam}. */
public class ExceptionQuery extends ListQuery {

  private static final Set<String> CATEGORIES =
      Arrays.stream(Finding.values()).map(Finding::key).collect(Collectors.toUnmodifiableSet());

  @QueryParam("kind")
  private @Nullable DiscrepancyKind kind;

  @QueryParam("status")
  private Discrepancy.@Nullable Status status;

  @Parameter(description = "MONEY (most first, unless another is given) or AGE.")
  @QueryParam("sort")
  private @Nullable DiscrepancySort sort;

  public DiscrepancyFilter filter(ClientPrivacy privacy) {
    return new DiscrepancyFilter(kind, status, list(privacy, CATEGORIES));
  }

  /** The order: most money at stake first unless the request says otherwise. */
  public DiscrepancySort sort() {
    return Objects.requireNonNullElse(sort, DiscrepancySort.MONEY);
  }

  @Override
  void addTo(Map<String, @Nullable Object> given) {
    given.put("kind", kind);
    given.put("status", status);
  }
}
