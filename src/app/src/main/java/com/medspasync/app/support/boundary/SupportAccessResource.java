package com.medspasync.app.support.boundary;

import com.medspasync.app.identity.boundary.NeedsProof;
import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.support.control.AnswerSupport;
import com.medspasync.app.support.control.SupportGrants;
import com.medspasync.app.support.entity.SupportGrant;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.trail.TrailNotes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Whether whoever runs the service may look into the practice. Letting in needs a proof; saying no
 * and showing out never wait for one.
 */
@Path("/support-access")
@Tag(name = "Support access")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SupportAccessResource {

  @Inject private SupportGrants grants;
  @Inject private AnswerSupport answers;
  @Inject private CurrentCaller caller;
  @Inject private TrailNotes notes;

  @GET
  @Operation(
      operationId = "getSupportAccess",
      summary = "Whether support asks to look or is in, and when it was")
  public SupportAccessResponse get() {
    return SupportAccessResponse.of(grants.latest(caller.get().tenant()));
  }

  @POST
  @NeedsProof
  @Transactional
  @Audited
  @Operation(
      operationId = "offerSupport",
      summary = "Let support look into the practice, to read only and without clients' names")
  @APIResponse(responseCode = "409", description = "Support is in already, or asks to be.")
  public SupportAccessResponse offer(@NotNull @Valid SupportRequest request) throws SQLException {
    return noted(answers.offer(caller.get(), request.reason().strip(), request.length()));
  }

  @POST
  @Path("/{id}/allow")
  @NeedsProof
  @Transactional
  @Audited
  @Operation(operationId = "allowSupport", summary = "Let in the operator who asks, from now on")
  @APIResponse(
      responseCode = "409",
      description = "It was answered or withdrawn before, or has lapsed.")
  public SupportAccessResponse allow(@PathParam("id") String id) throws SQLException {
    return noted(answers.allow(caller.get(), support(id)));
  }

  @POST
  @Path("/{id}/refuse")
  @Transactional
  @Audited
  @Operation(operationId = "refuseSupport", summary = "Say no to the operator who asks")
  @APIResponse(
      responseCode = "409",
      description = "It was answered or withdrawn before, or has lapsed.")
  public SupportAccessResponse refuse(@PathParam("id") String id) throws SQLException {
    return noted(answers.refuse(caller.get(), support(id)));
  }

  @POST
  @Path("/{id}/end")
  @Transactional
  @Audited
  @Operation(operationId = "endSupport", summary = "Show support out at once, on every node")
  @APIResponse(responseCode = "409", description = "It is over already.")
  public SupportAccessResponse end(@PathParam("id") String id) {
    return noted(answers.end(caller.get(), support(id)));
  }

  private SupportAccessResponse noted(SupportGrant grant) {
    notes.changed("state", null, grant.state());
    return SupportAccessResponse.of(grants.latest(grant.practice()));
  }

  private static UUID support(String id) {
    return Ids.inPath(SupportGrant.PREFIX, id);
  }
}
