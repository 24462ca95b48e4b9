package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.reconciliation.boundary.ReviewResponse.Contact;
import com.medspasync.app.reconciliation.control.Discrepancy;
import com.medspasync.app.reconciliation.entity.DiscrepancyKind;
import com.medspasync.app.rest.Versioned;
import com.medspasync.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exception as it is shown.
 *
 * @param title what happened, in words
 * @param timing whether money merely moves between periods
 * @param atStake money that may be lost or owed
 * @param action what to do about it
 * @param version to be named when resolving
 * @param history in the answer for one item only, newest first
 */
public record ExceptionResponse(
    String id,
    DiscrepancyKind kind,
    String category,
    String title,
    boolean timing,
    @Nullable String program,
    @Nullable String processor,
    @Nullable String location,
    @Nullable String invoice,
    @Nullable String posRef,
    String file,
    int line,
    Contact person,
    LocalDate date,
    String item,
    @Nullable Money posAmount,
    @Nullable Money programAmount,
    Money atStake,
    List<String> rewardIds,
    @Nullable String tender,
    String action,
    Discrepancy.Status status,
    @Nullable String decisionId,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    int version,
    @Nullable List<DecisionResponse> history)
    implements Versioned {}
