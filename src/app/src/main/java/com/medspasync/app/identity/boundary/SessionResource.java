package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.AccessTokens;
import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.SignIn;
import com.medspasync.app.identity.control.SupportDoor;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.web.Transport;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The session of the caller. */
@Path("/session")
@Tag(name = "Identity")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SessionResource {

  private static final int LONGEST_PASSWORD = 1024;

  @Inject private CurrentCaller caller;
  @Inject private SignIn signIn;
  @Inject private SupportDoor support;
  @Inject private SessionView view;
  @Inject private Clock clock;

  @Context private HttpServletRequest servletRequest;
  @Context private HttpHeaders headers;

  /** The practice to work in from now on. */
  public record SwitchTenantRequest(@NotBlank String tenantId) {}

  /** A new password, and the present one to show that it is not a stranger at an open screen. */
  public record ChangePasswordRequest(
      @NotNull @Size(min = 1, max = LONGEST_PASSWORD) String currentPassword,
      @NotNull @Size(min = 1, max = LONGEST_PASSWORD) String newPassword) {}

  /**
   * Shows that it is not a stranger at an open screen.
   *
   * @param answer a code of the authenticator app or a recovery code; the password of who has none
   */
  public record ProofRequest(@NotNull @Size(min = 1, max = LONGEST_PASSWORD) String answer) {}

  @GET
  @Operation(operationId = "session", summary = "Who is signed in, where, and what for")
  public SessionResponse get() throws SQLException {
    Instant end =
        support.endOf(caller.get()).orElseGet(() -> clock.instant().plus(AccessTokens.LIFETIME));
    return view.of(caller.get(), end);
  }

  @POST
  @Path("/tenant")
  @LeavesTenantOpen
  @Audited
  @Operation(operationId = "switchTenant", summary = "Go on in another practice of the same person")
  @APIResponse(
      responseCode = "200",
      description = "A new session in that practice; its cookies are set.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  public Response switchTenant(@NotNull @Valid SwitchTenantRequest request) throws SQLException {
    TenantId tenant =
        TenantId.parse(request.tenantId())
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "identity.no-such-tenant",
                    "You do not belong to a practice with this id."));
    return session(signIn.moved(caller.get(), tenant, Origins.of(servletRequest)));
  }

  @POST
  @Path("/password")
  @Audited
  @Operation(
      operationId = "changePassword",
      summary = "Choose another password; every other session of the person ends")
  @APIResponse(
      responseCode = "200",
      description = "The password is changed; the cookies of a new session are set.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  public Response changePassword(@NotNull @Valid ChangePasswordRequest request)
      throws SQLException {
    return session(
        signIn.withChangedPassword(
            caller.get(),
            request.currentPassword(),
            request.newPassword(),
            Origins.of(servletRequest)));
  }

  @POST
  @Path("/proof")
  @Audited
  @Operation(
      operationId = "prove",
      summary = "Show once more that it is you, before something dangerous",
      description =
          "By a code of the second factor; who has none gives the password. Holds for a quarter of"
              + " an hour.")
  @APIResponse(responseCode = "204", description = "Shown; the cookies are replaced.")
  public Response prove(@NotNull @Valid ProofRequest request) throws SQLException {
    SessionCookies cookies = new SessionCookies(Transport.of(servletRequest), clock);
    return cookies.renewed(
        signIn.prove(
            caller.get(), request.answer(), Origins.of(servletRequest), cookies.refresh(headers)));
  }

  private Response session(SignIn.Credentials credentials) throws SQLException {
    return Response.ok(view.of(credentials.caller(), credentials.accessEndsAt()))
        .cookie(new SessionCookies(Transport.of(servletRequest), clock).of(credentials))
        .build();
  }
}
