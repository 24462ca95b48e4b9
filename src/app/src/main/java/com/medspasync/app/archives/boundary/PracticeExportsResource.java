package com.medspasync.app.archives.boundary;

import com.medspasync.app.archives.control.AskForArchive;
import com.medspasync.app.archives.control.DownloadArchive;
import com.medspasync.app.archives.control.PracticeArchives;
import com.medspasync.app.archives.entity.ArchiveStatus;
import com.medspasync.app.archives.entity.PracticeArchive;
import com.medspasync.app.idempotency.Idempotent;
import com.medspasync.app.identity.boundary.NeedsProof;
import com.medspasync.app.jobs.boundary.JobsResource.Progress;
import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.Listing;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.rest.Problem;
import com.medspasync.app.trail.Audited;
import com.medspasync.kernel.Page;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Copies of everything that the practice keeps, for its owners. */
@Path("/exports/practice")
@Tag(name = "Exports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PracticeExportsResource {

  private static final String ZIP = "application/zip";

  @Inject private PracticeArchives archives;
  @Inject private AskForArchive askForArchive;
  @Inject private DownloadArchive download;
  @Inject private Jobs jobs;
  @Inject private Requester requester;

  /**
   * A copy, as it is shown.
   *
   * @param yours whether the caller asked for it, and so may download it
   * @param progress of the work on it; absent once it is over
   * @param expiresAt until when it can be downloaded
   * @param endedAt when it was downloaded or removed, or could not be made
   * @param rows of all tables
   * @param files that were once uploaded
   * @param fingerprint SHA-256 of its list of contents, to be compared by whoever receives it
   * @param problem why it could not be made
   */
  @Schema(name = "PracticeExport")
  public record PracticeExportResponse(
      String id,
      ArchiveStatus status,
      Asker askedBy,
      boolean yours,
      Instant askedAt,
      @Nullable Progress progress,
      @Nullable Instant expiresAt,
      @Nullable Instant endedAt,
      @Nullable Long bytes,
      @Nullable Long rows,
      @Nullable Long files,
      @Nullable String fingerprint,
      @Nullable String problem) {}

  /** Who asked for it. */
  @Schema(name = "PracticeExportAsker")
  public record Asker(String id, String name) {}

  /** For the document. */
  @Schema(name = "ZipFile", type = SchemaType.STRING, format = "binary")
  private interface ZipFile {}

  @POST
  @NeedsProof
  @Transactional
  @Idempotent
  @Audited
  @Operation(
      operationId = "exportPractice",
      summary = "Have everything that the practice keeps copied into one archive")
  @APIResponse(
      responseCode = "202",
      description = "It is being made; Location says how far it is. Other owners are told.",
      content = @Content(schema = @Schema(implementation = PracticeExportResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "One is being made already.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response ask() {
    PracticeExportResponse asked = response(askForArchive.ask(requester.actor()));
    return Response.accepted(asked)
        .location(URI.create("/api/v1/exports/practice/" + asked.id()))
        .build();
  }

  @GET
  @Transactional
  @Operation(
      operationId = "listPracticeExports",
      summary = "Copies of the practice that were ever asked for, newest first")
  public Listing<PracticeExportResponse> list(
      @BeanParam @Valid PageQuery page, @Context UriInfo uri) {
    UUID after =
        page.startingAfter().map(id -> Ids.startingAfter(PracticeArchive.PREFIX, id)).orElse(null);
    Page<PracticeArchive> found = archives.page(page.limit(), after);
    Map<UUID, Job> work =
        jobs.all(
            found.data().stream()
                .filter(each -> each.status() == ArchiveStatus.QUEUED)
                .map(PracticeArchive::jobId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return Listing.of(found.map(each -> response(each, work)), uri);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "getPracticeExport", summary = "How far a copy of the practice is")
  public PracticeExportResponse get(@PathParam("id") String id) {
    return response(archives.get(exportId(id)));
  }

  /**
   * Not a GET: it takes the copy away, and must not be done by a link on another site's page or by
   * a program that looks ahead.
   */
  @POST
  @Path("/{id}/download")
  @NeedsProof
  @Produces({ZIP, MediaType.APPLICATION_JSON})
  @Transactional
  @Audited
  @Operation(
      operationId = "downloadPracticeExport",
      summary = "Download a copy of the practice, once, by the person who asked for it")
  @APIResponse(
      responseCode = "200",
      description = "The archive; when all of it was sent, it is removed here.",
      content = @Content(mediaType = ZIP, schema = @Schema(implementation = ZipFile.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is none, or it was downloaded or removed.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response download(@PathParam("id") String id) {
    PracticeArchive archive = download.begin(exportId(id), requester.actor().id());
    StreamingOutput body = out -> download.copyTo(archive.id(), out);
    return Response.ok(body, ZIP)
        .header(HttpHeaders.CONTENT_LENGTH, archive.sizeBytes())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + archive.publicId() + ".zip\"")
        .build();
  }

  private PracticeExportResponse response(PracticeArchive archive) {
    UUID job = archive.jobId();
    return response(archive, job == null ? Map.of() : jobs.all(Set.of(job)));
  }

  private PracticeExportResponse response(PracticeArchive archive, Map<UUID, Job> work) {
    Job job = archive.status() == ArchiveStatus.QUEUED ? work.get(archive.jobId()) : null;
    return new PracticeExportResponse(
        archive.publicId(),
        archive.status(),
        new Asker(
            Objects.requireNonNull(Ids.format("person", archive.askedBy())), archive.askedByName()),
        archive.askedBy().equals(requester.actor().id()),
        archive.askedAt(),
        job == null ? null : Progress.of(job),
        archive.expiresAt(),
        archive.endedAt(),
        archive.sizeBytes(),
        archive.rowCount(),
        archive.fileCount(),
        archive.fingerprint(),
        archive.problem());
  }

  private static UUID exportId(String id) {
    return Ids.inPath(PracticeArchive.PREFIX, id);
  }
}
