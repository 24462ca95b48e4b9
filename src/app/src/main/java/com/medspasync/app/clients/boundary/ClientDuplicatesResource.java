package com.medspasync.app.clients.boundary;

import com.medspasync.app.clients.control.ClientPairs;
import com.medspasync.app.clients.control.DecidePairs;
import com.medspasync.app.clients.entity.ClientDecision;
import com.medspasync.app.clients.entity.ClientEntry;
import com.medspasync.app.clients.entity.ClientPair;
import com.medspasync.app.clients.entity.PairAction;
import com.medspasync.app.clients.entity.PairStatus;
import com.medspasync.app.idempotency.Idempotent;
import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.rest.SeenVersion;
import com.medspasync.app.rest.Versioned;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.trail.TrailNotes;
import com.medspasync.kernel.Page;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.model.Person;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Entries of the client lists that may be one person, and what people say about them. */
@Path("/clients/duplicates")
@Tag(name = "Clients")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Audited
public class ClientDuplicatesResource {

  @Inject private ClientPairs pairs;
  @Inject private DecidePairs decidePairs;
  @Inject private SeenVersion seenVersion;
  @Inject private ClientPrivacy privacy;
  @Inject private Requester requester;
  @Inject private TrailNotes notes;

  /** A page of pairs, the likeliest first, with how many there are of each status. */
  public record DuplicateList(
      List<DuplicateResponse> data, boolean hasMore, String url, DuplicateCounts counts) {}

  /** How many pairs stand how. */
  public record DuplicateCounts(long open, long same, long different) {}

  /**
   * Two entries that may be one person.
   *
   * @param probability that they are, in [0, 1]
   * @param reasons what speaks for and against; adds up to the logarithm of the odds
   * @param decidedBy who decided, unless open
   * @param history what was done about the pair, newest first; only of a single pair
   * @param version to be named when deciding
   */
  public record DuplicateResponse(
      String id,
      ClientEntryResponse left,
      ClientEntryResponse right,
      double probability,
      List<ClientPair.Reason> reasons,
      PairStatus status,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      List<DuplicateDecision> history,
      int version)
      implements Versioned {}

  /**
   * An entry of a client list.
   *
   * @param location code of the location whose list it is in, empty when it serves all
   * @param number the system's client number
   */
  public record ClientEntryResponse(
      String id,
      String location,
      String number,
      String name,
      String phone,
      String email,
      @Nullable LocalDate lastVisitOn) {}

  /** What somebody did about a pair. */
  public record DuplicateDecision(PairAction action, String byName, Instant at) {}

  /**
   * What a person says.
   *
   * @param action SAME or DIFFERENT
   * @param version the version that was shown, unless If-Match names it
   */
  public record DuplicateDecisionRequest(@NotNull PairStatus action, @Nullable Integer version) {}

  /**
   * Takes the decision back.
   *
   * @param version the version that was shown, unless If-Match names it
   */
  public record DuplicateUndoRequest(@Nullable Integer version) {}

  @GET
  @Transactional
  @Operation(
      operationId = "listClientDuplicates",
      summary = "Pairs of clients that may be one person")
  public DuplicateList list(
      @QueryParam("status") @DefaultValue("OPEN") PairStatus status,
      @BeanParam @Valid PageQuery page,
      @Context UriInfo uri) {
    UUID after =
        page.startingAfter().map(id -> Ids.startingAfter(ClientPair.PREFIX, id)).orElse(null);
    Page<ClientPair> found = pairs.page(status, page.limit(), after);
    Map<PairStatus, Long> counts = pairs.counts();
    return new DuplicateList(
        found.data().stream().map(pair -> response(pair, List.of())).toList(),
        found.hasMore(),
        uri.getAbsolutePath().getPath(),
        new DuplicateCounts(
            counts.getOrDefault(PairStatus.OPEN, 0L),
            counts.getOrDefault(PairStatus.SAME, 0L),
            counts.getOrDefault(PairStatus.DIFFERENT, 0L)));
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "getClientDuplicate", summary = "A pair of clients with its history")
  public DuplicateResponse get(@PathParam("id") String id) {
    UUID pair = pairId(id);
    return response(pairs.get(pair), pairs.history(pair));
  }

  @POST
  @Path("/{id}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "decideClientDuplicate",
      summary = "Say that two clients are one person, or two")
  public DuplicateResponse decide(
      @PathParam("id") String id, @Valid @NotNull DuplicateDecisionRequest request) {
    ClientPair before = pairs.get(pairId(id));
    decidePairs.decide(
        pairId(id), request.action(), seenVersion.orElse(request.version()), requester.actor());
    return changed(before, get(id));
  }

  @POST
  @Path("/{id}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "undoClientDuplicate",
      summary = "Take back what was said about two clients")
  public DuplicateResponse undo(
      @PathParam("id") String id, @Valid @NotNull DuplicateUndoRequest request) {
    ClientPair before = pairs.get(pairId(id));
    decidePairs.undo(pairId(id), seenVersion.orElse(request.version()), requester.actor());
    return changed(before, get(id));
  }

  private DuplicateResponse changed(ClientPair before, DuplicateResponse after) {
    notes.changed("status", before.status(), after.status());
    return after;
  }

  private DuplicateResponse response(ClientPair pair, List<ClientDecision> history) {
    return new DuplicateResponse(
        TypedId.format(ClientPair.PREFIX, pair.id()),
        entry(pair.left()),
        entry(pair.right()),
        pair.probability(),
        pair.reasons(),
        pair.status(),
        pair.decidedByName(),
        pair.decidedAt(),
        history.stream()
            .map(decision ->
                new DuplicateDecision(decision.action(), decision.by().name(), decision.at()))
            .toList(),
        pair.version());
  }

  private ClientEntryResponse entry(ClientEntry entry) {
    Person person = privacy.person(entry.person());
    return new ClientEntryResponse(
        TypedId.format(ClientEntry.PREFIX, entry.key()),
        entry.location(),
        person.memberId(),
        person.name(),
        person.phone(),
        person.email(),
        entry.lastVisitOn());
  }

  private static UUID pairId(String id) {
    return Ids.inPath(ClientPair.PREFIX, id);
  }
}
