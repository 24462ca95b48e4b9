package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.result.PayoutMatch;
import java.util.Collection;
import java.util.List;

/**
 * The payout entries of a spa, answered with what a run learned, to which entries, payments and
 * sales are added and from which they are taken away. Whatever the portions and their order, the
 * answers are at any time those of a run over all that is there with the same model, to the last
 * bit; only what a change can reach is answered again, by the code of the run.
 *
 * <p>Not for several threads at once. After an exception the answers are not to be trusted.
 *
 * @see "docs/adr/0032-incremental-is-full.md"
 */
public final class OpenEntries {

  private final PayoutsModel model;
  private final Statements context;
  private final OpenBooks books;
  private LearnedModel standing;

  /**
   * Some lines.
   *
   * @param entries payout entries
   * @param tenders payments on invoices
   * @param sales sale lines
   */
  public record Portion(
      Collection<PayoutEntry> entries, Collection<Tender> tenders, Collection<SaleLine> sales) {

    public static final Portion NOTHING = new Portion(List.of(), List.of(), List.of());

    /** The lines of statements that payouts are matched by. */
    public static Portion of(Statements statements) {
      return new Portion(statements.payouts(), statements.tenders(), statements.sales());
    }

    public static Portion of(PayoutEntry entry) {
      return new Portion(List.of(entry), List.of(), List.of());
    }

    public static Portion of(Tender tender) {
      return new Portion(List.of(), List.of(tender), List.of());
    }
  }

  /**
   * @param model what was learned
   * @param statements lines to begin with, and what stays as it is: places, client lists, and what
   *     people said about clients
   * @param standing decisions that stand
   */
  OpenEntries(PayoutsModel model, Statements statements, LearnedModel standing) {
    this.model = model;
    this.context = statements;
    this.standing = standing;
    this.books = new OpenBooks(model, statements, standing);
    books.change(Portion.of(statements), Portion.NOTHING);
  }

  /** What a run over other lines answers that knows what is known here. */
  PayoutOutcome full(Portion others) {
    return PayoutRun.full(model, statements(others), standing);
  }

  /** Other lines, opened at once with what these were opened with. */
  public OpenEntries with(Portion others) {
    return new OpenEntries(model, statements(others), standing);
  }

  /**
   * Adds lines and takes others away; a line that changes is taken away as it was and added as it
   * is.
   *
   * @param added lines that are not there yet; payments and sales may be there more than once
   * @param removed lines that are there
   * @return how many entries were answered again
   */
  public int change(Portion added, Portion removed) {
    return books.change(added, removed);
  }

  /**
   * Hears which decisions stand now: what was chosen is chosen. What decisions teach beyond, how
   * sure like links are, is learned by the next run.
   *
   * @return how many entries were answered again
   */
  public int decide(LearnedModel decisions) {
    standing = decisions;
    return books.decide(decisions);
  }

  /** The answers to all entries, and the payments without an entry. */
  public PayoutOutcome outcome() {
    return books.outcome();
  }

  /** The answer to an entry that is there and no transfer. */
  public PayoutMatch answer(PayoutEntry entry) {
    return books.answer(entry);
  }

  private Statements statements(Portion portion) {
    return new Statements(
        context.locations(),
        context.services(),
        context.clients(),
        List.copyOf(portion.sales()),
        List.copyOf(portion.tenders()),
        List.of(),
        List.copyOf(portion.entries()),
        context.people());
  }
}
