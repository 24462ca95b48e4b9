package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.EmailChanges;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.PendingEmail;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.app.rest.Problem;
import com.medspasync.app.trail.Audited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The address that the caller signs in with. */
@Path("/session/email")
@Tag(name = "Identity")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EmailResource {

  private static final int LONGEST_EMAIL = 320;

  @Inject private CurrentCaller caller;
  @Inject private EmailChanges changes;
  @Inject private Postman postman;

  @Context private HttpServletRequest servletRequest;

  /**
   * The caller's address.
   *
   * @param pending one that she asked for and has not confirmed
   * @param askedAt when she did
   * @param mail whether this installation sends letters; without them the address cannot be changed
   */
  @Schema(name = "OwnEmail")
  public record EmailResponse(
      String email, @Nullable String pending, @Nullable Instant askedAt, boolean mail) {}

  /** The address to have from now on. */
  public record ChangeEmailRequest(
      @NotBlank @Size(max = LONGEST_EMAIL) @Pattern(regexp = "\\s*[^@\\s]+@[^@\\s]+\\s*")
          String email) {}

  /**
   * Shows that the new mailbox is the caller's.
   *
   * @param token what stands after the # of the link
   */
  public record ConfirmEmailRequest(@NotBlank @Size(max = LONGEST_EMAIL) String token) {}

  @GET
  @Operation(operationId = "emailState", summary = "The caller's address, and one to be confirmed")
  public EmailResponse get() {
    Caller known = caller.get();
    Optional<PendingEmail> pending = changes.pending(known.person());
    return new EmailResponse(
        known.email(),
        pending.map(PendingEmail::email).orElse(null),
        pending.map(PendingEmail::askedAt).orElse(null),
        postman.works());
  }

  @POST
  @NeedsProof
  @Audited
  @Operation(
      operationId = "changeEmail",
      summary = "Have a link sent to another address, which becomes the caller's by opening it",
      description = "The answer is the same whether or not somebody else has the address.")
  @APIResponse(responseCode = "202", description = "Taken note of.")
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
  public Response change(@NotNull @Valid ChangeEmailRequest request) throws SQLException {
    changes.ask(caller.get(), request.email(), Origins.language(servletRequest));
    return Response.accepted().build();
  }

  @DELETE
  @Audited
  @Operation(
      operationId = "withdrawEmailChange",
      summary = "The link that was sent is good no more")
  @APIResponse(responseCode = "204", description = "Given up, if there was one.")
  public void withdraw() {
    changes.withdraw(caller.get());
  }

  /** Leaves an event in every practice of the person, since all know her by her address. */
  @POST
  @Path("/confirm")
  @LeavesTenantOpen
  @Operation(
      operationId = "confirmEmail",
      summary = "The new address becomes the caller's; the one before is told")
  @APIResponse(responseCode = "204", description = "Changed.")
  @APIResponse(
      responseCode = "400",
      description = "The link was used, is too old, or is not the caller's.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "409",
      description = "Somebody else has the address by now.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public void confirm(@NotNull @Valid ConfirmEmailRequest request) throws SQLException {
    changes.confirm(
        caller.get(),
        request.token(),
        Origins.language(servletRequest),
        Origins.of(servletRequest).address());
  }
}
