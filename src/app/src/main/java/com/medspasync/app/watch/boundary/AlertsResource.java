package com.medspasync.app.watch.boundary;

import com.medspasync.app.audit.control.AuditEvents;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.rest.Problem;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.watch.control.Alerts;
import com.medspasync.app.watch.entity.Alert;
import com.medspasync.app.watch.entity.AlertRule;
import com.medspasync.kernel.Page;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What looks like an attack, until somebody has looked at it. */
@Path("/alerts")
@Tag(name = "Audit")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AlertsResource {

  private static final int LONGEST_NOTE = 1_000;

  @Inject private Alerts alerts;
  @Inject private AuditEvents people;
  @Inject private Requester requester;

  /** A page of alerts. */
  public record AlertList(List<AlertResponse> data, boolean hasMore, String url) {}

  /**
   * Something that a person should look at.
   *
   * @param person whom it is about, where it is about somebody
   * @param address where it came from, where it is about a place
   * @param openedAt when it was raised
   * @param lastAt when it happened last
   * @param occurrences how often within the span that is watched
   * @param facts what else is known: addresses and counts
   * @param note what was found by who acknowledged it
   */
  @Schema(name = "Alert")
  public record AlertResponse(
      String id,
      AlertRule rule,
      Alert.Status status,
      @Nullable AlertPerson person,
      @Nullable String address,
      Instant openedAt,
      Instant lastAt,
      int occurrences,
      Map<String, String> facts,
      @Nullable Instant acknowledgedAt,
      @Nullable AlertPerson acknowledgedBy,
      String note) {}

  /** Somebody, by the name of now. */
  @Schema(name = "AlertPerson")
  public record AlertPerson(String id, @Nullable String name) {}

  /** What was found. */
  public record AcknowledgeRequest(@NotNull @Size(max = LONGEST_NOTE) String note) {}

  @GET
  @Transactional
  @Operation(operationId = "listAlerts", summary = "Alerts, the newest first")
  public AlertList list(
      @QueryParam("status") Alert.@Nullable Status status,
      @BeanParam @Valid PageQuery page,
      @Context UriInfo uri) {
    UUID after = page.startingAfter().map(id -> Ids.startingAfter(Alert.PREFIX, id)).orElse(null);
    Page<Alert> found = alerts.page(status, page.limit(), after);
    Map<UUID, String> names = names(found.data());
    return new AlertList(
        found.data().stream().map(alert -> response(alert, names)).toList(),
        found.hasMore(),
        uri.getAbsolutePath().getPath());
  }

  @POST
  @Path("/{id}/acknowledge")
  @Transactional
  @Audited
  @Operation(operationId = "acknowledgeAlert", summary = "Note that you have looked at an alert")
  @APIResponse(
      responseCode = "409",
      description = "Somebody has looked at it before.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public AlertResponse acknowledge(
      @PathParam("id") String id, @NotNull @Valid AcknowledgeRequest request) {
    Alert alert =
        alerts.acknowledge(
            Ids.inPath(Alert.PREFIX, id), requester.actor().id(), request.note().strip());
    return response(alert, names(List.of(alert)));
  }

  private Map<UUID, String> names(List<Alert> shown) {
    Set<UUID> known =
        shown.stream()
            .flatMap(alert ->
                Stream.concat(subject(alert).stream(), Stream.ofNullable(alert.acknowledgedBy())))
            .collect(Collectors.toSet());
    return people.names(known);
  }

  /** The person whom an alert is about. */
  private static Optional<UUID> subject(Alert alert) {
    return TypedId.parse(Person.PREFIX, alert.finding().subject());
  }

  private static AlertResponse response(Alert alert, Map<UUID, String> names) {
    Optional<UUID> subject = subject(alert);
    boolean place = alert.finding().rule() == AlertRule.STUFFING;
    return new AlertResponse(
        TypedId.format(Alert.PREFIX, alert.id()),
        alert.finding().rule(),
        alert.status(),
        person(subject.orElse(null), names),
        place ? alert.finding().subject() : alert.finding().facts().get("address"),
        alert.openedAt(),
        alert.finding().lastAt(),
        alert.finding().occurrences(),
        alert.finding().facts(),
        alert.acknowledgedAt(),
        person(alert.acknowledgedBy(), names),
        alert.note());
  }

  private static @Nullable AlertPerson person(@Nullable UUID id, Map<UUID, String> names) {
    return id == null ? null : new AlertPerson(TypedId.format(Person.PREFIX, id), names.get(id));
  }
}
