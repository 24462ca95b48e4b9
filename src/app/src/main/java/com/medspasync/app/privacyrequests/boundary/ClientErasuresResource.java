package com.medspasync.app.privacyrequests.boundary;

import com.medspasync.app.idempotency.Idempotent;
import com.medspasync.app.identity.boundary.NeedsProof;
import com.medspasync.app.privacyrequests.control.AskForErasure;
import com.medspasync.app.privacyrequests.control.ErasurePreview;
import com.medspasync.app.privacyrequests.control.PreviewErasure;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.Problem;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.trail.TrailNotes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Clients who ask to be erased. What it would touch is shown first; then it is done in the
 * background, and cannot be undone.
 */
@Path("/privacy-requests/erasures")
@Tag(name = "Privacy requests")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Audited
public class ClientErasuresResource {

  @Inject private PreviewErasure previewErasure;
  @Inject private AskForErasure askForErasure;
  @Inject private Requester requester;
  @Inject private TrailNotes notes;

  /**
   * Who is meant.
   *
   * @param clients ids of found clients that are all this person
   * @param lines ids of found lines with only a name that are about her, too
   */
  @Schema(name = "ClientChoice")
  public record ChoiceRequest(
      @NotNull @Size(max = ChosenIds.MOST) List<@NotBlank String> clients,
      @NotNull @Size(max = ChosenIds.MOST) List<@NotBlank String> lines) {}

  /**
   * A client who asks to be erased.
   *
   * @param clients ids of found clients that are all this person
   * @param lines ids of found lines with only a name that are about her, too
   * @param identifiedBy how it was made sure that she is who she says
   * @param typedName what one of the chosen entries calls her: name, phone number or e-mail address
   */
  @Schema(name = "ClientErasureRequest")
  public record ErasureRequest(
      @NotNull @Size(max = ChosenIds.MOST) List<@NotBlank String> clients,
      @NotNull @Size(max = ChosenIds.MOST) List<@NotBlank String> lines,
      @NotBlank @Size(max = 500) String identifiedBy,
      @NotBlank @Size(max = 300) String typedName) {}

  /**
   * What an erasure would touch.
   *
   * @param lines those that lose their client; amounts, days, products and numbers stay
   * @param files originals that are removed, since they name her
   * @param matches proposals that lose the values that were compared, and stand
   * @param exceptions those about her lines, which stay without her
   * @param notes notes about her lines, which are emptied
   * @param copies copies of the practice that can be downloaded no more
   * @param unreadFiles files that nobody could read so far, and that may name her
   * @param holds what forbids it
   */
  @Schema(name = "ClientErasurePreview")
  public record PreviewResponse(
      long lines,
      long files,
      long matches,
      long exceptions,
      long notes,
      long copies,
      long unreadFiles,
      List<LegalHoldResponse> holds) {

    static PreviewResponse of(ErasurePreview preview) {
      return new PreviewResponse(
          preview.lines(),
          preview.files(),
          preview.matches(),
          preview.exceptions(),
          preview.notes(),
          preview.copies(),
          preview.unreadFiles(),
          preview.holds().stream().map(LegalHoldResponse::of).toList());
    }
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsProof
  @Transactional
  @Operation(
      operationId = "previewClientErasure",
      summary = "What the erasure of a client would touch; changes nothing")
  public PreviewResponse preview(@NotNull @Valid ChoiceRequest request) {
    ErasurePreview preview =
        previewErasure.of(
            ChosenIds.of(PrivacyRequest.CLIENT_PREFIX, request.clients()),
            ChosenIds.of(PrivacyRequest.LINE_PREFIX, request.lines()));
    ChosenIds.note(notes, request.clients(), request.lines());
    return PreviewResponse.of(preview);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsProof
  @Transactional
  @Idempotent
  @Operation(operationId = "eraseClient", summary = "Have a client erased who asks for it")
  @APIResponse(
      responseCode = "202",
      description = "It is being done; the list of requests says how far it is.",
      content = @Content(schema = @Schema(implementation = PrivacyRequestResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "A legal hold is on her.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response erase(@NotNull @Valid ErasureRequest request) {
    PrivacyRequest asked =
        askForErasure.ask(
            ChosenIds.of(PrivacyRequest.CLIENT_PREFIX, request.clients()),
            ChosenIds.of(PrivacyRequest.LINE_PREFIX, request.lines()),
            request.identifiedBy().strip(),
            request.typedName(),
            requester.actor());
    ChosenIds.note(notes, request.clients(), request.lines());
    return Response.accepted(PrivacyRequestResponse.of(asked, Map.of())).build();
  }
}
