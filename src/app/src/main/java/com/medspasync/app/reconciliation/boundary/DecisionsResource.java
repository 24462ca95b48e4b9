package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.idempotency.Idempotent;
import com.medspasync.app.reconciliation.control.Decisions;
import com.medspasync.app.reconciliation.control.Discrepancies;
import com.medspasync.app.reconciliation.control.Review;
import com.medspasync.app.reconciliation.control.Reviews;
import com.medspasync.app.reconciliation.control.UndoDecision;
import com.medspasync.app.reconciliation.entity.ReviewDecision;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.Listing;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.trail.Audited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of decisions, and undo. */
@Path("/decisions")
@Tag(name = "Reviews")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Audited
public class DecisionsResource {

  @Inject private Decisions decisions;
  @Inject private UndoDecision undoDecision;
  @Inject private Reviews reviews;
  @Inject private Discrepancies discrepancies;
  @Inject private ReviewResponses responses;
  @Inject private Requester requester;

  @GET
  @Transactional
  @Operation(operationId = "listDecisions", summary = "Everything decided, newest first")
  public Listing<DecisionResponse> list(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
    UUID after =
        page.startingAfter().map(id -> Ids.startingAfter(ReviewDecision.PREFIX, id)).orElse(null);
    return Listing.of(decisions.page(page.limit(), after).map(ReviewResponses::of), uri);
  }

  /** Answers the item the decision was about, in its new state. */
  @POST
  @Path("/{id}/undo")
  @Transactional
  @Idempotent
  @Operation(operationId = "undoDecision", summary = "Take a decision back")
  @APIResponse(
      responseCode = "200",
      description = "What the decision was about, in its new state.",
      content = @Content(schema = @Schema(oneOf = {ReviewResponse.class, ExceptionResponse.class})))
  public Response undo(@PathParam("id") String id) {
    UndoDecision.Undone undone =
        undoDecision.undo(Ids.inPath(ReviewDecision.PREFIX, id), requester.actor());
    UUID match = undone.decision().matchId();
    UUID discrepancy = undone.decision().discrepancyId();
    if (match != null) {
      Review review = reviews.decided(match);
      return Response.ok(
              responses
                  .of(review, reviews.explain(review), decisions.ofMatch(match))
                  .with(responses.told(undone.learned())))
          .build();
    }
    if (discrepancy == null) {
      throw new IllegalStateException("A decision is about a match or an exception");
    }
    return Response.ok(
            responses.of(discrepancies.get(discrepancy), decisions.ofDiscrepancy(discrepancy)))
        .build();
  }
}
