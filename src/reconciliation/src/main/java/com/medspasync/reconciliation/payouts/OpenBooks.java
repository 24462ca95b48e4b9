package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.learn.LineKey;
import com.medspasync.reconciliation.learn.PayoutRuling;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import com.medspasync.reconciliation.payouts.OpenEntries.Portion;
import com.medspasync.reconciliation.result.InvoiceRef;
import com.medspasync.reconciliation.result.PayoutMatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Payout entries that are there and their answers, kept in step with what is added and taken. */
final class OpenBooks {

  private final PayoutsModel model;
  private final BusinessDays days;
  private final EntryAnswers answering;
  private final LineIndex index = new LineIndex();
  private final ChargeKinds kinds;
  private final Originals originals;
  private final OpenSide charges;
  private final OpenSide refunds;
  private final OpenPayments payments;

  private final Map<PayoutEntry, Answer> answers = new HashMap<>();
  private final Set<PayoutEntry> entries = new HashSet<>();
  private final Map<LineKey, List<PayoutEntry>> entriesByKey = new HashMap<>();
  private final Map<PayoutEntry, Charge> chargeOf = new HashMap<>();

  /** Refunds as the processor tells them. */
  private final Map<PayoutEntry, Charge> refundOf = new HashMap<>();

  /** Refunds with the client of the charge that they give back. */
  private final Map<PayoutEntry, Charge> refundWithClient = new HashMap<>();

  /** Refunds, disputes and others that name a charge. */
  private final Map<String, List<PayoutEntry>> followers = new HashMap<>();

  private Map<LineKey, PayoutRuling> rulings = Map.of();
  private Decided people;
  private @Nullable Said said;

  /**
   * @param statements places, client lists and what people said about clients; no line is added
   */
  OpenBooks(PayoutsModel model, Statements statements, LearnedModel standing) {
    this.model = model;
    days = new BusinessDays(statements.locations());
    answering = model.answers();
    charges = new OpenSide(model.charges(), model.routes());
    refunds = new OpenSide(model.refunds(), model.routes());
    kinds =
        new ChargeKinds(index, model.charges().comparison(), model.routes(), days, model.period());
    originals = new Originals(index, charges::solved);
    payments =
        new OpenPayments(model.habits(), new PaymentMaker(statements, days, model.habits()), index);
    people = new Decided(standing);
    rulings = rulings(standing);
  }

  /** Adds and takes away lines; answers how many entries were answered again. */
  int change(Portion added, Portion removed) {
    Step step = new Step();
    removed.entries().forEach(step::takeAway);
    added.entries().forEach(step::add);
    OpenPayments.Change ofPayments = payments.change(added, removed, step.idsOfChanged());
    return step.settle(ofPayments);
  }

  /** Hears what was decided; answers how many entries were answered again. */
  int decide(LearnedModel decisions) {
    Map<LineKey, PayoutRuling> before = rulings;
    people = new Decided(decisions);
    rulings = rulings(decisions);
    Set<LineKey> about = new HashSet<>(before.keySet());
    about.addAll(rulings.keySet());
    about.removeIf(key -> Objects.equals(before.get(key), rulings.get(key)));
    for (LineKey key : about) {
      for (PayoutEntry entry : entriesByKey.getOrDefault(key, List.of())) {
        Charge charge = chargeOf.get(entry);
        Charge refund = refundWithClient.get(entry);
        if (charge != null) {
          charges.stir(charge);
        } else if (refund != null) {
          refunds.stir(refund);
        }
      }
    }
    return new Step().settle(OpenPayments.Change.NONE);
  }

  private static Map<LineKey, PayoutRuling> rulings(LearnedModel standing) {
    Map<LineKey, PayoutRuling> rulings = new HashMap<>();
    standing.payoutRulings().forEach(ruling -> rulings.put(ruling.line(), ruling));
    return rulings;
  }

  PayoutOutcome outcome() {
    List<PayoutMatch> matches =
        answers.keySet().stream().sorted(Books.ENTRY_ORDER).map(this::answer).toList();
    return new PayoutOutcome(
        matches, model.exceptions().find(charges.settled(), refunds.settled()));
  }

  PayoutMatch answer(PayoutEntry entry) {
    Answer answer = answers.get(entry);
    if (answer == null) {
      throw new IllegalArgumentException("This entry was not added, or taken away before");
    }
    Said of = said();
    return of.verdicts.of(entry, answer, of.given, of.decided);
  }

  /**
   * What people said of all that is there.
   *
   * @param given invoices that they gave against the evidence
   * @param decided entries about which they decided
   */
  private record Said(Verdicts verdicts, Set<InvoiceRef> given, Set<PayoutEntry> decided) {}

  private Said said() {
    if (said == null) {
      Verdicts verdicts = model.verdicts(people);
      Map<PayoutEntry, Answer> decided = decided();
      said = new Said(verdicts, verdicts.givenAgainstTheEvidence(decided), decided.keySet());
    }
    return said;
  }

  private Map<PayoutEntry, Answer> decided() {
    Map<PayoutEntry, Answer> decided = new HashMap<>();
    for (LineKey key : rulings.keySet()) {
      for (PayoutEntry entry : entriesByKey.getOrDefault(key, List.of())) {
        decided.put(entry, Objects.requireNonNull(answers.get(entry)));
      }
    }
    return decided;
  }

  private @Nullable Solved solvedCharge(String id) {
    Charge charge = index.chargeOf(id);
    return charge == null ? null : charges.solved(charge);
  }

  private static <T> Set<T> some() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** One change on its way through the stages. */
  private final class Step {

    private final Set<Charge> removed = some();
    private final Set<Charge> added = some();

    /** Charges that may look otherwise before their payment is known. */
    private final Set<Charge> rekinded = some();

    /** Entries to be answered again that are no charges. */
    private final Set<PayoutEntry> following = new HashSet<>();

    void takeAway(PayoutEntry entry) {
      if (!entries.remove(entry)) {
        throw new IllegalArgumentException("This entry was not added, or taken away before");
      }
      if (entry.kind() == PayoutEntry.Kind.TRANSFER) {
        return;
      }
      unlist(entriesByKey, LineKey.of(entry), entry);
      answers.remove(entry);
      Charge charge = chargeOf.remove(entry);
      if (charge != null) {
        index.removeCharge(charge);
        charges.remove(charge);
        removed.add(charge);
        return;
      }
      unlist(followers, entry.relatedId(), entry);
      following.remove(entry);
      Charge refund = refundOf.remove(entry);
      if (refund != null) {
        index.removeRefund(refund);
        refunds.remove(Objects.requireNonNull(refundWithClient.remove(entry)));
        noteGivenBack(refund);
      }
    }

    void add(PayoutEntry entry) {
      if (!entries.add(entry)) {
        throw new IllegalArgumentException("This entry was added before");
      }
      if (entry.kind() == PayoutEntry.Kind.TRANSFER) {
        return;
      }
      entriesByKey.computeIfAbsent(LineKey.of(entry), key -> new ArrayList<>()).add(entry);
      if (Charge.isCharge(entry)) {
        Charge charge = Charge.of(entry);
        chargeOf.put(entry, charge);
        index.addCharge(charge);
        added.add(charge);
        return;
      }
      followers.computeIfAbsent(entry.relatedId(), id -> new ArrayList<>()).add(entry);
      following.add(entry);
      if (entry.kind() == PayoutEntry.Kind.REFUND) {
        Charge refund = Charge.of(entry);
        refundOf.put(entry, refund);
        index.addRefund(refund);
        noteGivenBack(refund);
      }
    }

    private void noteGivenBack(Charge refund) {
      rekinded.addAll(index.chargesOf(refund.entry().relatedId()));
    }

    Set<String> idsOfChanged() {
      Set<String> ids = new HashSet<>();
      removed.forEach(charge -> ids.add(charge.entry().paymentId()));
      added.forEach(charge -> ids.add(charge.entry().paymentId()));
      return ids;
    }

    /** Goes through the stages; says how many entries were answered again. */
    int settle(OpenPayments.Change ofPayments) {
      said = null;
      ofPayments.removed().forEach(charges::remove);
      ofPayments.added().forEach(charges::add);
      ofPayments.noLongerGivenBack().forEach(refunds::remove);
      ofPayments.givenBack().forEach(refunds::add);
      findKinds(ofPayments);
      Set<Charge> again = charges.settle(people);
      Set<Charge> looked = some();
      looked.addAll(again);
      for (Set<Charge> some : List.of(again, removed)) {
        some.forEach(charge -> looked.addAll(index.sameTill(charge, Originals.REPEATED_WITHIN)));
      }
      for (Set<Charge> some : List.of(looked, removed)) {
        for (Charge charge : some) {
          LineIndex.ids(charge.entry())
              .forEach(id -> following.addAll(followers.getOrDefault(id, List.of())));
        }
      }
      following.forEach(this::readRefund);
      refunds.settle(people).forEach(refund -> following.add(refund.entry()));
      looked.forEach(this::answerCharge);
      following.forEach(this::answerOther);
      return looked.size() + following.size();
    }

    private void findKinds(OpenPayments.Change ofPayments) {
      for (List<Payment> some : List.of(ofPayments.givenBack(), ofPayments.noLongerGivenBack())) {
        for (Payment repayment : some) {
          index
              .refunds(repayment.amountMinor(), repayment.at(), ChargeKinds.GIVEN_BACK_WITHIN)
              .forEach(this::noteGivenBack);
        }
      }
      ofPayments.turnedInvoices().forEach(key -> rekinded.addAll(charges.naming(key)));
      Set<Charge> all = some();
      for (Set<Charge> some : List.of(rekinded, removed, added)) {
        some.forEach(charge -> all.addAll(index.sameTill(charge, ChargeKinds.REPEATED_WITHIN)));
      }
      all.removeAll(added);
      added.forEach(charge -> charges.add(charge, kinds.of(charge)));
      all.forEach(charge -> charges.kind(charge, kinds.of(charge)));
    }

    /** A refund's client and kind follow from the charge that it gives back. */
    private void readRefund(PayoutEntry entry) {
      Charge plain = refundOf.get(entry);
      if (plain == null) {
        return;
      }
      Solved charge = solvedCharge(entry.relatedId());
      Charge now = RefundLinks.withClientOf(plain, charge);
      ChargeKind kind =
          RefundLinks.kind(
              plain, charge != null && originals.of(charge.charge()) != null, days, model.period());
      Charge before = refundWithClient.get(entry);
      if (before != null && before.equals(now)) {
        refunds.kind(before, kind);
        return;
      }
      if (before != null) {
        refunds.remove(before);
      }
      refunds.add(now, kind);
      refundWithClient.put(entry, now);
    }

    private void answerCharge(Charge charge) {
      Charge original = originals.of(charge);
      answers.put(
          charge.entry(),
          answering.charge(
              charges.solved(charge), original == null ? null : charges.solved(original)));
    }

    private void answerOther(PayoutEntry entry) {
      Charge charge = index.chargeOf(entry.relatedId());
      Answer ofCharge = charge == null ? null : answers.get(charge.entry());
      Charge refund = refundWithClient.get(entry);
      answers.put(
          entry,
          refund == null
              ? answering.other(entry, charge, ofCharge)
              : answering.refund(refunds.solved(refund), ofCharge));
    }
  }

  private static <K, T> void unlist(Map<K, List<T>> all, K key, T line) {
    List<T> lines = all.getOrDefault(key, new ArrayList<>());
    lines.remove(line);
    if (lines.isEmpty()) {
      all.remove(key);
    }
  }
}
