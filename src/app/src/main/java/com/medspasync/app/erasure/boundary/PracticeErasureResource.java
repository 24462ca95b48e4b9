package com.medspasync.app.erasure.boundary;

import com.medspasync.app.erasure.control.DecideOnErasure;
import com.medspasync.app.erasure.control.ErasureRequests;
import com.medspasync.app.identity.boundary.NeedsProof;
import com.medspasync.app.operators.boundary.ConsoleRequests;
import com.medspasync.app.operators.boundary.ReasonRequest;
import com.medspasync.app.operators.control.CurrentOperator;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators do about a practice whose owner wants it erased. */
@Path("/operator/practices/{practiceId}/erasure")
@Tag(name = "Operators")
@SecurityRequirement(name = "operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PracticeErasureResource {

  @Inject private ErasureRequests requests;
  @Inject private DecideOnErasure decisions;
  @Inject private CurrentOperator operator;

  @Context private HttpServletRequest servletRequest;

  @GET
  @Operation(
      operationId = "getPracticeErasure",
      summary = "Whether an owner wants the practice to be erased, and when that can be")
  public ErasureResponse get(@PathParam("practiceId") String practiceId) {
    return shown(ConsoleRequests.practice(practiceId));
  }

  @POST
  @Path("/hold")
  @NeedsProof
  @Operation(
      operationId = "holdErasure",
      summary = "Keep the practice for now, with a reason that its owners read")
  @APIResponse(
      responseCode = "409",
      description = "No owner asks for it, it is held already, or it has begun.")
  public ErasureResponse hold(
      @PathParam("practiceId") String practiceId, @NotNull @Valid ReasonRequest request)
      throws SQLException {
    TenantId practice = ConsoleRequests.practice(practiceId);
    decisions.hold(
        operator.get(), ConsoleRequests.origin(servletRequest), practice, request.reason().strip());
    return shown(practice);
  }

  @POST
  @Path("/release")
  @NeedsProof
  @Operation(operationId = "releaseErasure", summary = "Keep the practice no longer")
  @APIResponse(responseCode = "409", description = "Nobody keeps it.")
  public ErasureResponse release(@PathParam("practiceId") String practiceId) throws SQLException {
    TenantId practice = ConsoleRequests.practice(practiceId);
    decisions.release(operator.get(), ConsoleRequests.origin(servletRequest), practice);
    return shown(practice);
  }

  @POST
  @Path("/carry-out")
  @NeedsProof
  @Operation(
      operationId = "erasePractice",
      summary = "Erase the practice for good once the waiting time is over")
  @APIResponse(responseCode = "204", description = "It is erased.")
  @APIResponse(
      responseCode = "409",
      description = "No owner asks for it, the waiting time is not over, or it is held.")
  public void carryOut(
      @PathParam("practiceId") String practiceId, @NotNull @Valid PracticeNameRequest request)
      throws SQLException {
    decisions.carryOut(
        operator.get(),
        ConsoleRequests.origin(servletRequest),
        ConsoleRequests.practice(practiceId),
        request.practiceName());
  }

  private ErasureResponse shown(TenantId practice) {
    return ErasureResponse.of(requests.waitingDays(), requests.current(practice));
  }
}
