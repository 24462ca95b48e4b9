package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.IdentityProviders;
import com.medspasync.app.identity.control.LinkedIdentities;
import com.medspasync.app.identity.control.ProviderSignIn;
import com.medspasync.app.identity.control.SignIn;
import com.medspasync.app.identity.entity.LinkedIdentity;
import com.medspasync.app.rest.Problem;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.web.Transport;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The accounts with providers by which the caller can sign in. */
@Path("/session/identities")
@Tag(name = "Identity")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LinkedIdentitiesResource {

  private static final String PREFIX = "identity";

  @Inject private CurrentCaller caller;
  @Inject private IdentityProviders providers;
  @Inject private LinkedIdentities identities;
  @Inject private ProviderSignIn signIn;
  @Inject private SessionView view;
  @Inject private Clock clock;

  @Context private HttpServletRequest servletRequest;
  @Context private HttpHeaders headers;

  /**
   * One account.
   *
   * @param provider what the provider is called; its id when it is not set up any more
   * @param label how the person knows the account, an e-mail address as a rule
   */
  @Schema(name = "LinkedIdentity")
  public record IdentityResponse(
      String id, String provider, String label, Instant createdAt, @Nullable Instant lastUsedAt) {}

  /** The account that the person came back with, and has not connected yet. */
  @Schema(name = "WaitingIdentity")
  public record WaitingResponse(String provider, String label) {}

  /** All of them. */
  @Schema(name = "LinkedIdentities")
  public record IdentitiesResponse(
      List<IdentityResponse> data, @Nullable WaitingResponse waiting) {}

  /** What was connected. */
  @Schema(name = "ConnectedIdentity")
  public record ConnectedResponse(String id) {}

  @GET
  @Operation(
      operationId = "linkedIdentities",
      summary = "Accounts by which the caller can sign in, and the one that waits to be connected")
  public IdentitiesResponse list() {
    return new IdentitiesResponse(
        identities.of(caller.get().person()).stream().map(this::response).toList(),
        cookies()
            .account(headers)
            .flatMap(signIn::waiting)
            .map(waiting -> new WaitingResponse(waiting.provider().name(), waiting.label()))
            .orElse(null));
  }

  @POST
  @NeedsProof
  @Audited
  @Operation(
      operationId = "connectIdentity",
      summary = "Connect the account that waits, so that it signs in whoever has it")
  @APIResponse(
      responseCode = "200",
      description = "Connected; a letter says so.",
      content = @Content(schema = @Schema(implementation = ConnectedResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "None waits any more.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "409",
      description = "It is somebody's already, or there are too many.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response connect() throws SQLException {
    UUID added =
        signIn.connect(
            caller.get(), cookies().account(headers).orElse(""), Origins.of(servletRequest));
    return Response.ok(new ConnectedResponse(TypedId.format(PREFIX, added)))
        .cookie(cookies().accountGone())
        .build();
  }

  @DELETE
  @Path("/{id}")
  @NeedsProof
  @Audited
  @Operation(
      operationId = "disconnectIdentity",
      summary = "Sign in by this account no more; every other session ends")
  @APIResponse(
      responseCode = "200",
      description = "Disconnected; the cookies of a new session are set.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "There is no other way to sign in.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response disconnect(@PathParam("id") String id) throws SQLException {
    UUID identity = TypedId.parse(PREFIX, id).orElseThrow(ProviderSignIn::noSuchIdentity);
    SignIn.Credentials credentials =
        signIn.disconnect(caller.get(), identity, Origins.of(servletRequest));
    return Response.ok(view.of(credentials.caller(), credentials.accessEndsAt()))
        .cookie(cookies().of(credentials))
        .build();
  }

  private IdentityResponse response(LinkedIdentity identity) {
    return new IdentityResponse(
        TypedId.format(PREFIX, identity.id()),
        providers.nameOf(identity.provider()),
        identity.label(),
        identity.createdAt(),
        identity.lastUsedAt().orElse(null));
  }

  private SessionCookies cookies() {
    return new SessionCookies(Transport.of(servletRequest), clock);
  }
}
