package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.PasskeySignIn;
import com.medspasync.app.identity.control.Passkeys;
import com.medspasync.app.rest.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in by a passkey, without address and password. */
@Path("/auth/passkey")
@Tag(name = "Identity")
@SecurityRequirements
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasskeySignInResource {

  @Inject private Passkeys passkeys;
  @Inject private PasskeySignIn signIn;
  @Inject private Entrance entrance;

  @Context private HttpServletRequest servletRequest;
  @Context private HttpHeaders headers;

  @POST
  @Path("/options")
  @Operation(
      operationId = "askForPasskey",
      summary = "What a browser needs to have a passkey sign in",
      description = "The same for everybody: who has one is nobody's business.")
  public PasskeyQuestion ask() {
    return PasskeyQuestion.of(passkeys.question(Origins.relyingParty(servletRequest)));
  }

  @POST
  @Operation(operationId = "signInWithPasskey", summary = "Sign in by what a passkey signed")
  @APIResponse(
      responseCode = "200",
      description = "Signed in; the cookies of the session are set.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "401",
      description =
          "The key is not known here, did not sign this question for these pages, or too late.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response signIn(@NotNull @Valid PasskeyAnswer request) throws SQLException {
    return entrance.letIn(
        signIn.with(
            request.answer(), Origins.relyingParty(servletRequest), Origins.of(servletRequest)),
        headers);
  }
}
