package com.medspasync.app.privacyrequests.boundary;

import com.medspasync.app.idempotency.Idempotent;
import com.medspasync.app.identity.boundary.NeedsProof;
import com.medspasync.app.privacyrequests.control.HoldClients;
import com.medspasync.app.privacyrequests.control.LegalHolds;
import com.medspasync.app.privacyrequests.entity.LegalHold;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.Listing;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.trail.TrailNotes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What must be kept of a client, so that she cannot be erased while it stands. */
@Path("/legal-holds")
@Tag(name = "Privacy requests")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Audited
public class LegalHoldsResource {

  @Inject private LegalHolds holds;
  @Inject private HoldClients holdClients;
  @Inject private Requester requester;
  @Inject private TrailNotes notes;

  /**
   * On whom a hold is, and why.
   *
   * @param clients ids of found clients that are all this person
   * @param lines ids of found lines with only a name that are about her, too
   */
  @Schema(name = "LegalHoldRequest")
  public record HoldRequest(
      @NotNull @Size(max = ChosenIds.MOST) List<@NotBlank String> clients,
      @NotNull @Size(max = ChosenIds.MOST) List<@NotBlank String> lines,
      @NotBlank @Size(max = 500) String reason) {}

  @GET
  @Transactional
  @Operation(operationId = "listLegalHolds", summary = "Holds on clients, newest first")
  public Listing<LegalHoldResponse> list(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
    UUID after =
        page.startingAfter().map(id -> Ids.startingAfter(LegalHold.PREFIX, id)).orElse(null);
    return Listing.of(holds.page(page.limit(), after).map(LegalHoldResponse::of), uri);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsProof
  @Transactional
  @Idempotent
  @Operation(
      operationId = "placeLegalHold",
      summary = "Keep what is held of a client: while it stands she cannot be erased")
  public LegalHoldResponse place(@NotNull @Valid HoldRequest request) {
    LegalHold placed =
        holdClients.place(
            ChosenIds.of(PrivacyRequest.CLIENT_PREFIX, request.clients()),
            ChosenIds.of(PrivacyRequest.LINE_PREFIX, request.lines()),
            request.reason().strip(),
            requester.actor());
    ChosenIds.note(notes, request.clients(), request.lines());
    return LegalHoldResponse.of(placed);
  }

  @POST
  @Path("/{id}/lift")
  @NeedsProof
  @Transactional
  @Operation(operationId = "liftLegalHold", summary = "Keep what is held of a client no longer")
  public LegalHoldResponse lift(@PathParam("id") String id) {
    return LegalHoldResponse.of(
        holdClients.lift(Ids.inPath(LegalHold.PREFIX, id), requester.actor()));
  }
}
