package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditEvents;
import com.medspasync.app.audit.control.AuditFilter;
import com.medspasync.app.audit.control.StoredEvent;
import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.limits.Costly;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.tables.Column;
import com.medspasync.app.tables.TableFormat;
import com.medspasync.app.tables.TableWriter;
import com.medspasync.app.trail.Audited;
import com.medspasync.kernel.Page;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.audit.AuditEvent;
import com.medspasync.tenants.audit.AuditVerification;
import com.medspasync.tenants.people.Person;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what, when and from where. Whoever may not see everybody's events sees her own. */
@Path("/audit-events")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Audited
public class AuditResource {

  private static final String EVERYBODYS = "audit:everybody";
  private static final String CSV = "text/csv";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** In the order in which they are hashed, behind what the hash of a row needs besides. */
  private static final List<Column> COLUMNS =
      List.of(
          Column.number("position"),
          Column.text("previous_hash"),
          Column.text("hash"),
          Column.text("seal"),
          Column.text("practice"),
          Column.text("id"),
          Column.text("occurred_at"),
          Column.text("action"),
          Column.text("outcome"),
          Column.text("actor_kind"),
          Column.text("actor"),
          Column.text("role"),
          Column.text("address"),
          Column.text("request_id"),
          Column.text("objects"),
          Column.text("details"));

  @Inject private AuditEvents events;
  @Inject private CurrentCaller caller;
  @Inject private Requester requester;
  @Inject private Tenants tenants;
  @Inject private Transactions transactions;

  /**
   * A page of events.
   *
   * @param people who may be asked for, by name
   */
  public record AuditEventList(
      List<AuditEventResponse> data, boolean hasMore, String url, List<AuditPerson> people) {}

  /** Somebody who works in the practice. */
  public record AuditPerson(String id, String name) {}

  /**
   * Whether the record is what was written.
   *
   * @param events in the chain
   * @param anchors ends of the chain noted outside the database that were compared
   * @param notedAt when the end was last noted there
   * @param fault what is wrong with the first bad row
   * @param position of the first bad row; 0 for an event beside the chain
   * @param eventId of the first bad row
   */
  public record AuditVerificationResponse(
      boolean intact,
      @Nullable Long events,
      @Nullable Integer anchors,
      @Nullable Instant notedAt,
      AuditVerification.@Nullable Fault fault,
      @Nullable Long position,
      @Nullable String eventId) {}

  @GET
  @Transactional
  @Operation(operationId = "listAuditEvents", summary = "What happened, newest first")
  public AuditEventList list(
      @BeanParam AuditQuery query, @BeanParam @Valid PageQuery page, @Context UriInfo uri)
      throws SQLException {
    UUID after =
        page.startingAfter().map(id -> Ids.startingAfter(AuditEvent.PREFIX, id)).orElse(null);
    Page<StoredEvent> found = events.page(filter(query), page.limit(), after);
    Map<UUID, String> names =
        events.names(
            found.data().stream()
                .map(StoredEvent::actor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return new AuditEventList(
        found.data().stream().map(event -> AuditEventResponse.of(event, names)).toList(),
        found.hasMore(),
        uri.getAbsolutePath().getPath(),
        people());
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "getAuditEvent", summary = "One event")
  public AuditEventResponse get(@PathParam("id") String id) {
    StoredEvent event =
        events.get(
            Ids.inPath(AuditEvent.PREFIX, id),
            own(new AuditFilter(null, null, null, null, null, null, null)));
    return AuditEventResponse.of(
        event, events.names(event.actor() == null ? List.of() : List.of(event.actor())));
  }

  @GET
  @Path("/verification")
  @Transactional
  @Costly
  @Operation(
      operationId = "verifyAuditEvents",
      summary = "Whether the record was changed by somebody, and where first")
  public AuditVerificationResponse verify() {
    Instant notedAt = events.notedAt().orElse(null);
    return switch (events.verify()) {
      case AuditVerification.Intact intact ->
          new AuditVerificationResponse(
              true, intact.events(), intact.anchors(), notedAt, null, null, null);
      case AuditVerification.Broken broken ->
          new AuditVerificationResponse(
              false,
              null,
              null,
              notedAt,
              broken.fault(),
              broken.position(),
              broken.event().orElse(null));
    };
  }

  @GET
  @Path("/download")
  @Produces(CSV)
  @Costly
  @Operation(operationId = "downloadAuditEvents", summary = "Events with their hashes as CSV")
  @APIResponse(
      responseCode = "200",
      description = "The table, newest first; verify-audit.py of the web app checks its hashes.",
      content =
          @org.eclipse.microprofile.openapi.annotations.media.Content(
              mediaType = CSV,
              schema = @Schema(implementation = String.class)))
  public Response download(@BeanParam AuditQuery query) throws SQLException {
    AuditFilter filter = filter(query);
    TenantId tenant = requester.tenant();
    StreamingOutput body = out -> write(filter, tenant, out);
    return Response.ok(body, TableFormat.CSV.mediaType())
        .header("Content-Disposition", "attachment; filename=\"audit-events.csv\"")
        .build();
  }

  private void write(AuditFilter filter, TenantId tenant, OutputStream out) {
    transactions.required(() -> {
      TableWriter table = TableWriter.to(out, TableFormat.CSV, "Audit", COLUMNS);
      events.forEach(filter, event -> add(table, tenant, event));
      try {
        table.finish("audit events");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static void add(TableWriter table, TenantId tenant, StoredEvent event) {
    Long position = event.position();
    table.row(
        position == null ? null : BigDecimal.valueOf(position),
        event.previousHash(),
        event.hash(),
        event.seal(),
        tenant.toString(),
        TypedId.format(AuditEvent.PREFIX, event.id()),
        TIME.format(event.occurredAt()),
        event.action(),
        event.outcome().name(),
        event.actorKind().name(),
        Objects.requireNonNullElse(Ids.format(Person.PREFIX, event.actor()), ""),
        event.role(),
        event.address(),
        event.requestId(),
        String.join(" ", event.objects()),
        event.details());
  }

  private AuditFilter filter(AuditQuery query) throws SQLException {
    return own(query.filter(tenants.get(requester.tenant()).zone()));
  }

  private AuditFilter own(AuditFilter filter) {
    return caller.may(EVERYBODYS) ? filter : filter.of(requester.actor().id());
  }

  private List<AuditPerson> people() {
    if (!caller.may(EVERYBODYS)) {
      return List.of();
    }
    return events.members().entrySet().stream()
        .map(entry ->
            new AuditPerson(TypedId.format(Person.PREFIX, entry.getKey()), entry.getValue()))
        .toList();
  }
}
