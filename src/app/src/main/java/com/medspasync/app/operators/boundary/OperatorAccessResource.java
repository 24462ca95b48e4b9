package com.medspasync.app.operators.boundary;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.operators.control.CurrentOperator;
import com.medspasync.app.operators.control.OperatorSessions;
import com.medspasync.app.operators.control.OperatorSignIn;
import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.rest.Problem;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.operators.Operator;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Operators sign in and out. The session travels in a cookie only. */
@Path("/operator")
@Tag(name = "Operators")
@SecurityRequirement(name = "operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OperatorAccessResource {

  private static final int LONGEST_EMAIL = 320;
  private static final int LONGEST_PASSWORD = 1024;
  private static final int LONGEST_CODE = 64;

  @Inject private OperatorSignIn signIn;
  @Inject private CurrentOperator operator;
  @Inject private Clock clock;

  @Context private HttpServletRequest servletRequest;

  /**
   * Who wants to sign in.
   *
   * @param code of the authenticator app
   */
  public record OperatorSignInRequest(
      @NotBlank @Size(max = LONGEST_EMAIL) String email,
      @NotNull @Size(min = 1, max = LONGEST_PASSWORD) String password,
      @NotBlank @Size(max = LONGEST_CODE) String code) {}

  /**
   * A link that was handed over.
   *
   * @param token what stands after the # of the link
   */
  public record OperatorLinkRequest(@NotBlank @Size(max = LONGEST_EMAIL) String token) {}

  /**
   * What an operator signs in by from now on.
   *
   * @param token what stands after the # of the link
   * @param code that the authenticator app shows
   */
  public record OperatorWelcomeRequest(
      @NotBlank @Size(max = LONGEST_EMAIL) String token,
      @NotNull @Size(min = 1, max = LONGEST_PASSWORD) String password,
      @NotBlank @Size(max = LONGEST_CODE) String code) {}

  /** A code of the authenticator app. */
  public record OperatorProofRequest(@NotBlank @Size(max = LONGEST_CODE) String code) {}

  /**
   * Who is signed in.
   *
   * @param endsAt when the session ends, however much is done
   */
  @Schema(name = "OperatorSession")
  public record OperatorSession(String id, String name, String email, Instant endsAt) {}

  @POST
  @Path("/auth/sign-in")
  @SecurityRequirements
  @Operation(
      operationId = "operatorSignIn",
      summary = "Sign in as an operator, with password and code together")
  @APIResponse(
      responseCode = "200",
      description = "Signed in; the cookies of the session are set.",
      content = @Content(schema = @Schema(implementation = OperatorSession.class)))
  @APIResponse(
      responseCode = "401",
      description = "Address, password and code do not belong together.",
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
  public Response signIn(@NotNull @Valid OperatorSignInRequest request) throws SQLException {
    return letIn(signIn.with(request.email(), request.password(), request.code(), origin()));
  }

  @POST
  @Path("/auth/welcome")
  @SecurityRequirements
  @Operation(
      operationId = "lookAtOperatorLink",
      summary = "Whom a link is for, and the secret for her authenticator app")
  public OperatorSignIn.Welcome look(@NotNull @Valid OperatorLinkRequest request) {
    return signIn.look(request.token());
  }

  @POST
  @Path("/auth/welcome/accept")
  @SecurityRequirements
  @Operation(
      operationId = "operatorWelcome",
      summary = "Choose a password and set up the authenticator app by a link, and sign in")
  @APIResponse(
      responseCode = "200",
      description = "Both are set; the cookies of a session are set.",
      content = @Content(schema = @Schema(implementation = OperatorSession.class)))
  public Response welcome(@NotNull @Valid OperatorWelcomeRequest request) throws SQLException {
    return letIn(signIn.welcome(request.token(), request.password(), request.code(), origin()));
  }

  @POST
  @Path("/auth/sign-out")
  @Operation(operationId = "operatorSignOut", summary = "End the session on every node")
  @APIResponse(responseCode = "204", description = "Signed out; the cookies are removed.")
  public Response signOut() throws SQLException {
    signIn.out(operator.get(), origin());
    return Response.noContent().cookie(new OperatorCookies(servletRequest, clock).gone()).build();
  }

  @GET
  @Path("/session")
  @Operation(operationId = "operatorSession", summary = "Which operator is signed in")
  public OperatorSession session() {
    return session(operator.get());
  }

  @POST
  @Path("/session/proof")
  @Operation(
      operationId = "operatorProve",
      summary = "Show once more that it is you, before something dangerous",
      description = "By a code of the authenticator app. Holds for five minutes.")
  @APIResponse(responseCode = "204", description = "Shown.")
  public void prove(@NotNull @Valid OperatorProofRequest request) {
    signIn.prove(operator.get(), request.code());
  }

  private Response letIn(OperatorSessions.Begun begun) {
    return Response.ok(session(begun.operator()))
        .cookie(
            new OperatorCookies(servletRequest, clock)
                .of(begun.token(), signIn.csrfToken(begun.operator()), begun.operator()))
        .build();
  }

  private Origin origin() {
    return ConsoleRequests.origin(servletRequest);
  }

  private static OperatorSession session(OnDuty operator) {
    return new OperatorSession(
        TypedId.format(Operator.PREFIX, operator.operator()),
        operator.name(),
        operator.email(),
        operator.endsAt());
  }
}
