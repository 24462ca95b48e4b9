package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import com.medspasync.reconciliation.payouts.LinkProblem.PaymentKind;
import com.medspasync.reconciliation.payouts.PaymentExceptions.Settled;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Charges and payments, or refunds and what the desk gave back, to which some are added and from
 * which some are taken away. What a change can reach is searched, weighed and chosen again by the
 * code of a run: all that competes, directly or through others, together.
 */
final class OpenSide {

  private static final long HOUR = Duration.ofHours(1).toSeconds();
  private static final long DAY = Duration.ofDays(1).toSeconds();

  /** Two payments of one charge are no further apart. */
  private static final long PAYMENTS_APART = 4 * HOUR;

  /** Whatever is found by time alone, and a second payment of it, is no further away. */
  private static final long AROUND = DAY + PAYMENTS_APART;

  /** What is found by its amount is no further away, unless it is paid ahead. */
  private static final long BY_AMOUNT = 3 * DAY;

  private static final long LONGEST_LEAD = 180 * DAY;

  private final SideModel model;
  private final Routes routes;
  private final Map<Charge, OpenCharge> charges = new IdentityHashMap<>();
  private final Map<Payment, OpenPayment> payments = new IdentityHashMap<>();
  private final Places<OpenCharge> placesOfCharges = new Places<>();
  private final Places<OpenPayment> placesOfPayments = new Places<>();

  /** Lines whose hypotheses are looked for again. */
  private final Set<OpenCharge> freshCharges = some();

  private final Set<OpenPayment> freshPayments = some();

  /** Lines that may be linked otherwise. */
  private final Set<OpenCharge> stirredCharges = some();

  private final Set<OpenPayment> stirredPayments = some();

  OpenSide(SideModel model, Routes routes) {
    this.model = model;
    this.routes = routes;
  }

  void add(Charge charge, ChargeKind kind) {
    OpenCharge added = new OpenCharge(charge, kind);
    charges.put(charge, added);
    placesOfCharges.add(added, added.second(), charge.amountMinor(), numbers(charge));
    freshCharges.add(added);
  }

  void remove(Charge charge) {
    OpenCharge gone = of(charge);
    placesOfCharges.remove(gone, gone.second(), charge.amountMinor(), numbers(charge));
    List.copyOf(gone.hypotheses).forEach(this::drop);
    charges.remove(charge);
    freshCharges.remove(gone);
    stirredCharges.remove(gone);
  }

  void add(Payment payment) {
    OpenPayment added = new OpenPayment(payment, model.paymentKinds().of(payment));
    payments.put(payment, added);
    placesOfPayments.add(added, added.second(), payment.amountMinor(), numbers(payment));
    freshPayments.add(added);
    freshenOthersOf(payment);
  }

  void remove(Payment payment) {
    OpenPayment gone =
        Objects.requireNonNull(payments.remove(payment), "Only what was added is taken away");
    placesOfPayments.remove(gone, gone.second(), payment.amountMinor(), numbers(payment));
    List.copyOf(gone.hypotheses).forEach(this::drop);
    freshPayments.remove(gone);
    stirredPayments.remove(gone);
    freshenOthersOf(payment);
  }

  /** Two payments of one id were paid together, three were not: each depends on the others. */
  private void freshenOthersOf(Payment payment) {
    if (!payment.tender().paymentId().isEmpty()) {
      freshPayments.addAll(placesOfPayments.named(idNumber(payment.tender().paymentId())));
    }
  }

  /** A charge looks like this before its payment is known, whatever it looked like. */
  void kind(Charge charge, ChargeKind kind) {
    OpenCharge known = of(charge);
    if (known.kind != kind) {
      known.kind = kind;
      stirredCharges.add(known);
    }
  }

  /** Something else was decided about a charge. */
  void stir(Charge charge) {
    stirredCharges.add(of(charge));
  }

  Solved solved(Charge charge) {
    return Objects.requireNonNull(of(charge).solved, "A charge is solved when it is settled");
  }

  /** Charges that name an invoice. */
  List<Charge> naming(String invoiceKey) {
    return placesOfCharges.named(invoiceNumber(invoiceKey)).stream().map(of -> of.charge).toList();
  }

  /** All payments in order, with what became of them. */
  List<Settled> settled() {
    return payments.values().stream()
        .sorted(Comparator.comparing(of -> of.payment, Books.PAYMENT_ORDER))
        .map(of -> new Settled(of.payment, of.kind, of.linked))
        .toList();
  }

  /** Links again what was touched; answers which charges that were. */
  Set<Charge> settle(Decided people) {
    if (!freshCharges.isEmpty() || !freshPayments.isEmpty()) {
      search();
    }
    reachAllThatCompete();
    Set<Charge> solved = some();
    if (!stirredCharges.isEmpty() || !stirredPayments.isEmpty()) {
      solve(people);
      stirredCharges.forEach(charge -> solved.add(charge.charge));
      stirredCharges.clear();
      stirredPayments.clear();
    }
    return solved;
  }

  private OpenCharge of(Charge charge) {
    return Objects.requireNonNull(charges.get(charge), "Only charges that are there are asked for");
  }

  private static List<String> numbers(Charge charge) {
    return numbers(charge.invoiceKey(), charge.entry().paymentId());
  }

  private static List<String> numbers(Payment payment) {
    return numbers(payment.invoiceKey(), payment.tender().paymentId());
  }

  private static List<String> numbers(String invoiceKey, String paymentId) {
    List<String> numbers = new ArrayList<>();
    if (!invoiceKey.isEmpty()) {
      numbers.add(invoiceNumber(invoiceKey));
    }
    if (!paymentId.isEmpty()) {
      numbers.add(idNumber(paymentId));
    }
    return numbers;
  }

  private static String invoiceNumber(String invoiceKey) {
    return "i" + invoiceKey;
  }

  private static String idNumber(String paymentId) {
    return "p" + paymentId;
  }

  private void drop(OpenHypothesis hypothesis) {
    for (OpenCharge charge : hypothesis.charges) {
      charge.hypotheses.remove(hypothesis);
      stirredCharges.add(charge);
    }
    for (OpenPayment payment : hypothesis.payments) {
      payment.hypotheses.remove(hypothesis);
      stirredPayments.add(payment);
    }
  }

  /** Finds what fresh lines take part in, among all that is near enough. */
  private void search() {
    freshCharges.forEach(charge -> List.copyOf(charge.hypotheses).forEach(this::drop));
    freshPayments.forEach(payment -> List.copyOf(payment.hypotheses).forEach(this::drop));
    Set<OpenCharge> nearCharges = some();
    Set<OpenPayment> nearPayments = some();
    if (freshCharges.size() + freshPayments.size() > (charges.size() + payments.size()) / 2) {
      nearCharges.addAll(charges.values());
      nearPayments.addAll(payments.values());
    } else {
      freshCharges.forEach(charge -> addAllNear(charge, nearCharges, nearPayments));
      freshPayments.forEach(payment -> addAllNear(payment, nearCharges, nearPayments));
    }
    List<OpenCharge> ofCharges = inOrder(nearCharges);
    List<OpenPayment> ofPayments = paymentsInOrder(nearPayments);
    HypothesisFinder finder =
        new HypothesisFinder(
                routes,
                model.comparison(),
                ofCharges.stream().map(of -> of.charge).toList(),
                ofPayments.stream().map(of -> of.payment).toList(),
                model.commonPrepaid())
            .about(positions(ofCharges, freshCharges), positions(ofPayments, freshPayments));
    for (Hypothesis found : finder.find()) {
      OpenHypothesis hypothesis =
          new OpenHypothesis(
              Arrays.stream(found.charges()).mapToObj(ofCharges::get).toList(),
              Arrays.stream(found.payments()).mapToObj(ofPayments::get).toList(),
              found);
      hypothesis.charges.forEach(charge -> charge.hypotheses.add(hypothesis));
      hypothesis.payments.forEach(payment -> payment.hypotheses.add(hypothesis));
    }
    stirredCharges.addAll(freshCharges);
    stirredPayments.addAll(freshPayments);
    freshCharges.clear();
    freshPayments.clear();
  }

  private void addAllNear(
      OpenCharge charge, Set<OpenCharge> nearCharges, Set<OpenPayment> nearPayments) {
    nearCharges.add(charge);
    addCardsBeside(charge, nearCharges, nearPayments);
    long at = charge.second();
    placesOfPayments.between(at - AROUND, at + AROUND, nearPayments::add);
    placesOfPayments.ofAmount(
        charge.charge.amountMinor(),
        at - BY_AMOUNT,
        at + LONGEST_LEAD,
        payment -> {
          if (payment.payment.prepaid() || payment.second() <= at + BY_AMOUNT) {
            nearPayments.add(payment);
          }
        });
  }

  /** Two cards of one payment, which either of them may name. */
  private void addCardsBeside(
      OpenCharge charge, Set<OpenCharge> nearCharges, Set<OpenPayment> nearPayments) {
    placesOfCharges.between(
        charge.second() - HOUR,
        charge.second() + HOUR,
        beside -> {
          nearCharges.add(beside);
          numbers(beside.charge)
              .forEach(number -> nearPayments.addAll(placesOfPayments.named(number)));
        });
  }

  private void addAllNear(
      OpenPayment payment, Set<OpenCharge> nearCharges, Set<OpenPayment> nearPayments) {
    nearPayments.add(payment);
    long at = payment.second();
    placesOfPayments.between(at - PAYMENTS_APART, at + PAYMENTS_APART, nearPayments::add);
    placesOfCharges.between(at - AROUND, at + AROUND, nearCharges::add);
    boolean ahead = payment.payment.prepaid();
    placesOfCharges.ofAmount(
        payment.payment.amountMinor(),
        at - (ahead ? LONGEST_LEAD : BY_AMOUNT),
        at + BY_AMOUNT,
        nearCharges::add);
    for (String number : numbers(payment.payment)) {
      nearPayments.addAll(placesOfPayments.named(number));
      placesOfCharges
          .named(number)
          .forEach(charge -> addCardsBeside(charge, nearCharges, nearPayments));
    }
  }

  private void reachAllThatCompete() {
    Deque<OpenCharge> openCharges = new ArrayDeque<>(stirredCharges);
    Deque<OpenPayment> openPayments = new ArrayDeque<>(stirredPayments);
    while (!openCharges.isEmpty() || !openPayments.isEmpty()) {
      Set<OpenHypothesis> hypotheses =
          openCharges.isEmpty()
              ? openPayments.remove().hypotheses
              : openCharges.remove().hypotheses;
      for (OpenHypothesis hypothesis : hypotheses) {
        for (OpenCharge charge : hypothesis.charges) {
          if (stirredCharges.add(charge)) {
            openCharges.add(charge);
          }
        }
        for (OpenPayment payment : hypothesis.payments) {
          if (stirredPayments.add(payment)) {
            openPayments.add(payment);
          }
        }
      }
    }
  }

  private void solve(Decided people) {
    List<OpenCharge> ofCharges = inOrder(stirredCharges);
    List<OpenPayment> ofPayments = paymentsInOrder(stirredPayments);
    Map<OpenCharge, Integer> chargeAt = new IdentityHashMap<>();
    Map<OpenPayment, Integer> paymentAt = new IdentityHashMap<>();
    ofCharges.forEach(charge -> chargeAt.put(charge, chargeAt.size()));
    ofPayments.forEach(payment -> paymentAt.put(payment, paymentAt.size()));
    Set<OpenHypothesis> competing = some();
    ofCharges.forEach(charge -> competing.addAll(charge.hypotheses));
    List<Hypothesis> hypotheses =
        competing.stream()
            .map(of ->
                of.hypothesis.at(
                    places(of.charges, chargeAt::get), places(of.payments, paymentAt::get)))
            .sorted(Hypothesis.ORDER)
            .toList();
    List<Charge> plainCharges = ofCharges.stream().map(of -> of.charge).toList();
    List<Payment> plainPayments = ofPayments.stream().map(of -> of.payment).toList();
    LinkProblem problem =
        new LinkProblem(
            plainCharges,
            plainPayments,
            ofCharges.stream().map(of -> of.kind).toList(),
            ofPayments.stream().map(of -> of.kind).toList(),
            people.admitted(hypotheses, plainCharges, plainPayments));
    Linking linking = model.solve(problem, people);
    for (int i = 0; i < ofCharges.size(); i++) {
      ofCharges.get(i).solved = new Solved(linking, i);
    }
    for (int i = 0; i < ofPayments.size(); i++) {
      ofPayments.get(i).linked = linking.isLinked(i);
    }
  }

  private static <T> int[] places(List<T> lines, ToIntFunction<T> place) {
    return lines.stream().mapToInt(place).toArray();
  }

  private static <T> BitSet positions(List<T> all, Set<T> among) {
    BitSet positions = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      positions.set(i, among.contains(all.get(i)));
    }
    return positions;
  }

  private static List<OpenCharge> inOrder(Collection<OpenCharge> some) {
    return some.stream().sorted(Comparator.comparing(of -> of.charge, Books.CHARGE_ORDER)).toList();
  }

  private static List<OpenPayment> paymentsInOrder(Collection<OpenPayment> some) {
    return some.stream()
        .sorted(Comparator.comparing(of -> of.payment, Books.PAYMENT_ORDER))
        .toList();
  }

  private static <T> Set<T> some() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** A charge and the hypotheses that it takes part in. */
  private static final class OpenCharge {

    private final Charge charge;
    private ChargeKind kind;
    private final Set<OpenHypothesis> hypotheses = some();
    private @Nullable Solved solved;

    OpenCharge(Charge charge, ChargeKind kind) {
      this.charge = charge;
      this.kind = kind;
    }

    long second() {
      return charge.entry().at().getEpochSecond();
    }
  }

  /** A payment and the hypotheses that it takes part in. */
  private static final class OpenPayment {

    private final Payment payment;
    private final PaymentKind kind;
    private final Set<OpenHypothesis> hypotheses = some();
    private boolean linked;

    OpenPayment(Payment payment, PaymentKind kind) {
      this.payment = payment;
      this.kind = kind;
    }

    long second() {
      return payment.at().getEpochSecond();
    }
  }

  /** A hypothesis, with the lines that it is about. */
  private static final class OpenHypothesis {

    private final List<OpenCharge> charges;
    private final List<OpenPayment> payments;
    private final Hypothesis hypothesis;

    OpenHypothesis(List<OpenCharge> charges, List<OpenPayment> payments, Hypothesis hypothesis) {
      this.charges = charges;
      this.payments = payments;
      this.hypothesis = hypothesis;
    }
  }
}
