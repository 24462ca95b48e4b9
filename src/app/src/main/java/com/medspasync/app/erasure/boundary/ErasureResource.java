package com.medspasync.app.erasure.boundary;

import com.medspasync.app.erasure.control.AskForErasure;
import com.medspasync.app.erasure.control.ErasureRequests;
import com.medspasync.app.erasure.entity.ErasureState;
import com.medspasync.app.identity.boundary.NeedsProof;
import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.trail.TrailNotes;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Erasing the whole practice for good: asking needs a proof, taking it back never waits for one.
 */
@Path("/erasure")
@Tag(name = "Erasure")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ErasureResource {

  @Inject private ErasureRequests requests;
  @Inject private AskForErasure asking;
  @Inject private CurrentCaller caller;
  @Inject private TrailNotes notes;

  @GET
  @Operation(
      operationId = "getErasure",
      summary = "Whether an owner wants the practice to be erased, and when that can be")
  public ErasureResponse get() {
    return shown();
  }

  @POST
  @NeedsProof
  @Transactional
  @Audited
  @Operation(
      operationId = "askForErasure",
      summary = "Ask for the practice to be erased for good after the waiting time")
  @APIResponse(responseCode = "409", description = "An owner has asked before.")
  public ErasureResponse ask(@NotNull @Valid PracticeNameRequest request) throws SQLException {
    asking.ask(caller.get(), request.practiceName());
    notes.changed("erasure", null, ErasureState.WAITING);
    return shown();
  }

  @POST
  @Path("/withdraw")
  @Transactional
  @Audited
  @Operation(
      operationId = "withdrawErasure",
      summary = "Take back that the practice is to be erased")
  @APIResponse(responseCode = "409", description = "Nobody has asked, or it is being carried out.")
  public ErasureResponse withdraw() throws SQLException {
    ErasureState before = requests.get(practice()).state();
    asking.withdraw(caller.get());
    notes.changed("erasure", before, null);
    return shown();
  }

  private ErasureResponse shown() {
    return ErasureResponse.of(requests.waitingDays(), requests.current(practice()));
  }

  private TenantId practice() {
    return caller.get().tenant();
  }
}
