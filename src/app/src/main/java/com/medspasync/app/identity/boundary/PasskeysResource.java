package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.PasskeySignIn;
import com.medspasync.app.identity.control.Passkeys;
import com.medspasync.app.identity.control.SignIn;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Passkey;
import com.medspasync.app.rest.Problem;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.web.Transport;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own passkeys. */
@Path("/session/passkeys")
@Tag(name = "Identity")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PasskeysResource {

  private static final String PREFIX = "passkey";
  private static final String PUBLIC_KEY = "public-key";
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TRANSPORT = 32;
  private static final int MOST_TRANSPORTS = 10;
  private static final int LONGEST_ATTESTATION = 65_536;

  @Inject private CurrentCaller caller;
  @Inject private Passkeys passkeys;
  @Inject private PasskeySignIn signIn;
  @Inject private SessionView view;
  @Inject private Clock clock;

  @Context private HttpServletRequest servletRequest;
  @Context private HttpHeaders headers;

  /**
   * One passkey of the caller.
   *
   * @param site host name for which it was made; browsers offer it there alone
   * @param backedUp whether losing the device does not lose it
   */
  @Schema(name = "Passkey")
  public record PasskeyResponse(
      String id,
      String name,
      String site,
      boolean backedUp,
      Instant createdAt,
      @Nullable Instant lastUsedAt) {}

  /** All of them. */
  @Schema(name = "Passkeys")
  public record PasskeysResponse(List<PasskeyResponse> data) {}

  /**
   * What a browser passes to {@code navigator.credentials.create}; binary fields in base64url.
   *
   * @param timeout milliseconds until the wish is too old
   * @param excludeCredentials keys that the person has
   * @param attestation always {@code none}: of which make a key is, is the person's business
   */
  @Schema(name = "PasskeyWish")
  public record PasskeyWish(
      String challenge,
      Party rp,
      User user,
      List<Algorithm> pubKeyCredParams,
      long timeout,
      List<PasskeyQuestion.Descriptor> excludeCredentials,
      Selection authenticatorSelection,
      String attestation) {

    /** For whom the key is made. */
    @Schema(name = "PasskeyParty")
    public record Party(String id, String name) {}

    /** Whose key it will be. */
    @Schema(name = "PasskeyUser")
    public record User(String id, String name, String displayName) {}

    /**
     * A way to sign.
     *
     * @param alg its COSE number
     */
    @Schema(name = "PasskeyAlgorithm")
    public record Algorithm(long alg, String type) {}

    /** What the key must be able to do: be found without a name, and be unlocked. */
    @Schema(name = "PasskeySelection")
    public record Selection(String residentKey, String userVerification) {}
  }

  /**
   * A key that the browser made; binary fields in base64url.
   *
   * @param name what the caller calls it
   * @param transports ways in which the browser can reach it
   */
  public record NewPasskeyRequest(
      @NotBlank @Size(max = LONGEST_NAME) String name,
      @NotBlank @Size(max = PasskeyAnswer.LONGEST_DATA) String clientData,
      @NotBlank @Size(max = LONGEST_ATTESTATION) String attestationObject,
      @NotNull @Size(max = MOST_TRANSPORTS)
          List<@NotBlank @Size(max = LONGEST_TRANSPORT) String> transports) {}

  @GET
  @Operation(operationId = "passkeys", summary = "The passkeys of the caller, the newest first")
  public PasskeysResponse list() {
    return new PasskeysResponse(
        passkeys.of(caller.get().person()).stream().map(PasskeysResource::response).toList());
  }

  @POST
  @Path("/options")
  @NeedsProof
  @Operation(operationId = "offerPasskey", summary = "What a browser needs to make a passkey")
  public PasskeyWish wish() {
    Caller known = caller.get();
    Passkeys.Wish wish = passkeys.wish(known.person(), Origins.relyingParty(servletRequest));
    return new PasskeyWish(
        wish.challenge(),
        new PasskeyWish.Party(wish.relyingParty(), "MedSpaSync Pro"),
        new PasskeyWish.User(wish.userHandle(), known.email(), known.name()),
        wish.algorithms().stream()
            .map(algorithm -> new PasskeyWish.Algorithm(algorithm, PUBLIC_KEY))
            .toList(),
        wish.lifetime().toMillis(),
        PasskeyQuestion.Descriptor.of(wish.known()),
        new PasskeyWish.Selection("required", "required"),
        "none");
  }

  @POST
  @NeedsProof
  @Audited
  @Operation(
      operationId = "addPasskey",
      summary = "Keep a passkey that the browser made; every other session ends")
  @APIResponse(
      responseCode = "200",
      description =
          "Kept; the cookies of a new session are set. Recovery codes come with the first one.",
      content =
          @Content(
              schema = @Schema(implementation = SecondFactorResource.RecoveryCodesResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "It is not what was asked for, or comes too late.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "409",
      description = "The passkey is known, or there are too many.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response add(@NotNull @Valid NewPasskeyRequest request) throws SQLException {
    SignIn.Protected answer =
        signIn.withNew(
            caller.get(),
            new Passkeys.NewKey(
                request.name().strip(),
                request.clientData(),
                request.attestationObject(),
                Set.copyOf(request.transports())),
            Origins.relyingParty(servletRequest),
            Origins.of(servletRequest));
    return Response.ok(new SecondFactorResource.RecoveryCodesResponse(answer.recoveryCodes()))
        .cookie(cookies().of(answer.credentials()))
        .build();
  }

  @DELETE
  @Path("/{id}")
  @NeedsProof
  @Audited
  @Operation(operationId = "removePasskey", summary = "Forget a passkey; every other session ends")
  @APIResponse(
      responseCode = "200",
      description = "Forgotten; the cookies of a new session are set.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "It is the last second factor, and a practice of the caller asks for one.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response remove(@PathParam("id") String id) throws SQLException {
    UUID key =
        TypedId.parse(PREFIX, id)
            .orElseThrow(() ->
                new DomainException(
                    DomainException.Kind.NOT_FOUND,
                    "identity.no-such-passkey",
                    "You have no passkey with this id."));
    SignIn.Credentials credentials = signIn.without(caller.get(), key, Origins.of(servletRequest));
    return Response.ok(view.of(credentials.caller(), credentials.accessEndsAt()))
        .cookie(cookies().of(credentials))
        .build();
  }

  @POST
  @Path("/proof/options")
  @Operation(
      operationId = "askForProof",
      summary = "What a browser needs to have a passkey show once more that it is you")
  public PasskeyQuestion askForProof() {
    return PasskeyQuestion.of(
        passkeys.question(caller.get().person(), Origins.relyingParty(servletRequest)));
  }

  @POST
  @Path("/proof")
  @Audited
  @Operation(
      operationId = "proveWithPasskey",
      summary = "Show once more that it is you, by what a passkey signed")
  @APIResponse(responseCode = "204", description = "Shown; the cookies are replaced.")
  public Response prove(@NotNull @Valid PasskeyAnswer request) throws SQLException {
    return cookies()
        .renewed(
            signIn.prove(
                caller.get(),
                request.answer(),
                Origins.relyingParty(servletRequest),
                cookies().refresh(headers)));
  }

  private static PasskeyResponse response(Passkey key) {
    return new PasskeyResponse(
        TypedId.format(PREFIX, key.id()),
        key.name(),
        key.relyingParty(),
        key.backedUp(),
        key.createdAt(),
        key.lastUsedAt().orElse(null));
  }

  private SessionCookies cookies() {
    return new SessionCookies(Transport.of(servletRequest), clock);
  }
}
