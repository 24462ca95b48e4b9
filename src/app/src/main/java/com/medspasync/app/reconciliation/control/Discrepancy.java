package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.entity.DiscrepancyKind;
import com.medspasync.integrations.results.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exception as a bookkeeper sees it.
 *
 * @param source programme, empty for payments
 * @param posMinor amount in the point of sale
 * @param programMinor amount of the programme
 * @param atStakeMinor money that may be lost or owed; 0 when it merely moves between periods
 * @param tender words for the payment, for {@code POS_PAYMENT}
 * @param line the statement line it hangs on
 */
public record Discrepancy(
    UUID id,
    DiscrepancyKind kind,
    String category,
    String source,
    String location,
    String invoice,
    String posRef,
    LocalDate occurredOn,
    @Nullable Long posMinor,
    @Nullable Long programMinor,
    long atStakeMinor,
    List<String> rewardIds,
    String tender,
    Status status,
    @Nullable UUID decisionId,
    @Nullable String decidedByName,
    @Nullable Instant decidedAt,
    int version,
    LineView line) {

  /** Prefix of the public form of an exception's id. */
  public static final String PREFIX = "exc";

  public Discrepancy {
    rewardIds = List.copyOf(rewardIds);
  }

  /** Whether somebody has dealt with it. */
  public enum Status {
    OPEN,
    RESOLVED
  }

  /** What happened and what to do about it, in a bookkeeper's words. */
  public Finding finding() {
    return Finding.valueOf(category.toUpperCase(Locale.ROOT));
  }
}
