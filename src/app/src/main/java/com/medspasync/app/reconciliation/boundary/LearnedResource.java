package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.idempotency.Idempotent;
import com.medspasync.app.reconciliation.control.Decisions;
import com.medspasync.app.reconciliation.control.LearnedFrom;
import com.medspasync.app.reconciliation.control.LearnedVersions;
import com.medspasync.app.reconciliation.control.LearningChanges;
import com.medspasync.app.reconciliation.control.WhatWasLearned;
import com.medspasync.app.reconciliation.control.WhatWasLearned.KnownChange;
import com.medspasync.app.reconciliation.control.WhatWasLearned.KnownFact;
import com.medspasync.app.reconciliation.control.WhatWasLearned.Overview;
import com.medspasync.app.reconciliation.entity.MatchState;
import com.medspasync.app.reconciliation.entity.ReviewDecision;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.trail.TrailNotes;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.learn.Lesson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What decisions taught, and taking it back. */
@Path("/learned")
@Tag(name = "Learned")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Audited
public class LearnedResource {

  @Inject private WhatWasLearned learned;
  @Inject private Decisions decisions;
  @Inject private Requester requester;
  @Inject private TrailNotes notes;

  /**
   * Everything that was learned.
   *
   * @param version short name: equal states have equal ones
   * @param decisions how many decisions it rests on
   * @param weights the largest first
   * @param changes what people took back, newest first
   * @param versions states of what was learned, the one in force first
   */
  public record LearnedOverview(
      String version,
      int decisions,
      List<FactResponse> facts,
      List<WeightResponse> weights,
      List<ChangeResponse> changes,
      List<VersionResponse> versions) {}

  /**
   * Something that decisions say.
   *
   * @param agreeing how many cases say so
   * @param against how many say otherwise
   * @param belief how probable it is
   * @param inForce whether it is acted upon
   * @param pending whether the next run is the first to know of it
   * @param witnesses the decisions that say so
   */
  public record FactResponse(
      String id,
      Lesson.Kind kind,
      String subject,
      String meaning,
      int agreeing,
      int against,
      double belief,
      boolean inForce,
      boolean pending,
      List<WitnessResponse> witnesses) {}

  /** A decision that says so. */
  public record WitnessResponse(
      String decisionId, @Nullable String matchId, String by, Instant at) {}

  /**
   * By how much proposals are surer than the engine by itself thinks.
   *
   * @param trait what they have in common
   * @param right checked ones that were right
   * @param wrong those that were wrong
   */
  public record WeightResponse(String trait, double logOdds, int right, int wrong) {}

  /** Something that somebody took back. */
  public record ChangeResponse(
      String id,
      LearningChanges.Action action,
      Lesson.@Nullable Kind kind,
      @Nullable String subject,
      @Nullable String meaning,
      @Nullable String decisionId,
      String by,
      Instant at,
      @Nullable String undoes,
      @Nullable String undoneBy) {}

  /**
   * A state of what was learned.
   *
   * @param decisions decisions that stood
   * @param facts facts in force
   */
  public record VersionResponse(String id, String version, int decisions, int facts, Instant at) {}

  @GET
  @Transactional
  @Operation(operationId = "getLearned", summary = "What decisions taught, and who says so")
  public LearnedOverview get() {
    Overview overview = learned.overview();
    return new LearnedOverview(
        overview.version(),
        overview.decisions(),
        overview.facts().stream().map(LearnedResource::response).toList(),
        overview.weights().stream()
            .map(weight ->
                new WeightResponse(
                    weight.trait(), weight.logOdds(), weight.right(), weight.wrong()))
            .toList(),
        overview.changes().stream().map(LearnedResource::response).toList(),
        overview.versions().stream().map(LearnedResource::response).toList());
  }

  /** Undone by its change, which the overview lists. */
  @POST
  @Path("/facts/{id}/revoke")
  @Transactional
  @Idempotent
  @Operation(operationId = "revokeFact", summary = "Say that something learned is not so")
  public LearnedResponse revokeFact(@PathParam("id") String id) {
    UUID fact = Ids.inPath(WhatWasLearned.FACT_PREFIX, id);
    return changing(() -> learned.revokeFact(fact, requester.actor()));
  }

  /** The decision stands. */
  @POST
  @Path("/decisions/{id}/revoke")
  @Transactional
  @Idempotent
  @Operation(operationId = "revokeTeaching", summary = "Let a decision stand but teach nothing")
  public LearnedResponse revokeDecision(@PathParam("id") String id) {
    UUID decision = Ids.inPath(ReviewDecision.PREFIX, id);
    return changing(() -> learned.revokeDecision(decisions.get(decision), requester.actor()));
  }

  @POST
  @Path("/versions/{id}/restore")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "restoreLearned",
      summary = "Forget what was learned since a version; decisions stand")
  public LearnedResponse restore(@PathParam("id") String id) {
    UUID version = Ids.inPath(LearnedVersions.PREFIX, id);
    return changing(() -> learned.rollBackTo(version, requester.actor()));
  }

  @POST
  @Path("/changes/{id}/undo")
  @Transactional
  @Idempotent
  @Operation(operationId = "undoLearnedChange", summary = "Learn again what was taken back")
  public LearnedResponse undo(@PathParam("id") String id) {
    UUID change = Ids.inPath(LearningChanges.PREFIX, id);
    return changing(() -> learned.undo(change, requester.actor()));
  }

  /**
   * The record has the state of what was learned before and after; the page of it has the words.
   */
  private LearnedResponse changing(Supplier<LearnedFrom> change) {
    Optional<LearnedVersions.Version> before = learned.current();
    LearnedFrom answer = change.get();
    Optional<LearnedVersions.Version> after = learned.current();
    notes.changed(
        "learned",
        before.map(LearnedVersions.Version::version).orElse(null),
        after.map(LearnedVersions.Version::version).orElse(null));
    notes.changed(
        "facts",
        before.map(LearnedVersions.Version::facts).orElse(null),
        after.map(LearnedVersions.Version::facts).orElse(null));
    return LearnedResponse.of(answer);
  }

  private static FactResponse response(KnownFact fact) {
    return new FactResponse(
        TypedId.format(WhatWasLearned.FACT_PREFIX, fact.id()),
        fact.kind(),
        fact.subject(),
        fact.meaning(),
        fact.agreeing(),
        fact.against(),
        fact.belief(),
        fact.inForce(),
        fact.pending(),
        fact.witnesses().stream()
            .map(witness ->
                new WitnessResponse(
                    TypedId.format(ReviewDecision.PREFIX, witness.decision()),
                    Ids.format(MatchState.PREFIX, witness.match()),
                    witness.byName(),
                    witness.at()))
            .toList());
  }

  private static ChangeResponse response(KnownChange known) {
    LearningChanges.Change change = known.change();
    boolean ofFact = change.fact() != null;
    return new ChangeResponse(
        TypedId.format(LearningChanges.PREFIX, change.id()),
        change.action(),
        change.factKind(),
        ofFact ? known.subject() : null,
        ofFact ? known.meaning() : null,
        Ids.format(ReviewDecision.PREFIX, change.decisionId()),
        change.byName(),
        change.at(),
        Ids.format(LearningChanges.PREFIX, change.undoes()),
        Ids.format(LearningChanges.PREFIX, change.undoneBy()));
  }

  private static VersionResponse response(LearnedVersions.Version version) {
    return new VersionResponse(
        TypedId.format(LearnedVersions.PREFIX, version.id()),
        version.version(),
        version.decisions(),
        version.facts(),
        version.at());
  }
}
