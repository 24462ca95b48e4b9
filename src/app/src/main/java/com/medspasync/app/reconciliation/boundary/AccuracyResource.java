package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.reconciliation.control.AcceptedError;
import com.medspasync.app.reconciliation.control.Accuracy;
import com.medspasync.app.reconciliation.control.Accuracy.Overview;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.SeenVersion;
import com.medspasync.app.rest.Versioned;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.trail.TrailNotes;
import com.medspasync.reconciliation.guarantee.Promise;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How many automatic matches may be wrong, and whether that is kept. */
@Path("/accuracy")
@Tag(name = "Learned")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AccuracyResource {

  @Inject private Accuracy accuracy;
  @Inject private SeenVersion seenVersion;
  @Inject private Requester requester;
  @Inject private TrailNotes notes;

  /**
   * What is accepted and what it means.
   *
   * @param acceptedError share of automatic matches that may be wrong, such as 0.001
   * @param chosenBy who chose it, absent when nobody ever did
   * @param month whose proposals the choices are counted on, such as 2025-02
   * @param choices what each share would mean for that month
   * @param promises how the promise is kept, by side
   * @param version to be named when choosing
   */
  public record AccuracyResponse(
      double acceptedError,
      @Nullable String chosenBy,
      @Nullable Instant chosenAt,
      @Nullable String month,
      List<ChoiceResponse> choices,
      List<PromiseResponse> promises,
      int version)
      implements Versioned {}

  /**
   * What a share would mean.
   *
   * @param automatic lines of the month that would stand without a look
   * @param review lines that would wait for somebody
   */
  public record ChoiceResponse(double acceptedError, int automatic, int review) {}

  /**
   * How the promise is kept for rewards, or for payouts.
   *
   * @param given whether there are checks enough to promise anything; otherwise all goes to review
   * @param threshold least confidence of an automatic match, absent when none is promised
   * @param checked of this spa's proposals at least so sure, those that people decided about
   * @param wrong how many of them were wrong
   * @param rests checks that the promise rests on, those of reference practices included
   * @param bound with 95 % certainty fewer than this share are wrong
   * @param basis whether reference practices count, or only this spa's own checks
   */
  public record PromiseResponse(
      Side side,
      boolean given,
      @Nullable Double threshold,
      long checked,
      long wrong,
      long rests,
      double bound,
      Promise.Basis basis) {}

  /**
   * What the owner chooses.
   *
   * @param acceptedError in [0.0001, 0.05]
   * @param version the version that was shown, unless If-Match names it
   */
  public record AccuracyRequest(@NotNull BigDecimal acceptedError, @Nullable Integer version) {}

  @GET
  @Transactional
  @Operation(
      operationId = "getAccuracy",
      summary = "How many automatic matches may be wrong, and whether that is kept")
  public AccuracyResponse get() {
    Overview overview = accuracy.overview();
    return new AccuracyResponse(
        overview.acceptedError(),
        overview.lastChoice().map(AcceptedError.Choice::byName).orElse(null),
        overview.lastChoice().map(AcceptedError.Choice::at).orElse(null),
        overview.month() == null ? null : overview.month().toString(),
        overview.choices().stream()
            .map(choice ->
                new ChoiceResponse(choice.acceptedError(), choice.automatic(), choice.review()))
            .toList(),
        overview.kept().stream().map(AccuracyResource::response).toList(),
        overview.version());
  }

  /** Every proposal that nobody has decided about is weighed by it at once. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Audited
  @Operation(operationId = "setAccuracy", summary = "Choose how many may be wrong")
  public AccuracyResponse set(@Valid @NotNull AccuracyRequest request) {
    double before = get().acceptedError();
    accuracy.accept(
        request.acceptedError(), seenVersion.orElse(request.version()), requester.actor());
    AccuracyResponse after = get();
    notes.changed("acceptedError", before, after.acceptedError());
    return after;
  }

  private static PromiseResponse response(Accuracy.Kept kept) {
    Promise promise = kept.promise();
    return new PromiseResponse(
        kept.side(),
        promise.isGiven(),
        promise.isGiven() ? promise.threshold() : null,
        kept.checked(),
        kept.wrong(),
        promise.checked(),
        promise.bound(),
        promise.basis());
  }
}
