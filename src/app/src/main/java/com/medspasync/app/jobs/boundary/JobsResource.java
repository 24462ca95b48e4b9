package com.medspasync.app.jobs.boundary;

import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.jobs.entity.JobStatus;
import com.medspasync.app.requests.Ids;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Progress of work that outlives a request. */
@Path("/jobs")
@Tag(name = "Jobs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class JobsResource {

  @Inject private Jobs jobs;

  /**
   * A job.
   *
   * @param resultUrl what it works on
   * @param problem why it failed
   */
  public record JobResponse(
      String id,
      String type,
      JobStatus status,
      Progress progress,
      @Nullable String resultUrl,
      @Nullable Problem problem) {}

  /**
   * How far it is.
   *
   * @param total steps of the stage, 0 while unknown
   */
  public record Progress(String stage, long done, long total) {

    public static Progress of(Job job) {
      return new Progress(job.stage(), job.done(), job.total());
    }
  }

  /** Why a job failed. */
  public record Problem(String code, @Nullable String detail) {}

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "getJob", summary = "How far a job is")
  public JobResponse get(@PathParam("id") String id) {
    Job job = jobs.get(Ids.inPath(Job.PREFIX, id));
    String code = job.problemCode();
    return new JobResponse(
        TypedId.format(Job.PREFIX, job.id()),
        job.type(),
        job.status(),
        Progress.of(job),
        resultUrl(job),
        code == null ? null : new Problem(code, job.problemDetail()));
  }

  private static @Nullable String resultUrl(Job job) {
    return switch (job.type()) {
      case "read-import" -> "/api/v1/imports/" + TypedId.format("imp", job.subjectId());
      case "export-practice" ->
          "/api/v1/exports/practice/" + TypedId.format("export", job.subjectId());
      case "erase-client" -> "/api/v1/privacy-requests";
      case "reconcile" -> "/api/v1/reconciliation-runs/" + TypedId.format("run", job.subjectId());
      default -> null;
    };
  }
}
