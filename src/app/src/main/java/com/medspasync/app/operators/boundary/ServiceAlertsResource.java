package com.medspasync.app.operators.boundary;

import com.medspasync.app.operators.control.AcknowledgeServiceAlert;
import com.medspasync.app.operators.control.CurrentOperator;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.rest.Listing;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.watch.control.ServiceAlerts;
import com.medspasync.app.watch.entity.ServiceAlert;
import com.medspasync.app.watch.entity.ServiceRule;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What looks like an attack and belongs to no practice. */
@Path("/operator/service-alerts")
@Tag(name = "Operators")
@SecurityRequirement(name = "operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ServiceAlertsResource {

  private static final int LONGEST_NOTE = 1_000;

  @Inject private ServiceAlerts alerts;
  @Inject private AcknowledgeServiceAlert acknowledging;
  @Inject private CurrentOperator operator;

  @Context private HttpServletRequest servletRequest;

  /** A page of alerts. */
  public record ServiceAlertList(List<ServiceAlertResponse> data, boolean hasMore, String url) {}

  /**
   * Something about the service that an operator should look at. It does not say which addresses
   * were tried.
   *
   * @param address where it came from, where it is about one place
   * @param accounts how many addresses were tried that nobody has; 0 where none were
   * @param places from how many places it came; 0 where nobody counts them
   * @param note what was found by who acknowledged it
   */
  @Schema(name = "ServiceAlert")
  public record ServiceAlertResponse(
      String id,
      ServiceRule rule,
      @Nullable String address,
      Instant openedAt,
      Instant lastAt,
      int occurrences,
      int accounts,
      int places,
      @Nullable Instant acknowledgedAt,
      @Nullable String acknowledgedBy,
      String note) {}

  /** What was found. */
  public record ServiceAlertNote(@NotBlank @Size(max = LONGEST_NOTE) String note) {}

  @GET
  @Operation(
      operationId = "listServiceAlerts",
      summary = "Alerts that belong to no practice, the newest first")
  public ServiceAlertList list(
      @QueryParam("open") @DefaultValue("true") boolean open,
      @BeanParam @Valid PageQuery page,
      @Context UriInfo uri) {
    Listing<ServiceAlertResponse> found =
        Listing.of(
            alerts
                .page(
                    open,
                    page.limit(),
                    page.startingAfter()
                        .map(id -> Ids.startingAfter(ServiceAlert.PREFIX, id))
                        .orElse(null))
                .map(ServiceAlertsResource::response),
            uri);
    return new ServiceAlertList(found.data(), found.hasMore(), found.url());
  }

  @POST
  @Path("/{alertId}/acknowledge")
  @Operation(
      operationId = "acknowledgeServiceAlert",
      summary = "Note that you have looked at an alert, and what you found")
  @APIResponse(responseCode = "409", description = "Somebody has looked at it before.")
  public ServiceAlertResponse acknowledge(
      @PathParam("alertId") String alertId, @NotNull @Valid ServiceAlertNote request)
      throws SQLException {
    return response(
        acknowledging.acknowledge(
            operator.get(),
            ConsoleRequests.origin(servletRequest),
            Ids.inPath(ServiceAlert.PREFIX, alertId),
            request.note().strip()));
  }

  private static ServiceAlertResponse response(ServiceAlert alert) {
    var finding = alert.finding();
    return new ServiceAlertResponse(
        TypedId.format(ServiceAlert.PREFIX, alert.id()),
        finding.rule(),
        finding.rule() == ServiceRule.STUFFING ? finding.subject() : null,
        alert.openedAt(),
        finding.lastAt(),
        finding.occurrences(),
        finding.accounts(),
        finding.places(),
        alert.acknowledgedAt(),
        alert.acknowledgedBy(),
        alert.note());
  }
}
