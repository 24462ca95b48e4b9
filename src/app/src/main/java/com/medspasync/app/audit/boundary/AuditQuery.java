package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.AuditFilter;
import com.medspasync.app.audit.control.AuditKind;
import com.medspasync.app.requests.Parameters;
import com.medspasync.app.rest.BadParameterException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.people.Person;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which events are asked for; a {@code @BeanParam}. */
public class AuditQuery {

  @Parameter(description = "Id of the person who did it.")
  @QueryParam("person")
  private @Nullable String person;

  @QueryParam("kind")
  private @Nullable AuditKind kind;

  @Parameter(description = "Name of an operation in this document.")
  @QueryParam("action")
  private @Nullable String action;

  @QueryParam("outcome")
  private @Nullable Outcome outcome;

  @Parameter(description = "Id of what was seen or changed.")
  @QueryParam("object")
  private @Nullable String object;

  @Parameter(description = "First day, in the zone of the practice.")
  @QueryParam("from")
  private @Nullable LocalDate from;

  @Parameter(description = "Last day, in the zone of the practice.")
  @QueryParam("to")
  private @Nullable LocalDate to;

  AuditFilter filter(ZoneId zone) {
    Instant begin = from == null ? null : from.atStartOfDay(zone).toInstant();
    Instant end = to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    return new AuditFilter(
        person(), kind, Parameters.text(action), outcome, Parameters.text(object), begin, end);
  }

  private @Nullable UUID person() {
    String text = Parameters.text(person);
    return text == null
        ? null
        : TypedId.parse(Person.PREFIX, text)
            .orElseThrow(() ->
                new BadParameterException(
                    "person", "the id of a person, which begins with " + Person.PREFIX + "_"));
  }
}
