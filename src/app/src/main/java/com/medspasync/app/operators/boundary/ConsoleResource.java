package com.medspasync.app.operators.boundary;

import com.medspasync.app.jobs.control.RetryJob;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.operators.control.Health;
import com.medspasync.app.operators.control.OperatorRecord;
import com.medspasync.app.operators.control.PracticeWork;
import com.medspasync.app.operators.control.Practices;
import com.medspasync.app.operators.entity.PracticeJobStatus;
import com.medspasync.app.operators.entity.RecordedAct;
import com.medspasync.app.operators.entity.UnsentLetter;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.rest.Listing;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.watch.entity.Alert;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.audit.AuditEvent;
import com.medspasync.tenants.audit.AuditVerification;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What needs somebody, over all practices, and what operators did about it. */
@Path("/operator")
@Tag(name = "Operators")
@SecurityRequirement(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ConsoleResource {

  @Inject private Practices practices;
  @Inject private PracticeWork work;
  @Inject private Health health;
  @Inject private OperatorRecord record;
  @Inject private RetryJob jobs;

  /** How things are this morning. */
  @Schema(name = "ConsoleOverview")
  public record Overview(PracticeCounts practices, WorkCounts work, Health.State health) {}

  /**
   * Practices by state.
   *
   * @param behind without the newest schema
   * @param erasuresDue that wait for an operator to carry out what an owner asked for
   * @param oldestFigures when the practice was counted that was counted longest ago
   */
  public record PracticeCounts(
      int all, int suspended, int behind, int erasuresDue, @Nullable Instant oldestFigures) {}

  /**
   * Jobs, alerts and letters.
   *
   * @param oldestWaitingAt since when the job waits that waits longest
   * @param alertsUnseen open ones that no operator has seen
   * @param lettersStuck that should have left by now
   */
  public record WorkCounts(
      int jobsWaiting,
      int jobsRunning,
      int jobsFailed,
      @Nullable Instant oldestWaitingAt,
      int alertsOpen,
      int alertsUnseen,
      int lettersWaiting,
      int lettersStuck,
      int lettersGivenUp) {}

  /** A page of jobs. */
  public record PracticeJobList(List<PracticeJobResponse> data, boolean hasMore, String url) {}

  /** A page of alerts. */
  public record PracticeAlertList(List<PracticeAlertResponse> data, boolean hasMore, String url) {}

  /** A page of letters. */
  public record LetterList(List<LetterResponse> data, boolean hasMore, String url) {}

  /**
   * A letter that waits or was given up, without what is in it.
   *
   * @param kind of letter
   * @param lastError what the mail server said
   */
  @Schema(name = "UnsentLetter")
  public record LetterResponse(
      String id,
      String kind,
      @Nullable String practiceId,
      @Nullable String practiceName,
      Instant createdAt,
      int attempts,
      @Nullable String lastError,
      @Nullable Instant givenUpAt) {}

  /** A page of the record. */
  public record RecordList(List<ActResponse> data, boolean hasMore, String url) {}

  /**
   * Something that an operator did, or tried.
   *
   * @param by name of the operator; absent for a command on the machine, and for strangers
   * @param command whether it was done by a command on the machine
   * @param objects public ids of what it was about
   * @param chained whether it is in the chain
   */
  @Schema(name = "RecordedAct")
  public record ActResponse(
      String id,
      Instant at,
      String action,
      AuditEvent.Outcome outcome,
      @Nullable String by,
      boolean command,
      @Nullable String practiceId,
      @Nullable String practiceName,
      List<String> objects,
      @Nullable String reason,
      String address,
      boolean chained) {}

  /**
   * Whether the record is what was written.
   *
   * @param events in the chain, where it is
   * @param fault what is wrong, where something is
   */
  @Schema(name = "RecordState")
  public record RecordState(
      boolean intact, @Nullable Long events, AuditVerification.@Nullable Fault fault) {}

  @GET
  @Path("/overview")
  @Operation(operationId = "getConsoleOverview", summary = "What needs somebody")
  public Overview overview() {
    Practices.Counts all = practices.counts();
    PracticeWork.Counts counts = work.counts();
    return new Overview(
        new PracticeCounts(
            all.all(), all.suspended(), all.behind(), all.erasuresDue(), all.oldestFigures()),
        new WorkCounts(
            counts.jobsWaiting(),
            counts.jobsRunning(),
            counts.jobsFailed(),
            counts.oldestWaitingAt(),
            counts.alertsOpen(),
            counts.alertsUnseen(),
            counts.lettersWaiting(),
            counts.lettersStuck(),
            counts.lettersGivenUp()),
        health.now());
  }

  @GET
  @Path("/jobs")
  @Operation(
      operationId = "listPracticeJobs",
      summary = "Jobs of all practices that wait, run or have failed, the newest first")
  public PracticeJobList jobs(
      @QueryParam("status") @Nullable PracticeJobStatus status,
      @BeanParam @Valid PageQuery page,
      @Context UriInfo uri) {
    UUID after = after(page, Job.PREFIX);
    Listing<PracticeJobResponse> found =
        Listing.of(
            work.jobs(null, status, page.limit(), after)
                .map(job -> PracticeJobResponse.of(job, jobs)),
            uri);
    return new PracticeJobList(found.data(), found.hasMore(), found.url());
  }

  @GET
  @Path("/alerts")
  @Operation(
      operationId = "listPracticeAlerts",
      summary = "Alerts of all practices, the newest first")
  public PracticeAlertList alerts(
      @QueryParam("open") @DefaultValue("true") boolean open,
      @BeanParam @Valid PageQuery page,
      @Context UriInfo uri) {
    Listing<PracticeAlertResponse> found =
        Listing.of(
            work.alerts(null, open, page.limit(), after(page, Alert.PREFIX))
                .map(PracticeAlertResponse::of),
            uri);
    return new PracticeAlertList(found.data(), found.hasMore(), found.url());
  }

  @GET
  @Path("/letters")
  @Operation(
      operationId = "listUnsentLetters",
      summary = "Letters that wait or were given up, the newest first")
  public LetterList letters(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
    Listing<LetterResponse> found =
        Listing.of(
            work.letters(page.limit(), after(page, UnsentLetter.PREFIX))
                .map(ConsoleResource::letter),
            uri);
    return new LetterList(found.data(), found.hasMore(), found.url());
  }

  @GET
  @Path("/record")
  @Operation(operationId = "listOperatorActs", summary = "What operators did, the newest first")
  public RecordList record(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
    Listing<ActResponse> found =
        Listing.of(
            record.page(page.limit(), after(page, AuditEvent.PREFIX)).map(ConsoleResource::act),
            uri);
    return new RecordList(found.data(), found.hasMore(), found.url());
  }

  @GET
  @Path("/record/verification")
  @Operation(
      operationId = "verifyOperatorRecord",
      summary = "Whether the record of operators is what was written")
  public RecordState verification() {
    return switch (record.verify()) {
      case AuditVerification.Intact intact -> new RecordState(true, intact.events(), null);
      case AuditVerification.Broken broken -> new RecordState(false, null, broken.fault());
    };
  }

  private static @Nullable UUID after(PageQuery page, String prefix) {
    return page.startingAfter().map(id -> Ids.startingAfter(prefix, id)).orElse(null);
  }

  private static LetterResponse letter(UnsentLetter letter) {
    return new LetterResponse(
        TypedId.format(UnsentLetter.PREFIX, letter.id()),
        letter.kind(),
        letter.practice() == null ? null : letter.practice().toString(),
        letter.practiceName(),
        letter.createdAt(),
        letter.attempts(),
        letter.lastError(),
        letter.givenUpAt());
  }

  private static ActResponse act(RecordedAct act) {
    return new ActResponse(
        TypedId.format(AuditEvent.PREFIX, act.id()),
        act.at(),
        act.action(),
        AuditEvent.Outcome.valueOf(act.outcome()),
        act.by(),
        act.command(),
        act.practice() == null ? null : act.practice().toString(),
        act.practiceName(),
        act.objects(),
        act.reason(),
        act.address(),
        act.chained());
  }
}
