package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.text.PersonName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what could connect charges and payments, without comparing every one with every other. */
final class HypothesisFinder {

  private static final long WIDE = Duration.ofDays(3).toSeconds();
  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final long NEAR = Duration.ofMinutes(20).toSeconds();
  private static final long GROUP = Duration.ofHours(4).toSeconds();
  private static final long CARDS_APART = Duration.ofHours(1).toSeconds();
  private static final long PAYMENTS_APART = Duration.ofHours(4).toSeconds();
  private static final long LONGEST_LEAD = Duration.ofDays(180).toSeconds();

  /** Up to so many prepayments of one amount, all are compared with all. */
  private static final int FEW = 60;

  private static final int SHORTEST_TOKEN = 3;

  /** About so many sums of two charges exceed a payment by a plausible tip. */
  private static final double TIPS_BY_CHANCE = 0.05;

  private static final Aspect[] ASPECTS = Aspect.values();

  private final Routes routes;
  private final Comparison comparison;
  private final List<Charge> charges;
  private final List<Payment> payments;
  private final long[] chargedAt;
  private final long[] paidAt;
  private final List<Integer> chargesByTime;
  private final List<Integer> paymentsByTime;
  private final Set<Long> commonPrepaid;
  private @Nullable BitSet aboutCharges;
  private @Nullable BitSet aboutPayments;
  private final Set<Hypothesis> found = new LinkedHashSet<>();
  private final Map<Relation, Double> chances = new EnumMap<>(Relation.class);
  private final Map<Long, List<Integer>> paymentsByAmount = new HashMap<>();
  private final Map<Long, List<Integer>> chargesByAmount = new HashMap<>();
  private final Map<Integer, Set<Integer>> paymentsNamedBy = new TreeMap<>();

  HypothesisFinder(
      Routes routes, Comparison comparison, List<Charge> charges, List<Payment> payments) {
    this(routes, comparison, charges, payments, commonPrepaid(payments));
  }

  /**
   * @param commonPrepaid amounts that so many clients pay ahead that the amount alone says nothing
   */
  HypothesisFinder(
      Routes routes,
      Comparison comparison,
      List<Charge> charges,
      List<Payment> payments,
      Set<Long> commonPrepaid) {
    this.routes = routes;
    this.commonPrepaid = commonPrepaid;
    this.comparison = comparison;
    this.charges = charges;
    this.payments = payments;
    chargedAt = charges.stream().mapToLong(of -> of.entry().at().getEpochSecond()).toArray();
    paidAt = payments.stream().mapToLong(of -> of.at().getEpochSecond()).toArray();
    chargesByTime =
        positions(charges.size(), Comparator.comparing(i -> charges.get(i).entry().at()));
    paymentsByTime = positions(payments.size(), Comparator.comparing(i -> payments.get(i).at()));
    for (int charge : chargesByTime) {
      chargesByAmount
          .computeIfAbsent(charges.get(charge).amountMinor(), amount -> new ArrayList<>())
          .add(charge);
    }
    for (int payment : paymentsByTime) {
      paymentsByAmount
          .computeIfAbsent(payments.get(payment).amountMinor(), amount -> new ArrayList<>())
          .add(payment);
    }
  }

  private static Set<Long> commonPrepaid(List<Payment> payments) {
    Map<Long, Integer> perAmount = new HashMap<>();
    for (Payment payment : payments) {
      if (payment.prepaid()) {
        perAmount.merge(payment.amountMinor(), 1, Integer::sum);
      }
    }
    perAmount.values().removeIf(count -> count <= FEW);
    return perAmount.keySet();
  }

  /** Amounts that so many clients pay ahead that the amount alone says nothing. */
  Set<Long> commonPrepaid() {
    return commonPrepaid;
  }

  /** Looks for nothing but what some charges or payments, by position, take part in. */
  HypothesisFinder about(BitSet someCharges, BitSet somePayments) {
    aboutCharges = someCharges;
    aboutPayments = somePayments;
    return this;
  }

  private boolean isAbout(int charge, int payment) {
    return aboutCharges == null
        || aboutPayments == null
        || aboutCharges.get(charge)
        || aboutPayments.get(payment);
  }

  private boolean isAbout(int first, int second, int payment) {
    return isAbout(first, payment) || isAbout(second, payment);
  }

  private static List<Integer> positions(int size, Comparator<Integer> order) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      positions.add(i);
    }
    positions.sort(order.thenComparing(Comparator.naturalOrder()));
    return positions;
  }

  /** All hypotheses, in an order that depends on the lines alone. */
  List<Hypothesis> find() {
    byAmount();
    byNumber();
    byCommonId();
    byNearness();
    prepaid();
    twoCards();
    twoPayments();
    return found.stream().sorted(Hypothesis.ORDER).toList();
  }

  /** Chance coincidences among everything that the searches for sums looked at. */
  Map<Relation, Double> groupChances() {
    return chances;
  }

  private void byAmount() {
    for (int charge : chargesByTime) {
      List<Integer> same =
          paymentsByAmount.getOrDefault(charges.get(charge).amountMinor(), List.of());
      for (int payment : same) {
        if (!payments.get(payment).prepaid() && Math.abs(apart(charge, payment)) <= WIDE) {
          addPair(charge, payment);
        }
      }
    }
  }

  /** Numbers that both sides carry connect them whatever the time and the amount. */
  private void byNumber() {
    Map<String, List<Integer>> byNumber = new HashMap<>();
    for (int payment : paymentsByTime) {
      Payment of = payments.get(payment);
      byNumber.computeIfAbsent("i" + of.invoiceKey(), key -> new ArrayList<>()).add(payment);
      if (!of.tender().paymentId().isEmpty()) {
        byNumber
            .computeIfAbsent("p" + of.tender().paymentId(), key -> new ArrayList<>())
            .add(payment);
      }
    }
    for (int charge : chargesByTime) {
      Charge of = charges.get(charge);
      if (!of.invoiceKey().isEmpty()) {
        byNumber
            .getOrDefault("i" + of.invoiceKey(), List.of())
            .forEach(payment -> addNamed(charge, payment));
      }
      byNumber
          .getOrDefault("p" + of.entry().paymentId(), List.of())
          .forEach(payment -> addNamed(charge, payment));
    }
  }

  /** One payment id on two invoices: they were paid together, whatever was tipped. */
  private void byCommonId() {
    paymentsNamedBy.forEach((charge, named) -> {
      List<Integer> together =
          named.stream()
              .filter(payment -> Comparison.sameId(charges.get(charge), payments.get(payment)))
              .toList();
      if (together.size() == 2) {
        addTwoPayments(charge, together.getFirst(), together.getLast());
      }
    });
  }

  private void addNamed(int charge, int payment) {
    addPair(charge, payment);
    paymentsNamedBy.computeIfAbsent(charge, key -> new TreeSet<>()).add(payment);
  }

  /**
   * Other amounts need another reason: a tip or a slip of the keys close by, or the same client.
   */
  private void byNearness() {
    int from = 0;
    for (int charge : chargesByTime) {
      while (from < paymentsByTime.size() && apart(charge, paymentsByTime.get(from)) > DAY) {
        from++;
      }
      for (int i = from; i < paymentsByTime.size(); i++) {
        int payment = paymentsByTime.get(i);
        long apart = apart(charge, payment);
        if (apart < -DAY) {
          break;
        }
        if (!payments.get(payment).prepaid()
            && isAbout(charge, payment)
            && isPlausible(charge, payment, apart)) {
          addPair(charge, payment);
        }
      }
    }
  }

  private boolean isPlausible(int charge, int payment, long apart) {
    Charge c = charges.get(charge);
    Payment p = payments.get(payment);
    Relation relation = AmountRelation.of(c.amountMinor(), p.amountMinor());
    if (relation == Relation.EQUAL) {
      return false;
    }
    return (comparison.level(Aspect.LAST4, c, p) == 1 || isPlausible(c, p, relation, apart))
        && routes.allow(c.entry(), p);
  }

  private boolean isPlausible(Charge c, Payment p, Relation relation, long apart) {
    boolean near = Math.abs(apart) <= NEAR && !p.dayOnly();
    if (relation == Relation.OTHER && !near) {
      return false;
    }
    int name = comparison.level(Aspect.NAME, c, p);
    int email = comparison.level(Aspect.EMAIL, c, p);
    boolean sameClient =
        name == PartyComparator.SAME_NAME
            || name == PartyComparator.CLOSE_NAME
            || email == PartyComparator.SAME_EMAIL;
    return sameClient || (near && relation != Relation.OTHER);
  }

  /** What is paid ahead is found by name: weeks lie between payment and visit. */
  private void prepaid() {
    Map<String, List<Integer>> byToken = new HashMap<>();
    for (int payment : paymentsByTime) {
      Payment of = payments.get(payment);
      if (of.prepaid()) {
        for (String token : tokens(of.party(), false)) {
          byToken.computeIfAbsent(token, key -> new ArrayList<>()).add(payment);
        }
      }
    }
    for (int charge : chargesByTime) {
      Charge of = charges.get(charge);
      Set<Integer> candidates = new TreeSet<>();
      if (!commonPrepaid.contains(of.amountMinor())) {
        paymentsByAmount.getOrDefault(of.amountMinor(), List.of()).stream()
            .filter(payment -> payments.get(payment).prepaid())
            .forEach(candidates::add);
      }
      for (String token : tokens(of.party(), true)) {
        candidates.addAll(byToken.getOrDefault(token, List.of()));
      }
      for (int payment : candidates) {
        long lead = -apart(charge, payment);
        if (payments.get(payment).amountMinor() == of.amountMinor()
            && lead >= -DAY
            && lead <= LONGEST_LEAD) {
          addPair(charge, payment);
        }
      }
    }
  }

  /** Words by which a client may be found; of an address, its parts. */
  private static Set<String> tokens(Party party, boolean withEmails) {
    Set<String> tokens = new TreeSet<>();
    for (PersonName name : party.names()) {
      tokens.addAll(name.given());
      tokens.addAll(name.family());
      tokens.add(name.wholeFamily());
    }
    party.emails().forEach(email -> tokens.add(email.toString()));
    if (withEmails) {
      party.emails().forEach(email -> tokens.addAll(List.of(email.local().split("[^a-z]+", -1))));
    }
    tokens.removeIf(token -> token.length() < SHORTEST_TOKEN);
    return tokens;
  }

  private void twoCards() {
    double chance = 0;
    double pairs = 0;
    for (int i = 0; i < chargesByTime.size(); i++) {
      int first = chargesByTime.get(i);
      for (int j = i + 1; j < chargesByTime.size(); j++) {
        int second = chargesByTime.get(j);
        if (secondsBetween(first, second) > CARDS_APART) {
          break;
        }
        if (!sameTerminal(first, second)) {
          continue;
        }
        long sum = charges.get(first).amountMinor() + charges.get(second).amountMinor();
        List<Integer> same = paymentsByAmount.getOrDefault(sum, List.of());
        chance += same.size();
        for (int payment : same) {
          if (!payments.get(payment).prepaid() && isClose(first, payment)) {
            addTwoCards(first, second, payment, Relation.TWO_CARDS);
          }
        }
        pairs++;
        addTwoCardsWithTip(first, second, sum);
      }
    }
    chances.put(Relation.TWO_CARDS, chance + 1);
    chances.put(Relation.TWO_CARDS_TIP, Math.max(1, pairs) * TIPS_BY_CHANCE * payments.size());
  }

  /** With a tip on top the sum tells little: one of the charges must name the payment. */
  private void addTwoCardsWithTip(int first, int second, long sum) {
    Set<Integer> named = new TreeSet<>(paymentsNamedBy.getOrDefault(first, Set.of()));
    named.addAll(paymentsNamedBy.getOrDefault(second, Set.of()));
    for (int payment : named) {
      long amount = payments.get(payment).amountMinor();
      boolean paidByOne =
          charges.get(first).amountMinor() == amount || charges.get(second).amountMinor() == amount;
      if (!paidByOne && AmountRelation.mayHoldTip(sum, amount)) {
        addTwoCards(first, second, payment, Relation.TWO_CARDS_TIP);
      }
    }
  }

  private boolean sameTerminal(int a, int b) {
    return charges.get(a).entry().processor().equals(charges.get(b).entry().processor())
        && charges.get(a).entry().location().equals(charges.get(b).entry().location());
  }

  private void twoPayments() {
    Map<String, List<Integer>> byLocation = new TreeMap<>();
    for (int payment : paymentsByTime) {
      if (!payments.get(payment).prepaid()) {
        byLocation
            .computeIfAbsent(payments.get(payment).tender().location(), l -> new ArrayList<>())
            .add(payment);
      }
    }
    double chance = 0;
    for (List<Integer> sorted : byLocation.values()) {
      for (int i = 0; i < sorted.size(); i++) {
        for (int j = i + 1; j < sorted.size(); j++) {
          int first = sorted.get(i);
          int second = sorted.get(j);
          if (paidAt[second] - paidAt[first] > PAYMENTS_APART) {
            break;
          }
          long sum = payments.get(first).amountMinor() + payments.get(second).amountMinor();
          List<Integer> same = chargesByAmount.getOrDefault(sum, List.of());
          chance += same.size();
          for (int charge : same) {
            if (isClose(charge, first) || isClose(charge, second)) {
              addTwoPayments(charge, first, second);
            }
          }
        }
      }
    }
    chances.put(Relation.TWO_PAYMENTS, chance + 1);
  }

  private boolean isClose(int charge, int payment) {
    long limit = payments.get(payment).dayOnly() ? DAY : GROUP;
    return Math.abs(apart(charge, payment)) <= limit;
  }

  private void addPair(int charge, int payment) {
    if (!isAbout(charge, payment)) {
      return;
    }
    Charge c = charges.get(charge);
    Payment p = payments.get(payment);
    if (!routes.allow(c.entry(), p)
        || comparison.invoiceForbids(c, List.of(p))
        || comparison.idForbids(List.of(c), p)) {
      return;
    }
    Relation relation = AmountRelation.of(c.amountMinor(), p.amountMinor());
    int[] levels = levels(c, p);
    found.add(
        new Hypothesis(
            new int[] {charge},
            new int[] {payment},
            relation,
            levels,
            comparison.scope(p),
            comparison.sameAmounts(p.amountMinor()),
            comparison.nameShare(p)));
  }

  private void addTwoCards(int first, int second, int payment, Relation relation) {
    if (!isAbout(first, second, payment)) {
      return;
    }
    Payment p = payments.get(payment);
    Charge a = charges.get(first);
    Charge b = charges.get(second);
    if (!routes.allow(a.entry(), p)
        || !routes.allow(b.entry(), p)
        || comparison.invoiceForbids(a, List.of(p))
        || comparison.invoiceForbids(b, List.of(p))
        || comparison.idForbids(List.of(a, b), p)) {
      return;
    }
    int[] levels = closest(levels(a, p), levels(b, p));
    levels[Aspect.GAP.ordinal()] = gap(secondsBetween(first, second));
    found.add(
        new Hypothesis(
            new int[] {Math.min(first, second), Math.max(first, second)},
            new int[] {payment},
            relation,
            levels,
            comparison.scope(p),
            0,
            comparison.nameShare(p)));
  }

  private void addTwoPayments(int charge, int first, int second) {
    if (!isAbout(charge, first) && !isAbout(charge, second)) {
      return;
    }
    Charge c = charges.get(charge);
    Payment a = payments.get(first);
    Payment b = payments.get(second);
    boolean numbered = Comparison.sameId(c, a) || Comparison.sameId(c, b);
    if (!routes.allow(c.entry(), a)
        || !routes.allow(c.entry(), b)
        || comparison.invoiceForbids(c, List.of(a, b))
        || (!numbered
            && (comparison.idForbids(List.of(c), a) || comparison.idForbids(List.of(c), b)))) {
      return;
    }
    int[] levelsOfA = levels(c, a);
    int[] levelsOfB = levels(c, b);
    int[] levels = closest(levelsOfA, levelsOfB);
    boolean nearerIsA = Math.abs(apart(charge, first)) <= Math.abs(apart(charge, second));
    levels[Aspect.TIME.ordinal()] = (nearerIsA ? levelsOfA : levelsOfB)[Aspect.TIME.ordinal()];
    levels[Aspect.GAP.ordinal()] = gap(Math.abs(paidAt[second] - paidAt[first]));
    if (Comparison.sameId(c, a) && Comparison.sameId(c, b)) {
      levels[Aspect.PAYMENT_ID.ordinal()] = 2;
    }
    boolean nameIsA = levels[Aspect.NAME.ordinal()] == levelsOfA[Aspect.NAME.ordinal()];
    found.add(
        new Hypothesis(
            new int[] {charge},
            new int[] {Math.min(first, second), Math.max(first, second)},
            Relation.TWO_PAYMENTS,
            levels,
            comparison.scope(nearerIsA ? a : b),
            0,
            comparison.nameShare(nameIsA ? a : b)));
  }

  private int[] levels(Charge charge, Payment payment) {
    int[] levels = new int[ASPECTS.length];
    for (Aspect aspect : ASPECTS) {
      levels[aspect.ordinal()] = comparison.level(aspect, charge, payment);
    }
    return levels;
  }

  /** Of two comparisons the telling one counts, aspect by aspect; lower levels agree better. */
  private static int[] closest(int[] a, int[] b) {
    int[] closest = new int[a.length];
    for (int i = 0; i < a.length; i++) {
      closest[i] = a[i] == 0 ? b[i] : b[i] == 0 ? a[i] : Math.min(a[i], b[i]);
    }
    closest[Aspect.TIME.ordinal()] = a[Aspect.TIME.ordinal()];
    return closest;
  }

  private static int gap(long seconds) {
    long minutes = seconds / 60;
    if (minutes <= 1) {
      return 1;
    }
    return minutes <= 3 ? 2 : minutes <= 10 ? 3 : minutes <= 30 ? 4 : 5;
  }

  private long secondsBetween(int chargeA, int chargeB) {
    return Math.abs(chargedAt[chargeA] - chargedAt[chargeB]);
  }

  private long apart(int charge, int payment) {
    return chargedAt[charge] - paidAt[payment];
  }
}
