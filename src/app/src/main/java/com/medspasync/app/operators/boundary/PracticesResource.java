package com.medspasync.app.operators.boundary;

import com.medspasync.app.identity.boundary.NeedsProof;
import com.medspasync.app.jobs.control.RetryJob;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.operators.control.CurrentOperator;
import com.medspasync.app.operators.control.PracticeUse;
import com.medspasync.app.operators.control.PracticeWork;
import com.medspasync.app.operators.control.Practices;
import com.medspasync.app.operators.control.RetryPracticeJob;
import com.medspasync.app.operators.control.SuspendPractice;
import com.medspasync.app.operators.entity.DayOfUse;
import com.medspasync.app.operators.entity.PracticeOrder;
import com.medspasync.app.operators.entity.PracticeState;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Parameters;
import com.medspasync.app.rest.Listing;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.watch.entity.Alert;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The practices of the service, as whoever runs it may see them: states and counts. */
@Path("/operator/practices")
@Tag(name = "Operators")
@SecurityRequirement(name = "operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PracticesResource {

  private static final int LATEST = 10;

  @Inject private Practices practices;
  @Inject private PracticeUse use;
  @Inject private PracticeWork work;
  @Inject private SuspendPractice suspension;
  @Inject private RetryPracticeJob retry;
  @Inject private RetryJob jobs;
  @Inject private CurrentOperator operator;

  @Context private HttpServletRequest servletRequest;

  /** A page of practices. */
  public record PracticeList(List<PracticeResponse> data, boolean hasMore, String url) {}

  /**
   * One practice, with what it did lately.
   *
   * @param use the last thirty days in UTC, the newest first; of a suspended practice only what
   *     happened at its door
   * @param jobs the newest that wait, run or have failed
   * @param alerts the newest
   */
  @Schema(name = "PracticeDetail")
  public record PracticeDetail(
      PracticeResponse practice,
      List<DayOfUse> use,
      List<PracticeJobResponse> jobs,
      List<PracticeAlertResponse> alerts) {}

  @GET
  @Operation(operationId = "listPractices", summary = "Practices with counts of a minute ago")
  public PracticeList list(
      @QueryParam("q") @Nullable String words,
      @QueryParam("state") @Nullable PracticeState state,
      @QueryParam("order") @DefaultValue("NAME") PracticeOrder order,
      @BeanParam @Valid PageQuery page,
      @Context UriInfo uri) {
    UUID after =
        page.startingAfter().map(id -> Ids.startingAfter(TenantId.PREFIX, id)).orElse(null);
    Listing<PracticeResponse> found =
        Listing.of(
            practices
                .page(
                    new Practices.Filter(Parameters.text(words), state), order, page.limit(), after)
                .map(PracticeResponse::of),
            uri);
    return new PracticeList(found.data(), found.hasMore(), found.url());
  }

  @GET
  @Path("/{practiceId}")
  @Operation(
      operationId = "getPractice",
      summary = "One practice: what it did, and what went wrong")
  public PracticeDetail get(@PathParam("practiceId") String practiceId) {
    return detail(ConsoleRequests.practice(practiceId));
  }

  @POST
  @Path("/{practiceId}/suspend")
  @NeedsProof
  @Operation(
      operationId = "suspendPractice",
      summary = "Close a practice to its people within seconds; nothing is lost")
  @APIResponse(responseCode = "409", description = "It is suspended already.")
  public PracticeDetail suspend(
      @PathParam("practiceId") String practiceId, @NotNull @Valid ReasonRequest request)
      throws SQLException {
    TenantId practice = ConsoleRequests.practice(practiceId);
    suspension.suspend(
        operator.get(), ConsoleRequests.origin(servletRequest), practice, request.reason().strip());
    return detail(practice);
  }

  @POST
  @Path("/{practiceId}/restore")
  @NeedsProof
  @Operation(operationId = "restorePractice", summary = "Open a suspended practice as it was")
  @APIResponse(responseCode = "409", description = "It is open already.")
  public PracticeDetail restore(
      @PathParam("practiceId") String practiceId, @NotNull @Valid ReasonRequest request)
      throws SQLException {
    TenantId practice = ConsoleRequests.practice(practiceId);
    suspension.restore(
        operator.get(), ConsoleRequests.origin(servletRequest), practice, request.reason().strip());
    return detail(practice);
  }

  @POST
  @Path("/{practiceId}/jobs/{jobId}/retry")
  @Operation(operationId = "retryJob", summary = "Have a job that failed run once more")
  @APIResponse(responseCode = "204", description = "It waits to be begun.")
  @APIResponse(
      responseCode = "409",
      description = "It has not failed, or the practice has to begin anew.")
  public void retry(@PathParam("practiceId") String practiceId, @PathParam("jobId") String jobId)
      throws SQLException {
    retry.retry(
        operator.get(),
        ConsoleRequests.origin(servletRequest),
        ConsoleRequests.practice(practiceId),
        Ids.inPath(Job.PREFIX, jobId));
  }

  @POST
  @Path("/{practiceId}/alerts/{alertId}/seen")
  @Operation(
      operationId = "seeAlert",
      summary = "Note that you have seen an alert; acknowledging it is the practice's")
  public PracticeAlertResponse see(
      @PathParam("practiceId") String practiceId, @PathParam("alertId") String alertId) {
    return PracticeAlertResponse.of(
        work.see(
            ConsoleRequests.practice(practiceId),
            Ids.inPath(Alert.PREFIX, alertId),
            operator.get().operator()));
  }

  private PracticeDetail detail(TenantId practice) {
    var found = practices.get(practice);
    return new PracticeDetail(
        PracticeResponse.of(found),
        use.of(practice, found.suspendedAt() == null),
        work.jobs(practice, null, LATEST, null)
            .map(job -> PracticeJobResponse.of(job, jobs))
            .data(),
        work.alerts(practice, false, LATEST, null).map(PracticeAlertResponse::of).data());
  }
}
