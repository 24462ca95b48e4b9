package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.idempotency.Idempotent;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.limits.Costly;
import com.medspasync.app.reconciliation.control.ReconciliationRuns;
import com.medspasync.app.reconciliation.control.RequestRun;
import com.medspasync.app.reconciliation.entity.ReconciliationRun;
import com.medspasync.app.reconciliation.entity.RunTotals;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.Listing;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.trail.Audited;
import com.medspasync.kernel.DateRange;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Money;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Runs of the engine. */
@Path("/reconciliation-runs")
@Tag(name = "Reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ReconciliationRunsResource {

  @Inject private ReconciliationRuns runs;
  @Inject private RequestRun requestRun;
  @Inject private Requester requester;

  /** The days to reconcile; without them the months that the sales cover. */
  public record RunRequest(@Nullable LocalDate from, @Nullable LocalDate to) {

    private @Nullable DateRange days() {
      if (from != null && to != null) {
        return new DateRange(from, to);
      }
      if (from == null && to == null) {
        return null;
      }
      throw new DomainException(
          DomainException.Kind.INVALID,
          "runs.half-period",
          "Give both the first and the last day, or neither.");
    }
  }

  /**
   * A run.
   *
   * @param jobId the job that does it
   * @param counts what it found, once done
   */
  public record RunResponse(
      String id,
      ReconciliationRun.RunStatus status,
      @Nullable Period period,
      Instant createdAt,
      @Nullable Instant finishedAt,
      String modelVersion,
      @Nullable String jobId,
      @Nullable Counts counts,
      @Nullable Sums money) {}

  /** First and last day. */
  public record Period(LocalDate from, LocalDate to) {}

  /** How many matches and open exceptions there were. */
  public record Counts(long auto, long review, long unmatched, long decided, long exceptions) {}

  /** Their money. */
  public record Sums(Money auto, Money review, Money unmatched, Money atStake) {}

  @GET
  @Transactional
  @Operation(operationId = "listReconciliationRuns", summary = "Runs, newest first")
  public Listing<RunResponse> list(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
    UUID after =
        page.startingAfter()
            .map(id -> Ids.startingAfter(ReconciliationRun.PREFIX, id))
            .orElse(null);
    return Listing.of(runs.page(page.limit(), after).map(this::response), uri);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "getReconciliationRun", summary = "A run")
  public RunResponse get(@PathParam("id") String id) {
    return response(runs.get(Ids.inPath(ReconciliationRun.PREFIX, id)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Audited
  @Costly
  @Operation(operationId = "createReconciliationRun", summary = "Reconcile again")
  @APIResponse(
      responseCode = "202",
      description = "The run is queued; Location is its job.",
      content = @Content(schema = @Schema(implementation = RunResponse.class)))
  public Response create(@Nullable RunRequest request) {
    DateRange asked = request == null ? null : request.days();
    ReconciliationRun run = runs.get(requestRun.request(asked, requester.actor()));
    return Response.accepted(response(run))
        .location(URI.create("/api/v1/jobs/" + Ids.format(Job.PREFIX, run.jobId())))
        .build();
  }

  private RunResponse response(ReconciliationRun run) {
    LocalDate from = run.periodFrom() == null ? run.askedFrom() : run.periodFrom();
    LocalDate to = run.periodTo() == null ? run.askedTo() : run.periodTo();
    RunTotals totals = run.totals();
    return new RunResponse(
        TypedId.format(ReconciliationRun.PREFIX, run.id()),
        run.status(),
        from == null || to == null ? null : new Period(from, to),
        run.createdAt(),
        run.finishedAt(),
        run.modelVersion(),
        Ids.format(Job.PREFIX, run.jobId()),
        totals == null ? null : counts(totals),
        totals == null ? null : sums(totals));
  }

  private static Counts counts(RunTotals totals) {
    return new Counts(
        totals.auto(), totals.review(), totals.unmatched(), totals.decided(), totals.exceptions());
  }

  private Sums sums(RunTotals totals) {
    return new Sums(
        requester.money(totals.autoMinor()),
        requester.money(totals.reviewMinor()),
        requester.money(totals.unmatchedMinor()),
        requester.money(totals.atStakeMinor()));
  }
}
