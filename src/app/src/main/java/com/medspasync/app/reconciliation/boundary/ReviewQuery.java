package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.reconciliation.control.ReviewFilter;
import com.medspasync.app.reconciliation.control.ReviewSort;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.requests.Parameters;
import com.medspasync.reconciliation.result.PayoutCategory;
import com.medspasync.reconciliation.result.RewardCategory;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters and order of matches; a {@code @BeanParam}. */
public class ReviewQuery extends ListQuery {

  private static final Set<String> CATEGORIES =
      Stream.concat(
              Arrays.stream(RewardCategory.values()).map(RewardCategory::word),
              Arrays.stream(PayoutCategory.values()).map(PayoutCategory::word))
          .collect(Collectors.toUnmodifiableSet());

  @QueryParam("side")
  private @Nullable Side side;

  @QueryParam("status")
  private @Nullable MatchStatus status;

  @Parameter(description = "Least money, such as 12.50.")
  @QueryParam("minMoney")
  private @Nullable String minMoney;

  @Parameter(description = "Most money, such as 99.")
  @QueryParam("maxMoney")
  private @Nullable String maxMoney;

  @Parameter(
      description =
          "Only what a person is asked to look at: lines with a proposal that waits, and decisions"
              + " that are doubted.")
  @QueryParam("waiting")
  private boolean waiting;

  @Parameter(
      description =
          "WORTH (money times doubt, doubted decisions first; unless another is given), MONEY, AGE"
              + " or CONFIDENCE.")
  @QueryParam("sort")
  private @Nullable ReviewSort sort;

  /** The filter, for the given side where the request names none. */
  public ReviewFilter filter(ClientPrivacy privacy, Currency currency, @Nullable Side usualSide) {
    return new ReviewFilter(
        side == null ? usualSide : side,
        status,
        waiting,
        Parameters.minor("minMoney", minMoney, currency),
        Parameters.minor("maxMoney", maxMoney, currency),
        list(privacy, CATEGORIES));
  }

  /** The order: what is worth most first unless the request says otherwise. */
  public ReviewSort sort() {
    return Objects.requireNonNullElse(sort, ReviewSort.WORTH);
  }

  @Override
  void addTo(Map<String, @Nullable Object> given) {
    given.put("side", side);
    given.put("status", status);
    given.put("waiting", waiting ? true : null);
    given.put("minMoney", minMoney);
    given.put("maxMoney", maxMoney);
  }
}
