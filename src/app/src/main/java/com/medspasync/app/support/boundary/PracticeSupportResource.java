package com.medspasync.app.support.boundary;

import com.medspasync.app.identity.boundary.NeedsProof;
import com.medspasync.app.operators.boundary.ConsoleRequests;
import com.medspasync.app.operators.control.CurrentOperator;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.support.control.AskForSupport;
import com.medspasync.app.support.control.SupportGrants;
import com.medspasync.app.support.control.SupportVisits;
import com.medspasync.app.support.entity.SupportGrant;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An operator asks a practice's owners to let her look, and goes in once one has. */
@Path("/operator/practices/{practiceId}/support")
@Tag(name = "Operators")
@SecurityRequirement(name = "operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PracticeSupportResource {

  @Inject private SupportGrants grants;
  @Inject private AskForSupport asking;
  @Inject private SupportVisits visits;
  @Inject private CurrentOperator operator;

  @Context private HttpServletRequest servletRequest;

  /**
   * The way in.
   *
   * @param code for {@code POST /auth/support}; works once, within a minute
   */
  @Schema(name = "SupportCode")
  public record CodeResponse(String code) {}

  @GET
  @Operation(
      operationId = "getPracticeSupport",
      summary = "Whether the owners of a practice let somebody look, and when they did")
  public SupportAccessResponse get(@PathParam("practiceId") String practiceId) {
    return shown(ConsoleRequests.practice(practiceId));
  }

  @POST
  @Operation(
      operationId = "askForSupport",
      summary = "Ask the owners to let you look into their practice for a while")
  @APIResponse(
      responseCode = "409",
      description = "It was asked or is open already, or the practice is suspended.")
  public SupportAccessResponse ask(
      @PathParam("practiceId") String practiceId, @NotNull @Valid SupportRequest request)
      throws SQLException {
    TenantId practice = ConsoleRequests.practice(practiceId);
    asking.ask(
        operator.get(),
        ConsoleRequests.origin(servletRequest),
        practice,
        request.reason().strip(),
        request.length());
    return shown(practice);
  }

  @POST
  @Path("/{supportId}/enter")
  @NeedsProof
  @Operation(
      operationId = "enterPractice",
      summary = "A code that lets this browser into the practice, once")
  @APIResponse(
      responseCode = "403",
      description = "No owner allows it, or another operator was allowed.")
  public CodeResponse enter(
      @PathParam("practiceId") String practiceId, @PathParam("supportId") String supportId) {
    return new CodeResponse(
        visits.code(operator.get(), ConsoleRequests.practice(practiceId), support(supportId)));
  }

  @POST
  @Path("/{supportId}/end")
  @Operation(
      operationId = "endPracticeSupport",
      summary = "End what an owner allowed, or take the question back")
  @APIResponse(responseCode = "409", description = "It is over already.")
  public SupportAccessResponse end(
      @PathParam("practiceId") String practiceId, @PathParam("supportId") String supportId)
      throws SQLException {
    TenantId practice = ConsoleRequests.practice(practiceId);
    asking.end(
        operator.get(), ConsoleRequests.origin(servletRequest), practice, support(supportId));
    return shown(practice);
  }

  private SupportAccessResponse shown(TenantId practice) {
    return SupportAccessResponse.of(grants.latest(practice), operator.get().operator());
  }

  private static UUID support(String id) {
    return Ids.inPath(SupportGrant.PREFIX, id);
  }
}
