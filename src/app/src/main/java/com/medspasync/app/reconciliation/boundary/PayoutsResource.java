package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.reconciliation.boundary.ReviewResponse.Contact;
import com.medspasync.app.reconciliation.control.Cursor;
import com.medspasync.app.reconciliation.control.LineView;
import com.medspasync.app.reconciliation.control.Payout;
import com.medspasync.app.reconciliation.control.PayoutFilter;
import com.medspasync.app.reconciliation.control.PayoutSort;
import com.medspasync.app.reconciliation.control.Payouts;
import com.medspasync.app.reconciliation.entity.MatchState;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.app.trail.Audited;
import com.medspasync.kernel.Money;
import com.medspasync.kernel.Page;
import com.medspasync.kernel.TypedId;
import com.medspasync.reconciliation.model.Person;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Payouts of the processors, held against their entries to the cent, and what they cost. */
@Path("/payouts")
@Tag(name = "Payouts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Audited
public class PayoutsResource {

  @Inject private Payouts payouts;
  @Inject private Requester requester;

  /**
   * A page of payouts with the totals of the whole filter.
   *
   * @param next cursor of the page behind, when there is one
   * @param tariffs what the processors' fees follow, whatever the filter
   */
  public record PayoutList(
      List<PayoutResponse> data,
      boolean hasMore,
      @Nullable String next,
      String url,
      PayoutSummary summary,
      List<FeeTariff> tariffs) {}

  /**
   * Totals of a filter.
   *
   * @param differing payouts whose transfer is not the sum of their entries
   * @param excess what unusual fees cost beyond the usual
   */
  public record PayoutSummary(
      long count,
      long differing,
      Money gross,
      Money fee,
      Money net,
      long unusualFees,
      Money excess) {}

  /**
   * A tariff that fees follow: a share of the charge and a fixed amount.
   *
   * @param basisPoints the share in hundredths of a percent
   * @param charges charges of the processor with a fee
   * @param explained those whose fee one of its tariffs gives to the cent
   */
  public record FeeTariff(
      String processor, int basisPoints, Money fixed, int charges, int explained) {}

  @GET
  @Transactional
  @Operation(
      operationId = "listPayouts",
      summary = "Payouts by filter, newest first, with totals and tariffs")
  public PayoutList list(
      @BeanParam PayoutQuery query, @BeanParam @Valid PageQuery page, @Context UriInfo uri) {
    PayoutFilter filter = query.filter();
    Cursor after = Paging.cursor(page, Payout.PREFIX, PayoutSort.NEWEST, payouts::get);
    Page<Payout> found = payouts.page(filter, PayoutSort.NEWEST, page.limit(), after);
    return new PayoutList(
        found.data().stream().map(payout -> response(payout, null)).toList(),
        found.hasMore(),
        Paging.next(found, PayoutSort.NEWEST),
        uri.getAbsolutePath().getPath(),
        summary(payouts.summary(filter)),
        payouts.tariffs().stream().map(this::tariff).toList());
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "getPayout", summary = "A payout with its entries")
  public PayoutResponse get(@PathParam("id") String id) {
    UUID payout = Ids.inPath(Payout.PREFIX, id);
    return response(
        payouts.get(payout), payouts.entries(payout).stream().map(this::entry).toList());
  }

  private PayoutSummary summary(Payouts.Summary summary) {
    return new PayoutSummary(
        summary.count(),
        summary.differing(),
        requester.money(summary.grossMinor()),
        requester.money(summary.feeMinor()),
        requester.money(summary.netMinor()),
        summary.unusualFees(),
        requester.money(summary.excessMinor()));
  }

  private FeeTariff tariff(Payouts.FeeTariff found) {
    return new FeeTariff(
        found.source(),
        found.tariff().basisPoints(),
        requester.money(found.tariff().fixedMinor()),
        found.charges(),
        found.explained());
  }

  private PayoutResponse response(
      Payout payout, @Nullable List<PayoutResponse.PayoutLine> entries) {
    Long transfer = payout.transferMinor();
    return new PayoutResponse(
        TypedId.format(Payout.PREFIX, payout.id()),
        payout.source(),
        payout.payoutId().isEmpty() ? null : payout.payoutId(),
        payout.occurredOn(),
        payout.membership(),
        payout.state(),
        payout.ways(),
        payout.entries(),
        requester.money(payout.grossMinor()),
        requester.money(payout.feeMinor()),
        requester.money(payout.netMinor()),
        requester.moneyOrNone(transfer),
        requester.moneyOrNone(
            transfer == null ? null : Math.subtractExact(transfer, payout.netMinor())),
        requester.money(payout.transferFeeMinor()),
        payout.unusualFees(),
        requester.money(payout.excessMinor()),
        payout.parts().stream()
            .map(part ->
                new PayoutResponse.PayoutPart(
                    part.kind().name().toLowerCase(Locale.ROOT),
                    part.count(),
                    requester.money(part.grossMinor()),
                    requester.money(part.feeMinor()),
                    requester.money(part.netMinor())))
            .toList(),
        entries);
  }

  private static String kind(LineView line) {
    if (line.kind() != LineKind.TENDER) {
      return line.status();
    }
    return line.amountMinor() < 0 ? "repayment" : "sale";
  }

  private PayoutResponse.PayoutLine entry(Payouts.Entry entry) {
    Person person = entry.line().person();
    return new PayoutResponse.PayoutLine(
        entry.line().reference(),
        kind(entry.line()),
        entry.line().date(),
        new Contact(person.name(), person.phone(), person.email()),
        entry.line().item(),
        requester.money(entry.line().amountMinor()),
        requester.money(entry.feeMinor()),
        requester.money(entry.netMinor()),
        requester.moneyOrNone(entry.usualFeeMinor()),
        Ids.format(MatchState.PREFIX, entry.matchId()),
        entry.status(),
        entry.category(),
        entry.line().file(),
        entry.line().line());
  }
}
