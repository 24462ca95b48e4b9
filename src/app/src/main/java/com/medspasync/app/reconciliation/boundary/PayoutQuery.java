package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.reconciliation.control.PayoutFilter;
import com.medspasync.app.requests.Parameters;
import com.medspasync.reconciliation.settlement.PayoutTieOut;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters of payouts; a {@code @BeanParam}. */
public class PayoutQuery {

  @Parameter(description = "A payment processor, such as stripe.")
  @QueryParam("processor")
  private @Nullable String processor;

  @QueryParam("state")
  private PayoutTieOut.@Nullable PayoutState state;

  @Parameter(description = "Only payouts with a fee that follows no usual tariff.")
  @QueryParam("unusualFees")
  private @Nullable Boolean unusualFees;

  @Parameter(description = "First day.")
  @QueryParam("from")
  private @Nullable LocalDate from;

  @Parameter(description = "Last day.")
  @QueryParam("to")
  private @Nullable LocalDate to;

  public PayoutFilter filter() {
    String source = Parameters.text(processor);
    return new PayoutFilter(
        source == null ? null : source.toLowerCase(Locale.ROOT),
        state,
        Boolean.TRUE.equals(unusualFees),
        from,
        to);
  }

  /** The filters in words, for the foot of a download. */
  public String describe() {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put("processor", processor);
    given.put("state", state);
    given.put("unusualFees", unusualFees);
    given.put("from", from);
    given.put("to", to);
    return Parameters.describe(given);
  }
}
