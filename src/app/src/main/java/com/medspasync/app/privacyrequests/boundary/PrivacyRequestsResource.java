package com.medspasync.app.privacyrequests.boundary;

import com.medspasync.app.idempotency.Idempotent;
import com.medspasync.app.identity.boundary.NeedsProof;
import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.privacyrequests.control.AskForCopy;
import com.medspasync.app.privacyrequests.control.ClientCopies;
import com.medspasync.app.privacyrequests.control.FindClients;
import com.medspasync.app.privacyrequests.control.PrivacyRequests;
import com.medspasync.app.privacyrequests.entity.PrivacyRequest;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.Listing;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.rest.Problem;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.trail.TrailNotes;
import com.medspasync.kernel.Page;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Clients who ask what the practice holds about them. Whoever answers for the practice finds out
 * who is meant, says how she made sure of that, and hands a copy out.
 */
@Path("/privacy-requests")
@Tag(name = "Privacy requests")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Audited
public class PrivacyRequestsResource {

  private static final String ZIP = "application/zip";

  @Inject private FindClients findClients;
  @Inject private PrivacyRequests requests;
  @Inject private AskForCopy askForCopy;
  @Inject private ClientCopies copies;
  @Inject private Jobs jobs;
  @Inject private Requester requester;
  @Inject private TrailNotes notes;

  /**
   * Whom to look for. In a body, since addresses are logged by whatever lies between.
   *
   * @param words parts of a name, phone number or e-mail address; all have to occur
   */
  @Schema(name = "ClientSearch")
  public record SearchRequest(@NotBlank @Size(min = 3, max = 200) String words) {}

  /**
   * A client who asks.
   *
   * @param clients ids of found clients that are all this person
   * @param lines ids of found lines with only a name that are about her, too
   * @param identifiedBy how it was made sure that she is who she says
   */
  @Schema(name = "ClientCopyRequest")
  public record CopyRequest(
      @NotNull @Size(max = ChosenIds.MOST) List<@NotBlank String> clients,
      @NotNull @Size(max = ChosenIds.MOST) List<@NotBlank String> lines,
      @NotBlank @Size(max = 500) String identifiedBy) {}

  /** For the document. */
  @Schema(name = "ClientCopyFile", type = SchemaType.STRING, format = "binary")
  private interface ZipFile {}

  @POST
  @Path("/search")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsProof
  @Transactional
  @Operation(
      operationId = "findClients",
      summary = "Clients whom some words may mean, with what they are known by")
  public FoundClientsResponse search(@NotNull @Valid SearchRequest request) {
    return FoundClientsResponse.of(findClients.find(request.words()), requester);
  }

  @GET
  @Transactional
  @Operation(
      operationId = "listPrivacyRequests",
      summary = "What clients asked about their data, newest first")
  public Listing<PrivacyRequestResponse> list(
      @BeanParam @Valid PageQuery page, @Context UriInfo uri) {
    UUID after =
        page.startingAfter().map(id -> Ids.startingAfter(PrivacyRequest.PREFIX, id)).orElse(null);
    Page<PrivacyRequest> found = requests.page(page.limit(), after);
    Map<UUID, Job> work =
        jobs.all(
            found.data().stream()
                .map(PrivacyRequest::jobId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return Listing.of(found.map(each -> PrivacyRequestResponse.of(each, work)), uri);
  }

  @POST
  @Path("/copies")
  @Consumes(MediaType.APPLICATION_JSON)
  @NeedsProof
  @Transactional
  @Idempotent
  @Operation(
      operationId = "askForClientCopy",
      summary = "Enter that a client asks for a copy of what is held about her")
  public PrivacyRequestResponse ask(@NotNull @Valid CopyRequest request) {
    PrivacyRequest asked =
        askForCopy.ask(
            ChosenIds.of(PrivacyRequest.CLIENT_PREFIX, request.clients()),
            ChosenIds.of(PrivacyRequest.LINE_PREFIX, request.lines()),
            request.identifiedBy().strip(),
            requester.actor());
    ChosenIds.note(notes, request.clients(), request.lines());
    return PrivacyRequestResponse.of(asked, Map.of());
  }

  /**
   * Not a GET: it opens all that is held, and must not be done by a link on another site's page.
   */
  @POST
  @Path("/{id}/download")
  @NeedsProof
  @Produces({ZIP, MediaType.APPLICATION_JSON})
  @Transactional
  @Operation(
      operationId = "downloadClientCopy",
      summary = "Download the copy that a client asked for, as it is now")
  @APIResponse(
      responseCode = "200",
      description = "An archive with copy.json, its description, and the lines as a table.",
      content = @Content(mediaType = ZIP, schema = @Schema(implementation = ZipFile.class)))
  @APIResponse(
      responseCode = "409",
      description = "Nothing is held about her any more.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response download(@PathParam("id") String id) {
    byte[] archive = copies.handOut(Ids.inPath(PrivacyRequest.PREFIX, id), requester.currency());
    return Response.ok(archive, ZIP)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".zip\"")
        .build();
  }
}
