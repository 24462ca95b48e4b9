package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.idempotency.Idempotent;
import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.reconciliation.boundary.ReviewResponse.LinkedLine;
import com.medspasync.app.reconciliation.control.Candidates;
import com.medspasync.app.reconciliation.control.Cursor;
import com.medspasync.app.reconciliation.control.DecideReviews;
import com.medspasync.app.reconciliation.control.DecideReviews.Wish;
import com.medspasync.app.reconciliation.control.Decisions;
import com.medspasync.app.reconciliation.control.LearnedFrom;
import com.medspasync.app.reconciliation.control.Relearn;
import com.medspasync.app.reconciliation.control.Review;
import com.medspasync.app.reconciliation.control.ReviewFilter;
import com.medspasync.app.reconciliation.control.Reviews;
import com.medspasync.app.reconciliation.entity.DecisionAction;
import com.medspasync.app.reconciliation.entity.Link;
import com.medspasync.app.reconciliation.entity.LinkRole;
import com.medspasync.app.reconciliation.entity.MatchState;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.rest.SeenVersion;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.trail.TrailNotes;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Money;
import com.medspasync.kernel.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The review queue and what reviewers decide. */
@Path("/reviews")
@Tag(name = "Reviews")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Audited
public class ReviewsResource {

  @Inject private Reviews reviews;
  @Inject private Candidates candidates;
  @Inject private DecideReviews decideReviews;
  @Inject private Relearn relearn;
  @Inject private Decisions decisions;
  @Inject private ReviewResponses responses;
  @Inject private SeenVersion seenVersion;
  @Inject private ClientPrivacy privacy;
  @Inject private Requester requester;
  @Inject private TrailNotes notes;

  /**
   * A page of matches with the totals of the whole filter.
   *
   * @param next cursor of the page behind, when there is one
   */
  public record ReviewList(
      List<ReviewResponse> data,
      boolean hasMore,
      @Nullable String next,
      String url,
      ReviewSummary summary) {}

  /** Totals of a filter. */
  public record ReviewSummary(long count, Money money, @Nullable Double lowestConfidence) {}

  /** Lines that may be picked. */
  public record CandidateList(List<LinkedLine> data, boolean hasMore, String url) {}

  /**
   * What a reviewer decides.
   *
   * @param links lines picked
   * @param invoices invoices picked instead, {@code LOCATION:INVOICE}
   * @param category why there is no link, for {@code MARK}
   * @param version the version that was shown, unless If-Match names it
   */
  public record DecisionRequest(
      @NotNull DecisionAction action,
      @Valid @Size(max = 100) @Nullable List<@NotNull Pick> links,
      @Size(max = 100) @Nullable List<@NotNull @Size(max = 200) String> invoices,
      @Nullable String category,
      @Size(max = 2000) @Nullable String note,
      @Nullable Integer version) {}

  /** A line picked. */
  public record Pick(@NotNull String saleLineId, @Nullable String role) {}

  /** Several proposals accepted at once. */
  public record BulkRequest(
      @NotNull DecisionAction action,
      @Valid @NotEmpty @Size(max = 500) List<@NotNull BulkItem> items) {}

  /** One of them, as it was shown. */
  public record BulkItem(@NotNull String id, int version) {}

  /**
   * What became of each.
   *
   * @param summary how many were accepted, and how many not
   * @param learned what came of all of them together, without single lessons; only for those who
   *     reach all locations
   */
  public record BulkResponse(
      List<BulkResult> data, BulkSummary summary, @Nullable LearnedResponse learned) {}

  /** What became of one item; the code says why it was not accepted. */
  public record BulkResult(
      String id,
      @Nullable MatchStatus status,
      @Nullable String decisionId,
      @Nullable BulkProblem problem) {}

  /** Why an item was not accepted. */
  public record BulkProblem(String code, String detail) {}

  /** How a bulk decision went. */
  public record BulkSummary(int accepted, int refused) {}

  @GET
  @Transactional
  @Operation(operationId = "listReviews", summary = "Matches by filter, with totals")
  public ReviewList list(
      @BeanParam ReviewQuery query, @BeanParam @Valid PageQuery page, @Context UriInfo uri) {
    ReviewFilter filter = query.filter(privacy, requester.currency(), null);
    Cursor after = Paging.cursor(page, MatchState.PREFIX, query.sort(), reviews::get);
    Page<Review> found = reviews.page(filter, query.sort(), page.limit(), after);
    Reviews.Summary summary = reviews.summary(filter);
    return new ReviewList(
        found.data().stream().map(responses::of).toList(),
        found.hasMore(),
        Paging.next(found, query.sort()),
        uri.getAbsolutePath().getPath(),
        new ReviewSummary(
            summary.count(), requester.money(summary.moneyMinor()), summary.lowestConfidence()));
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "getReview", summary = "A match with explanation and history")
  public ReviewResponse get(@PathParam("id") String id) {
    return withReasons(reviews.get(matchId(id)));
  }

  @GET
  @Path("/{id}/candidates")
  @Transactional
  @Operation(operationId = "listReviewCandidates", summary = "Lines that may be picked by hand")
  public CandidateList candidates(
      @PathParam("id") String id, @QueryParam("q") @Nullable String words, @Context UriInfo uri) {
    Review review = reviews.get(matchId(id));
    List<LinkedLine> found =
        candidates.near(review, privacy.search(words)).stream().map(responses::candidate).toList();
    return new CandidateList(found, false, uri.getAbsolutePath().getPath());
  }

  @POST
  @Path("/{id}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(operationId = "decideReview", summary = "Accept, reject, pick or mark")
  public ReviewResponse decide(
      @PathParam("id") String id, @Valid @NotNull DecisionRequest request) {
    Review before = reviews.get(matchId(id));
    LearnedFrom learned = decideReviews.decide(matchId(id), wish(request), requester.actor());
    ReviewResponse after = withReasons(reviews.decided(before.id()));
    notes.changed("status", before.status(), after.status());
    notes.changed("category", before.category(), after.category());
    notes.changed("links", before.links().size(), after.links().size());
    return after.with(responses.told(learned));
  }

  @POST
  @Path("/bulk-decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(operationId = "decideReviews", summary = "Accept several proposals at once")
  public BulkResponse decideAll(@Valid @NotNull BulkRequest request) {
    if (request.action() != DecisionAction.ACCEPT) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "reviews.bulk-accept-only",
          "Several items at once can only be accepted.");
    }
    List<BulkResult> results = new ArrayList<>();
    // in one order for everybody, so that two of them cannot wait for each other
    request.items().stream()
        .sorted(Comparator.comparing(BulkItem::id))
        .forEach(item -> results.add(accept(item)));
    int refused = (int) results.stream().filter(result -> result.problem() != null).count();
    LearnedFrom learned = responses.told(relearn.now());
    return new BulkResponse(
        results,
        new BulkSummary(results.size() - refused, refused),
        learned == null ? null : LearnedResponse.of(learned));
  }

  /** A refusal comes before anything is written, so the others of the transaction stand. */
  private BulkResult accept(BulkItem item) {
    try {
      UUID match = matchId(item.id());
      decideReviews.enter(match, Wish.accept(item.version()), requester.actor());
      Review review = reviews.get(match);
      return new BulkResult(
          item.id(), review.status(), Ids.format("dec", review.decisionId()), null);
    } catch (DomainException refusal) {
      return new BulkResult(
          item.id(),
          null,
          null,
          new BulkProblem(refusal.code(), Objects.toString(refusal.getMessage(), "")));
    }
  }

  private ReviewResponse withReasons(Review review) {
    return responses.of(review, reviews.explain(review), decisions.ofMatch(review.id()));
  }

  private Wish wish(DecisionRequest request) {
    List<Link> links =
        Objects.requireNonNullElse(request.links(), List.<Pick>of()).stream()
            .map(pick ->
                new Link(
                    Ids.given(ReviewResponses.LINE_PREFIX, pick.saleLineId()),
                    pick.role() == null ? LinkRole.TREATMENT : LinkRole.ofWord(pick.role()),
                    1))
            .toList();
    return new Wish(
        request.action(),
        links,
        Objects.requireNonNullElse(request.invoices(), List.of()),
        request.category(),
        request.note(),
        seenVersion.orElse(request.version()));
  }

  private static UUID matchId(String id) {
    return Ids.inPath(MatchState.PREFIX, id);
  }
}
