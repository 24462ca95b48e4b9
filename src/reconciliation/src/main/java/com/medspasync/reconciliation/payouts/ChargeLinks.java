package com.medspasync.reconciliation.payouts;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Charges tied to payments, and the charges that repeat another one. */
final class ChargeLinks {

  private final Books books;
  private final SideModel model;
  private final Linking linking;
  private final Map<Charge, Solved> solved = new IdentityHashMap<>();
  private final Originals originals;

  private ChargeLinks(Books books, LinkedSide side) {
    this.books = books;
    this.model = side.model();
    this.linking = side.linking();
    List<Charge> charges = linking.problem().charges();
    for (int i = 0; i < charges.size(); i++) {
      solved.put(charges.get(i), new Solved(linking, i));
    }
    originals = new Originals(books.index(), this::solved);
  }

  /**
   * @param known what was learned before, {@code null} to learn it
   */
  static ChargeLinks find(
      Books books, DateRange period, Decided people, @Nullable SideModel known) {
    List<Charge> charges = books.charges();
    Comparison comparison =
        known == null ? new Comparison(books, charges, books.payments()) : known.comparison();
    ChargeKinds kinds =
        new ChargeKinds(books.index(), comparison, books.routes(), books.days(), period);
    List<ChargeKind> ofCharges = new ArrayList<>();
    charges.forEach(charge -> ofCharges.add(kinds.of(charge)));
    return new ChargeLinks(
        books,
        known == null
            ? LinkedSide.learn(
                books, comparison, charges, ofCharges, books.payments(), period, people)
            : LinkedSide.of(books.routes(), known, charges, ofCharges, books.payments(), people));
  }

  SideModel model() {
    return model;
  }

  Linking linking() {
    return linking;
  }

  Solved solved(Charge charge) {
    return Objects.requireNonNull(solved.get(charge), "Every charge is solved");
  }

  /** The charge that an id stands for, {@code null} when the files do not have it. */
  @Nullable Solved chargeOf(String id) {
    Charge charge = books.index().chargeOf(id);
    return charge == null ? null : solved(charge);
  }

  /** The charge that this one repeats, {@code null} when it repeats none. */
  @Nullable Solved originalOf(Charge charge) {
    Charge original = originals.of(charge);
    return original == null ? null : solved(original);
  }
}
