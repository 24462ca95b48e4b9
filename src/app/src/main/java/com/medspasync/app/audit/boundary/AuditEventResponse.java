package com.medspasync.app.audit.boundary;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.medspasync.app.audit.control.AuditKind;
import com.medspasync.app.audit.control.StoredEvent;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.rest.Json;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.audit.AuditEvent;
import com.medspasync.tenants.audit.AuditEvent.DoerKind;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.operators.Operator;
import com.medspasync.tenants.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, or tried to.
 *
 * @param action name of the operation
 * @param objects ids of what was seen or changed
 * @param count rows of a list that was shown
 * @param filter of a list or a download; words that were looked for are not repeated
 * @param code why it was refused or failed
 * @param with what was given to sign in
 * @param position in the chain; missing for some seconds after it happened
 */
@Schema(name = "AuditEvent")
public record AuditEventResponse(
    String id,
    Instant at,
    String action,
    AuditKind kind,
    Outcome outcome,
    Actor actor,
    String address,
    String requestId,
    List<String> objects,
    @Nullable Integer count,
    Map<String, String> filter,
    List<Change> changes,
    @Nullable String code,
    @Nullable String with,
    @Nullable Long position,
    @Nullable String hash) {

  /** Who did it. */
  @Schema(name = "AuditActor")
  public record Actor(
      DoerKind kind, @Nullable String id, @Nullable String name, @Nullable String role) {}

  /** A value before and after. */
  @Schema(name = "AuditChange")
  public record Change(String of, @Nullable String from, @Nullable String to) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Details(
      @Nullable Integer count,
      @Nullable Map<String, String> filter,
      @Nullable List<Change> changes,
      @Nullable String code,
      @Nullable String with,
      @Nullable String by) {}

  static AuditEventResponse of(StoredEvent event, Map<UUID, String> names) {
    Details details = Json.read(event.details(), Details.class);
    return new AuditEventResponse(
        TypedId.format(AuditEvent.PREFIX, event.id()),
        event.occurredAt(),
        event.action(),
        AuditKind.of(event.action()),
        event.outcome(),
        actor(event, details.by(), names),
        event.address(),
        event.requestId(),
        event.objects(),
        details.count(),
        Objects.requireNonNullElse(details.filter(), Map.of()),
        Objects.requireNonNullElse(details.changes(), List.of()),
        details.code(),
        details.with(),
        event.position(),
        event.hash());
  }

  /** An operator who gave a command on the machine has no id and no name. */
  private static Actor actor(StoredEvent event, @Nullable String by, Map<UUID, String> names) {
    UUID operator =
        event.actorKind() == DoerKind.OPERATOR && by != null
            ? TypedId.parse(Operator.PREFIX, by).orElse(null)
            : null;
    UUID id = operator == null ? event.actor() : operator;
    return new Actor(
        event.actorKind(),
        Ids.format(operator == null ? Person.PREFIX : Operator.PREFIX, id),
        id == null ? null : names.get(id),
        event.role().isEmpty() ? null : event.role());
  }
}
