package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.idempotency.Idempotent;
import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.reconciliation.control.Cursor;
import com.medspasync.app.reconciliation.control.Decisions;
import com.medspasync.app.reconciliation.control.Discrepancies;
import com.medspasync.app.reconciliation.control.Discrepancy;
import com.medspasync.app.reconciliation.control.DiscrepancyFilter;
import com.medspasync.app.reconciliation.control.ResolveDiscrepancies;
import com.medspasync.app.reconciliation.entity.DecisionAction;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exceptions: where point of sale, programmes and processors disagree about money. */
@Path("/exceptions")
@Tag(name = "Exceptions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Audited
public class ExceptionsResource {

  @Inject private Discrepancies discrepancies;
  @Inject private ResolveDiscrepancies resolveDiscrepancies;
  @Inject private Decisions decisions;
  @Inject private ReviewResponses responses;
  @Inject private SeenVersion seenVersion;
  @Inject private ClientPrivacy privacy;
  @Inject private Requester requester;
  @Inject private TrailNotes notes;

  /**
   * A page of exceptions with the totals of the whole filter.
   *
   * @param next cursor of the page behind, when there is one
   */
  public record ExceptionList(
      List<ExceptionResponse> data,
      boolean hasMore,
      @Nullable String next,
      String url,
      ExceptionSummary summary) {}

  /** Totals of a filter: the money is what is at stake. */
  public record ExceptionSummary(long count, Money money) {}

  /**
   * What was done about an exception.
   *
   * @param version the version that was shown, unless If-Match names it
   */
  public record Resolution(
      @NotNull DecisionAction action,
      @Size(max = 2000) @Nullable String note,
      @Nullable Integer version) {}

  @GET
  @Transactional
  @Operation(operationId = "listExceptions", summary = "Exceptions by filter, with totals")
  public ExceptionList list(
      @BeanParam ExceptionQuery query, @BeanParam @Valid PageQuery page, @Context UriInfo uri) {
    DiscrepancyFilter filter = query.filter(privacy);
    Cursor after = Paging.cursor(page, Discrepancy.PREFIX, query.sort(), discrepancies::get);
    Page<Discrepancy> found = discrepancies.page(filter, query.sort(), page.limit(), after);
    Discrepancies.Summary summary = discrepancies.summary(filter);
    return new ExceptionList(
        found.data().stream().map(row -> responses.of(row, null)).toList(),
        found.hasMore(),
        Paging.next(found, query.sort()),
        uri.getAbsolutePath().getPath(),
        new ExceptionSummary(summary.count(), requester.money(summary.moneyMinor())));
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "getException", summary = "An exception with its history")
  public ExceptionResponse get(@PathParam("id") String id) {
    UUID discrepancy = exceptionId(id);
    return responses.of(discrepancies.get(discrepancy), decisions.ofDiscrepancy(discrepancy));
  }

  @POST
  @Path("/{id}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(operationId = "resolveException", summary = "Mark an exception as dealt with")
  public ExceptionResponse decide(@PathParam("id") String id, @Valid @NotNull Resolution request) {
    if (request.action() != DecisionAction.RESOLVE) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "exceptions.unknown-action",
          "An exception can be resolved; undo the decision to open it again.");
    }
    resolveDiscrepancies.resolve(
        exceptionId(id), request.note(), seenVersion.orElse(request.version()), requester.actor());
    ExceptionResponse resolved = get(id);
    // nothing but an open one can be resolved
    notes.changed("status", Discrepancy.Status.OPEN, resolved.status());
    return resolved;
  }

  private static UUID exceptionId(String id) {
    return Ids.inPath(Discrepancy.PREFIX, id);
  }
}
