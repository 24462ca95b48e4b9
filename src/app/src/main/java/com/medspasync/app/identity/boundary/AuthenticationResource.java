package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.EmailUndo;
import com.medspasync.app.identity.control.Invitations;
import com.medspasync.app.identity.control.PasswordReset;
import com.medspasync.app.identity.control.SignIn;
import com.medspasync.app.identity.control.SupportDoor;
import com.medspasync.app.rest.Problem;
import com.medspasync.app.rest.UnauthenticatedException;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.web.Transport;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.people.Person;
import com.medspasync.tenants.people.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in and out. The tokens travel in cookies only. */
@Path("/auth")
@Tag(name = "Identity")
@SecurityRequirements
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuthenticationResource {

  private static final int LONGEST_EMAIL = 320;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PASSWORD = 1024;
  private static final int LONGEST_CODE = 64;

  @Inject private SignIn signIn;
  @Inject private PasswordReset passwordReset;
  @Inject private Invitations invitations;
  @Inject private EmailUndo emailUndo;
  @Inject private Entrance entrance;
  @Inject private SupportDoor supportDoor;
  @Inject private CurrentCaller caller;
  @Inject private SessionView view;
  @Inject private Clock clock;

  @Context private HttpServletRequest servletRequest;
  @Context private HttpHeaders headers;

  /**
   * Who wants to sign in.
   *
   * @param tenantId practice to work in, for people with several; without it the first one
   */
  public record SignInRequest(
      @NotBlank @Size(max = LONGEST_EMAIL) String email,
      @NotNull @Size(min = 1, max = LONGEST_PASSWORD) String password,
      @Nullable String tenantId) {}

  /**
   * The password of someone who was given a one-time link.
   *
   * @param token what stands after the # of the link
   */
  public record BootstrapRequest(
      @NotBlank @Size(max = LONGEST_EMAIL) String token,
      @NotNull @Size(min = 1, max = LONGEST_PASSWORD) String password) {}

  /** Whose password is forgotten. */
  public record PasswordResetRequest(@NotBlank @Size(max = LONGEST_EMAIL) String email) {}

  /**
   * The link of an invitation.
   *
   * @param token what stands after the # of the link
   */
  public record InvitationRequest(@NotBlank @Size(max = LONGEST_EMAIL) String token) {}

  /**
   * The answer to an invitation.
   *
   * @param name how to be called; without it as in the invitation
   * @param password of who has no account yet
   */
  public record AcceptRequest(
      @NotBlank @Size(max = LONGEST_EMAIL) String token,
      @Nullable @Size(max = LONGEST_NAME) String name,
      @Nullable @Size(min = 1, max = LONGEST_PASSWORD) String password) {}

  /**
   * What somebody is asked.
   *
   * @param known whether there is an account with this address, which only joins
   */
  @Schema(name = "InvitationAsked")
  public record InvitationAsked(
      String practice, String email, String name, Role role, boolean known) {}

  /**
   * The way from the console into a practice.
   *
   * @param code as the console has answered it; it works once
   */
  public record SupportCodeRequest(@NotBlank @Size(max = LONGEST_EMAIL) String code) {}

  /** A code of the second factor. */
  public record CodeRequest(@NotBlank @Size(max = LONGEST_CODE) String code) {}

  /**
   * The password was right, or a provider named the person; something more is asked for.
   *
   * @param next what to send now: a code of the authenticator app, or a recovery code; or to sign
   *     in and connect the account with the provider, which is nobody's
   * @param expiresAt until when
   */
  @Schema(name = "NextStep")
  public record NextStep(Step next, Instant expiresAt) {}

  /** What can be asked for after a password or a provider's word. */
  public enum Step {
    SECOND_FACTOR,
    CONNECT
  }

  @POST
  @Path("/sign-in")
  @Operation(operationId = "signIn", summary = "Sign in with e-mail address and password")
  @APIResponse(
      responseCode = "200",
      description = "Signed in; the cookies of the session are set.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "202",
      description = "The password is right; POST /auth/second-factor ends the sign-in.",
      content = @Content(schema = @Schema(implementation = NextStep.class)))
  @APIResponse(
      responseCode = "401",
      description = "Address and password do not belong together, or there is no such account.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "429",
      description = "Too many sign-ins have failed; Retry-After says when to try again.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response signIn(@NotNull @Valid SignInRequest request) throws SQLException {
    return answer(
        signIn.withPassword(
            request.email(),
            request.password(),
            Optional.ofNullable(request.tenantId()).map(AuthenticationResource::tenant),
            Origins.of(servletRequest),
            cookies().device(headers)));
  }

  @POST
  @Path("/second-factor")
  @Operation(
      operationId = "secondFactor",
      summary = "End a sign-in by a code of the authenticator app, or by a recovery code")
  @APIResponse(
      responseCode = "200",
      description = "Signed in; the cookies of the session are set.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "The code is not right, or was used before.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "401",
      description = "Too much time has passed or too many codes were wrong: begin anew.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response secondFactor(@NotNull @Valid CodeRequest request) throws SQLException {
    String challenge = cookies().challenge(headers).orElse("");
    return entrance.letIn(
        signIn.withCode(challenge, request.code(), Origins.of(servletRequest)), headers);
  }

  @POST
  @Path("/bootstrap")
  @Operation(
      operationId = "bootstrap",
      summary = "Choose a password by a one-time link, and sign in")
  @APIResponse(
      responseCode = "200",
      description = "The password is set; the cookies of a session are set.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "202",
      description = "The password is set; POST /auth/second-factor ends the sign-in.",
      content = @Content(schema = @Schema(implementation = NextStep.class)))
  @APIResponse(
      responseCode = "400",
      description = "The link was used or is too old, or the password is too easy to guess.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response bootstrap(@NotNull @Valid BootstrapRequest request) throws SQLException {
    return answer(
        signIn.withPasswordToken(request.token(), request.password(), Origins.of(servletRequest)));
  }

  @POST
  @Path("/email-change/undo")
  @Operation(
      operationId = "undoEmailChange",
      summary = "Have the address before again, with a new password; every session ends",
      description = "By the link that was sent to the address before, within seven days.")
  @APIResponse(
      responseCode = "200",
      description = "Taken back; the cookies of a session are set.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "202",
      description = "Taken back; POST /auth/second-factor ends the sign-in.",
      content = @Content(schema = @Schema(implementation = NextStep.class)))
  @APIResponse(
      responseCode = "400",
      description = "The link was used or is too old, or the password is too easy to guess.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "Somebody else has the address by now; or it is taken back, and the account is closed"
              + " because every second factor was replaced since the change.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response undoEmailChange(@NotNull @Valid BootstrapRequest request) throws SQLException {
    return answer(emailUndo.with(request.token(), request.password(), Origins.of(servletRequest)));
  }

  @POST
  @Path("/password-reset")
  @Operation(
      operationId = "askForPassword",
      summary = "Have a link for a new password sent to an e-mail address, if somebody has it")
  @APIResponse(
      responseCode = "202",
      description = "Taken note of; the answer is the same whether or not there is an account.")
  @APIResponse(
      responseCode = "409",
      description = "This installation sends no e-mail.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "429",
      description = "Too many were asked for; Retry-After says when to try again.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response askForPassword(@NotNull @Valid PasswordResetRequest request) throws SQLException {
    passwordReset.ask(request.email(), Origins.of(servletRequest));
    return Response.accepted().build();
  }

  @POST
  @Path("/invitation")
  @Operation(
      operationId = "lookAtInvitation",
      summary = "What the holder of an invitation's link is asked")
  @APIResponse(
      responseCode = "400",
      description = "The invitation was answered, withdrawn or is too old.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public InvitationAsked lookAtInvitation(@NotNull @Valid InvitationRequest request)
      throws SQLException {
    Invitations.Asked asked = invitations.look(request.token());
    return new InvitationAsked(
        asked.practice(), asked.email(), asked.name(), asked.role(), asked.known());
  }

  @POST
  @Path("/invitation/accept")
  @Operation(
      operationId = "acceptInvitation",
      summary = "Join a practice; who has no account chooses a password and is signed in")
  @APIResponse(
      responseCode = "200",
      description = "Joined, with a new account; the cookies of a session are set.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(responseCode = "204", description = "Joined; sign in as always.")
  @APIResponse(
      responseCode = "400",
      description = "The invitation has ended, or the password is missing or easy to guess.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response acceptInvitation(@NotNull @Valid AcceptRequest request) throws SQLException {
    Optional<Person> joined =
        invitations.accept(
            request.token(),
            Optional.ofNullable(request.name()),
            Optional.ofNullable(request.password()),
            Origins.of(servletRequest));
    return joined.isPresent()
        ? answer(signIn.byLink(joined.get(), Origins.of(servletRequest)))
        : Response.noContent().build();
  }

  @POST
  @Path("/refresh")
  @Operation(operationId = "refresh", summary = "Continue the session by its refresh cookie")
  @APIResponse(
      responseCode = "200",
      description = "The session goes on; its cookies are replaced.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  public Response refresh() throws SQLException {
    Optional<String> token = cookies().refresh(headers);
    Optional<SignIn.Credentials> credentials =
        token.isPresent() ? signIn.refreshed(token.get()) : Optional.empty();
    return session(
        credentials.orElseThrow(
            () -> new UnauthenticatedException("identity.session-ended", "Sign in to go on.")));
  }

  @POST
  @Path("/support")
  @Operation(
      operationId = "enterForSupport",
      summary = "Look into a practice by a code of the operators' console, while an owner allows")
  @APIResponse(
      responseCode = "200",
      description = "In, as support: to read only. The cookies of the visit are set.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "The code was used before or is too old, or the owner's leave has ended.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response enterForSupport(@NotNull @Valid SupportCodeRequest request) throws SQLException {
    SupportDoor.Visit visit = supportDoor.enter(request.code(), Origins.of(servletRequest));
    entrance.endFormer(headers);
    return Response.ok(view.of(visit.caller(), visit.endsAt()))
        .cookie(cookies().of(visit, signIn.csrfToken(visit.caller())))
        .build();
  }

  @POST
  @Path("/sign-out")
  @Audited
  @Operation(operationId = "signOut", summary = "End the session on every node")
  @APIResponse(responseCode = "204", description = "Signed out; the cookies are removed.")
  public Response signOut() throws SQLException {
    caller.find().ifPresent(supportDoor::leave);
    Optional<String> token = cookies().refresh(headers);
    if (token.isPresent()) {
      signIn.out(token.get());
    }
    return Response.noContent()
        .cookie(cookies().gone())
        .header("Clear-Site-Data", "\"cache\", \"storage\"")
        .build();
  }

  private Response answer(SignIn.Outcome outcome) throws SQLException {
    return switch (outcome) {
      case SignIn.SignedIn signedIn -> entrance.letIn(signedIn.credentials(), headers);
      case SignIn.CodeNeeded needed ->
          Response.accepted(new NextStep(Step.SECOND_FACTOR, needed.challenge().endsAt()))
              .cookie(cookies().of(needed.challenge()))
              .build();
    };
  }

  private Response session(SignIn.Credentials credentials) throws SQLException {
    return Response.ok(view.of(credentials.caller(), credentials.accessEndsAt()))
        .cookie(cookies().of(credentials))
        .build();
  }

  private SessionCookies cookies() {
    return new SessionCookies(Transport.of(servletRequest), clock);
  }

  private static TenantId tenant(String text) {
    return TenantId.parse(text)
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.INVALID,
                "identity.bad-tenant",
                "tenantId is not the id of a practice."));
  }
}
