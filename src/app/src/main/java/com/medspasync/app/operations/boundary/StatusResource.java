package com.medspasync.app.operations.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.OperatorDoor;
import com.medspasync.app.operations.control.DatabaseProbe;
import com.medspasync.app.web.Transport;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the parts are doing. The public learns whether all is well, operators which part is not. */
@Path("/status")
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {

  private static final String DETAIL = "operations:read";

  @Inject private DatabaseProbe database;
  @Inject private CurrentCaller caller;
  @Inject private OperatorDoor door;

  @Inject
  @ConfigProperty(name = "medspasync.version")
  private String version;

  @Context private HttpServletRequest servletRequest;

  /** Whether a part works. */
  public enum Condition {
    UP,
    DEGRADED,
    DOWN
  }

  /**
   * One part of the product.
   *
   * @param latencyMs how long it took to answer; absent when it did not
   */
  public record Part(String name, Condition status, @Nullable Double latencyMs) {}

  /**
   * The product as a whole.
   *
   * @param version of the product; for operators
   * @param parts for operators
   */
  public record StatusResponse(
      Condition status, @Nullable String version, @Nullable List<Part> parts) {}

  @GET
  @SecurityRequirements
  @Operation(
      operationId = "status",
      summary = "Whether all is well; for operators, each part with its latency")
  public StatusResponse status() {
    Optional<Duration> answer = database.measure();
    Condition overall = answer.isPresent() ? Condition.UP : Condition.DEGRADED;
    boolean operator = caller.may(DETAIL) || door.isOpen() || Transport.of(servletRequest).local();
    return operator
        ? new StatusResponse(
            overall,
            version,
            List.of(new Part("application", Condition.UP, null), databasePart(answer)))
        : new StatusResponse(overall, null, null);
  }

  private static Part databasePart(Optional<Duration> answer) {
    return new Part(
        "database",
        answer.isPresent() ? Condition.UP : Condition.DOWN,
        answer.map(time -> time.toNanos() / 1e6).orElse(null));
  }
}
