package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.SecondFactors;
import com.medspasync.app.identity.control.SignIn;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.rest.Problem;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.web.Transport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own second factor. */
@Path("/session/second-factor")
@Tag(name = "Identity")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SecondFactorResource {

  private static final int LONGEST_CODE = 64;

  @Inject private CurrentCaller caller;
  @Inject private SignIn signIn;
  @Inject private SecondFactors factors;
  @Inject private SessionView view;
  @Inject private Clock clock;

  @Context private HttpServletRequest servletRequest;

  /**
   * What the caller has set up.
   *
   * @param authenticatorSince when an authenticator app was taken into use; absent without one
   * @param passkeys how many there are
   * @param recoveryCodesLeft how many are not used yet
   */
  @Schema(name = "SecondFactor")
  public record SecondFactorResponse(
      @Nullable Instant authenticatorSince, int passkeys, int recoveryCodesLeft) {}

  /**
   * A secret for an authenticator app; it counts once a code of it is sent to confirm.
   *
   * @param secret in base32, to be typed
   * @param uri the same, to be shown as a QR code
   */
  @Schema(name = "AuthenticatorOffer")
  public record OfferResponse(String secret, String uri) {}

  /** The code that the app shows now. */
  public record ConfirmRequest(@NotBlank @Size(max = LONGEST_CODE) String code) {}

  /** New recovery codes; they cannot be shown again. */
  @Schema(name = "RecoveryCodes")
  public record RecoveryCodesResponse(List<String> codes) {}

  @GET
  @Operation(operationId = "secondFactorState", summary = "What the caller has set up")
  public SecondFactorResponse get() {
    SecondFactors.Standing standing = factors.of(caller.get().person());
    return new SecondFactorResponse(
        standing.authenticatorSince().orElse(null),
        standing.passkeys(),
        standing.recoveryCodesLeft());
  }

  @POST
  @Path("/authenticator")
  @NeedsProof
  @Operation(
      operationId = "offerAuthenticator",
      summary = "A secret for an authenticator app; one that is in use stays so until confirmed")
  public OfferResponse offer() {
    Caller known = caller.get();
    SecondFactors.Offer offer = factors.offer(known.person(), known.email());
    return new OfferResponse(offer.secret(), offer.uri());
  }

  @POST
  @Path("/authenticator/confirm")
  @NeedsProof
  @Audited
  @Operation(
      operationId = "confirmAuthenticator",
      summary = "Take the offered authenticator app into use; every other session ends")
  @APIResponse(
      responseCode = "200",
      description = "In use; the cookies of a new session are set, the recovery codes are new.",
      content = @Content(schema = @Schema(implementation = RecoveryCodesResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "The code is not right, or the secret was offered too long ago.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response confirm(@NotNull @Valid ConfirmRequest request) throws SQLException {
    SignIn.Protected answer =
        signIn.withAuthenticator(caller.get(), request.code(), Origins.of(servletRequest));
    return Response.ok(new RecoveryCodesResponse(answer.recoveryCodes()))
        .cookie(cookies().of(answer.credentials()))
        .build();
  }

  @DELETE
  @Path("/authenticator")
  @NeedsProof
  @Audited
  @Operation(
      operationId = "removeAuthenticator",
      summary = "Go back to the password alone, where no practice asks for more")
  @APIResponse(
      responseCode = "200",
      description = "Removed; the cookies of a new session are set, every other session has ended.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "A practice of the caller asks everybody for a second factor.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response remove() throws SQLException {
    SignIn.Credentials credentials =
        signIn.withoutSecondFactor(caller.get(), Origins.of(servletRequest));
    return Response.ok(view.of(credentials.caller(), credentials.accessEndsAt()))
        .cookie(cookies().of(credentials))
        .build();
  }

  @POST
  @Path("/recovery-codes")
  @NeedsProof
  @Audited
  @Operation(
      operationId = "renewRecoveryCodes",
      summary = "New recovery codes; those before are good no more")
  public RecoveryCodesResponse renewRecoveryCodes() throws SQLException {
    return new RecoveryCodesResponse(
        signIn.withNewRecoveryCodes(caller.get(), Origins.of(servletRequest)));
  }

  private SessionCookies cookies() {
    return new SessionCookies(Transport.of(servletRequest), clock);
  }
}
