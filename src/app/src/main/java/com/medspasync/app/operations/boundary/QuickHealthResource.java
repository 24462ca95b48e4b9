package com.medspasync.app.operations.boundary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says that the application answers; asks nobody else. */
@Path("/health/quick")
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
public class QuickHealthResource {

  /** The answer, always UP: who is down does not answer. */
  public record QuickHealth(String status) {}

  @GET
  @SecurityRequirements
  @Operation(operationId = "quickHealth", summary = "Whether the application answers at all")
  public QuickHealth quick() {
    return new QuickHealth("UP");
  }
}
