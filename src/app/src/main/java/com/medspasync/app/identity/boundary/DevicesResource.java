package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.Sessions;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Device;
import com.medspasync.app.trail.Audited;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the caller is signed in. */
@Path("/session/devices")
@Tag(name = "Identity")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DevicesResource {

  private static final String PREFIX = "session";

  @Inject private CurrentCaller caller;
  @Inject private Sessions sessions;

  /**
   * One session of the caller.
   *
   * @param current whether it is the one that asks
   * @param practice name of the practice in which it works
   * @param address network address at sign-in
   * @param device what the browser said of itself at sign-in; may be empty
   * @param secondFactor whether more than a password was given
   * @param lastSeenAt to within ten minutes
   */
  @Schema(name = "Device")
  public record DeviceResponse(
      String id,
      boolean current,
      String practice,
      String address,
      String device,
      boolean secondFactor,
      Instant beganAt,
      Instant lastSeenAt) {}

  /** All of them. */
  @Schema(name = "Devices")
  public record DevicesResponse(List<DeviceResponse> data) {}

  @GET
  @Operation(
      operationId = "devices",
      summary = "Where the caller is signed in, the latest seen first")
  public DevicesResponse list() throws SQLException {
    Caller known = caller.get();
    return new DevicesResponse(
        sessions.devices(known.person()).stream()
            .map(device -> response(device, known.session()))
            .toList());
  }

  @POST
  @Path("/{id}/end")
  @NeedsProof
  @Audited
  @Operation(operationId = "endDevice", summary = "Sign out there; holds on every node in seconds")
  @APIResponse(responseCode = "204", description = "Signed out.")
  public void end(@PathParam("id") String id) throws SQLException {
    UUID session = TypedId.parse(PREFIX, id).orElseThrow(DevicesResource::notFound);
    if (!sessions.endOwn(caller.get(), session)) {
      throw notFound();
    }
  }

  @POST
  @Path("/end-others")
  @NeedsProof
  @Audited
  @Operation(operationId = "endOtherDevices", summary = "Sign out everywhere but here")
  @APIResponse(responseCode = "204", description = "Signed out.")
  public void endOthers() throws SQLException {
    sessions.endOthers(caller.get());
  }

  private static DeviceResponse response(Device device, UUID current) {
    return new DeviceResponse(
        TypedId.format(PREFIX, device.id()),
        device.id().equals(current),
        device.practice(),
        device.origin().address(),
        device.origin().device(),
        device.secondFactor(),
        device.beganAt(),
        device.lastSeenAt());
  }

  private static DomainException notFound() {
    return new DomainException(
        DomainException.Kind.NOT_FOUND,
        "identity.no-such-session",
        "You are not signed in there, or no longer.");
  }
}
