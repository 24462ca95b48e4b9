package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.pos.GuessedSales;
import com.medspasync.integrations.statements.text.ZoneNames;
import com.medspasync.reconciliation.model.Program;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns that titles leave open by what stands in them and by what they go along with.
 * What two columns fit equally well is left open: nobody is helped by a wrong meaning.
 */
final class ValueColumns {

  private static final double MOST = 0.8;
  private static final double NEARLY_ALL = 0.95;

  /** Least share of names with a given name that is known; the rest are rarer ones. */
  private static final double KNOWN_NAMES = 0.3;

  /** Some family names are given names as well. */
  private static final double FAR_MORE = 1.3;

  /** Fewer different names are those of the staff. */
  private static final double DIFFERENT_PEOPLE = 0.2;

  /** No staff is so large, however many rows there are. */
  private static final int MANY_PEOPLE = 40;

  private static final int MOST_PLACES = 20;
  private static final int MOST_KINDS = 15;

  private final Draft draft;
  private final TableValues table;

  private ValueColumns(Draft draft) {
    this.draft = draft;
    this.table = draft.table();
  }

  /** Binds what the values of the open columns tell. */
  static void complete(Draft draft) {
    ValueColumns columns = new ValueColumns(draft);
    columns.findContacts();
    if (draft.family() == Family.SALES) {
      columns.findPayments();
    }
    columns.findDates();
    if (draft.family() == Family.SALES || draft.family() == Family.REWARDS) {
      columns.findItem();
    }
    columns.findPeople();
    columns.findPlace();
    columns.findWords();
    switch (draft.family()) {
      case SALES -> {
        SaleArithmetic.complete(draft);
        columns.findDiscountLabel();
        columns.findSaleNumbers();
        columns.findCategory();
      }
      case REWARDS -> {
        columns.findNumbers();
        if (isOfOneProgram(draft)) {
          RewardAmounts.complete(draft);
        }
        columns.findCertificate();
      }
      case PAYOUTS -> {
        PayoutArithmetic.complete(draft);
        columns.findEntryNumbers();
      }
      case CLIENTS -> draft.bindBest(Field.PERSON_ID, columns::isUnique, column -> 0);
      case REFERENCE -> {}
    }
  }

  private void findContacts() {
    draft.bindBest(
        Field.EMAIL,
        column -> filled(column, 0.3) && share(column, Look.EMAIL) > MOST,
        column -> table.column(column).values());
    draft.bindBest(
        Field.PHONE,
        column -> filled(column, 0.3) && share(column, Look.PHONE) > MOST,
        column -> share(column, Look.PUNCTUATED_PHONE));
  }

  /** Payments with their amounts, or else the means alone. */
  private void findPayments() {
    draft.bindBest(
        Field.PAYMENTS,
        column -> filled(column, 0.3) && share(column, Look.PAYMENT) > MOST,
        column -> share(column, Look.PAYMENT));
    draft.bindBest(
        Field.PAYMENTS,
        column ->
            filled(column, 0.3)
                && share(column, Look.MEANS) > NEARLY_ALL
                && table.column(column).values() <= MOST_KINDS,
        column -> share(column, Look.MEANS));
  }

  private void findDates() {
    IntPredicate dates = column -> filled(column, 0.5) && share(column, Look.DATE) > NEARLY_ALL;
    if (draft.family() == Family.CLIENTS) {
      draft.bindBest(
          Field.LAST_VISIT,
          column -> dates.test(column) && isOfFewYears(column),
          column -> table.column(column).filled());
      return;
    }
    if (!draft.has(Field.AT)) {
      draft.open(column -> dates.test(column) && filled(column, MOST)).stream()
          .min(this::byTime)
          .ifPresent(column -> draft.bind(Field.AT, column));
    }
    if (draft.family() == Family.SALES) {
      findMomentOfDay(dates);
    }
    draft.bindBest(
        Field.TIME,
        column -> filled(column, MOST) && share(column, Look.TIME) > NEARLY_ALL,
        column -> table.column(column).values());
    draft.bindBest(
        Field.ZONE,
        column -> filled(column, MOST) && table.column(column).fewAndAll(ValueColumns::isZone),
        column -> -table.column(column).values());
  }

  /** Where the day of sale has a column, the time may stand in that of the invoice. */
  private void findMomentOfDay(IntPredicate dates) {
    if (!draft.has(Field.AT) || draft.has(Field.DAY) || isExact(draft.index(Field.AT))) {
      return;
    }
    int day = draft.index(Field.AT);
    draft.open(column -> dates.test(column) && isExact(column) && isOfSameDay(day, column)).stream()
        .findFirst()
        .ifPresent(column -> {
          draft.rebind(Field.AT, column);
          draft.bind(Field.DAY, day);
        });
  }

  private boolean isExact(int column) {
    return share(column, Look.MOMENT) > MOST;
  }

  private boolean isOfSameDay(int one, int other) {
    long same =
        IntStream.range(0, table.rows().size())
            .filter(row -> isOfSameDay(table.moment(row, one), table.moment(row, other)))
            .count();
    return same > MOST * table.rows().size();
  }

  private static boolean isOfSameDay(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
    return one != null && other != null && one.toLocalDate().equals(other.toLocalDate());
  }

  private static boolean isZone(String text) {
    return !Character.isDigit(text.charAt(0)) && ZoneNames.find(text) != null;
  }

  /** Birthdays and visits are both dates. */
  private boolean isOfFewYears(int column) {
    List<Integer> years =
        IntStream.range(0, table.rows().size())
            .mapToObj(row -> table.moment(row, column))
            .filter(Objects::nonNull)
            .map(LocalDateTime::getYear)
            .sorted()
            .toList();
    return !years.isEmpty() && years.getLast() - years.getFirst() <= 12;
  }

  /** What happened comes before it was paid, posted or closed; the more exact column counts. */
  private int byTime(int one, int other) {
    boolean exact = isExact(one) && isExact(other);
    int order = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      LocalDateTime a = table.moment(row, one);
      LocalDateTime b = table.moment(row, other);
      if (a != null && b != null) {
        int here = exact ? a.compareTo(b) : a.toLocalDate().compareTo(b.toLocalDate());
        order += Integer.signum(here);
      }
    }
    if (order != 0) {
      return order;
    }
    int moreExact = Double.compare(share(other, Look.MOMENT), share(one, Look.MOMENT));
    return moreExact != 0 ? moreExact : Integer.compare(one, other);
  }

  /** The column that names products and treatments, in most rows and in most variety. */
  private void findItem() {
    boolean doubtful =
        draft.has(Field.ITEM) && share(draft.index(Field.ITEM), Look.TREATMENT) < 0.2;
    if (draft.has(Field.ITEM) && !doubtful) {
      return;
    }
    draft.open(this::isItem).stream()
        .max(Comparator.comparingDouble(this::variety).thenComparing(Comparator.reverseOrder()))
        .ifPresent(column -> {
          if (draft.has(Field.ITEM)) {
            draft.rebind(Field.ITEM, column);
          } else {
            draft.bind(Field.ITEM, column);
          }
        });
  }

  private boolean isItem(int column) {
    ColumnValues values = table.column(column);
    boolean varied = values.products() >= 3;
    if (!varied && (draft.family() == Family.SALES || values.share(Look.PLACE) > 0.5)) {
      return false; // skin studios and laser centers are named like what they sell
    }
    return values.filled() > 0.7
        && values.share(Look.TREATMENT) > 0.6
        && values.share(Look.PAYMENT) < 0.2
        && values.share(Look.PERSON) < 0.5;
  }

  private double variety(int column) {
    ColumnValues values = table.column(column);
    return values.share(Look.TREATMENT) * (values.products() + 0.1 * values.values());
  }

  private void findPeople() {
    double least = draft.family() == Family.PAYOUTS ? 0.1 : 0.3; // terminals seldom know names
    List<Integer> people =
        draft.open(column -> filled(column, least) && isOfPeople(column)).stream()
            .sorted(Comparator.comparingInt((Integer column) -> -table.column(column).values()))
            .toList();
    if (!draft.hasPerson()) {
      findPerson(people);
    }
    if (!draft.hasPerson()) {
      findTwoNames();
    }
    if (draft.family() == Family.SALES && draft.hasPerson()) {
      draft.bindBest(
          Field.STAFF,
          column -> people.contains(column) && table.column(column).distinct() < 0.3,
          column -> table.column(column).values());
    }
  }

  /** There are far more clients than members of the staff. */
  private void findPerson(List<Integer> mostFirst) {
    if (mostFirst.isEmpty()) {
      return;
    }
    int most = mostFirst.getFirst();
    boolean alone =
        mostFirst.size() < 2
            || table.column(most).values() > 1.5 * table.column(mostFirst.get(1)).values();
    if (alone && isOfManyPeople(most)) {
      draft.bind(Field.PERSON, most);
    }
  }

  private boolean isOfManyPeople(int column) {
    ColumnValues values = table.column(column);
    return values.distinct() > DIFFERENT_PEOPLE || values.values() >= MANY_PEOPLE;
  }

  private boolean isOfPeople(int column) {
    return share(column, Look.NAME) > 0.6 && share(column, Look.PERSON) > KNOWN_NAMES;
  }

  /** Given and family name in columns of their own. */
  private void findTwoNames() {
    List<Integer> names =
        draft.open(column ->
            filled(column, MOST)
                && share(column, Look.SHORT_NAME) > 0.9
                && share(column, Look.TREATMENT) < 0.2
                && isOfManyPeople(column));
    if (names.size() == 2) {
      double left = share(names.getFirst(), Look.GIVEN_NAME);
      double right = share(names.getLast(), Look.GIVEN_NAME);
      boolean leftIsGiven = left > right;
      double given = Math.max(left, right);
      if (given > KNOWN_NAMES && given > FAR_MORE * Math.min(left, right)) {
        draft.bind(Field.FIRST_NAME, leftIsGiven ? names.getFirst() : names.getLast());
        draft.bind(Field.LAST_NAME, leftIsGiven ? names.getLast() : names.getFirst());
      }
    }
  }

  private void findPlace() {
    draft.bindBest(
        Field.LOCATION,
        column ->
            filled(column, MOST)
                && share(column, Look.PLACE) > NEARLY_ALL
                && table.column(column).values() <= MOST_PLACES,
        column -> -table.column(column).values());
  }

  /** Columns that hold one of a few words each. */
  private void findWords() {
    switch (draft.family()) {
      case SALES -> {
        findKinds(Field.STATUS, Look.STATUS);
        draft.bindBest(
            Field.TYPE,
            column -> isOfKinds(column, Look.SALE_KIND),
            column -> table.column(column).values());
      }
      case REWARDS -> {
        findKinds(Field.TYPE, Look.REWARD_KIND);
        findKinds(Field.STATUS, Look.STATUS);
        draft.bindBest(
            Field.REIMBURSEMENT_STATUS,
            column -> share(column, Look.PROGRESS) > NEARLY_ALL,
            column -> table.column(column).filled());
      }
      case PAYOUTS -> {
        findKinds(Field.TYPE, Look.ENTRY_KIND);
        findKinds(Field.STATUS, Look.STATUS);
        findKinds(Field.CARD_BRAND, Look.CARD_BRAND);
        draft.bindBest(
            Field.LAST4,
            column ->
                share(column, Look.FOUR_DIGITS) > NEARLY_ALL
                    && filled(column, 0.3)
                    && table.column(column).values() > MOST_KINDS,
            column -> table.column(column).values());
      }
      case CLIENTS, REFERENCE -> {}
    }
  }

  private void findKinds(Field field, Look look) {
    draft.bindBest(
        field, column -> isOfKinds(column, look), column -> table.column(column).filled());
  }

  private boolean isOfKinds(int column, Look look) {
    return filled(column, 0.3)
        && share(column, look) > NEARLY_ALL
        && table.column(column).values() <= MOST_KINDS;
  }

  /** Words that stand beside discounts, and nowhere else. */
  private void findDiscountLabel() {
    if (!draft.has(Field.DISCOUNT)) {
      return;
    }
    int discount = draft.index(Field.DISCOUNT);
    draft.bindBest(
        Field.DISCOUNT_LABEL,
        column -> table.explains(column, discount) && !isOfNotes(column),
        column -> table.column(column).filled());
    draft.bindBest(
        Field.NOTE,
        column -> table.explains(column, discount) && isOfNotes(column),
        column -> table.column(column).filled());
  }

  /** A column of notes has to say that it is speaking of a discount. */
  private boolean isOfNotes(int column) {
    return IntStream.range(0, table.rows().size())
        .anyMatch(row -> table.text(row, column).startsWith(GuessedSales.DISCOUNT_NOTE));
  }

  /** An invoice has one day and one client; a client's number comes back on other days. */
  private void findSaleNumbers() {
    if (!draft.hasPerson() || !draft.has(Field.AT)) {
      return;
    }
    findClientNumber(column -> table.spread(column, draft.index(Field.AT)) >= 3);
    draft.bindBest(
        Field.ID,
        column ->
            isNumber(column)
                && table.column(column).distinct() > 0.2
                && table.determines(column, draft.index(Field.AT))
                && table.determines(row -> table.text(row, column), draft::person),
        this::rising);
  }

  /** What every client has one of, and keeps from visit to visit. */
  private void findClientNumber(IntPredicate proven) {
    if (draft.hasPerson()) {
      draft.bindBest(
          Field.PERSON_ID,
          column ->
              isNumber(column)
                  && proven.test(column)
                  && table.determines(row -> table.text(row, column), draft::person)
                  && table.determines(draft::person, row -> table.text(row, column)),
          column -> table.column(column).values());
    }
  }

  /** Numbers of a system mostly rise, or fall, from row to row. */
  private double rising(int column) {
    int rises = 0;
    int falls = 0;
    for (int row = 1; row < table.rows().size(); row++) {
      int order = table.text(row, column).compareTo(table.text(row - 1, column));
      rises += order > 0 ? 1 : 0;
      falls += order < 0 ? 1 : 0;
    }
    return Math.max(rises, falls) / (double) Math.max(1, rises + falls);
  }

  /** Every entry has a number of its own; a member keeps hers from entry to entry. */
  private void findNumbers() {
    findClientNumber(column -> table.column(column).distinct() < 1);
    draft.bindBest(Field.ID, this::isUnique, this::rising);
    findClientNumber(column -> true);
  }

  /** A certificate has a number of its own where something was redeemed. */
  private void findCertificate() {
    if (!draft.has(Field.VALUE)) {
      return;
    }
    draft.bindBest(
        Field.CERTIFICATE,
        column ->
            share(column, Look.ID) > 0.9
                && table.column(column).distinct() > 0.9
                && standsBesideRewards(column),
        column -> table.column(column).filled());
  }

  private boolean standsBesideRewards(int column) {
    int words = 0;
    int both = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      boolean word = !table.text(row, column).isEmpty();
      words += word ? 1 : 0;
      both += word && table.amountOrZero(row, draft.index(Field.VALUE)) != 0 ? 1 : 0;
    }
    return both >= 3 && both >= NEARLY_ALL * words && words < table.rows().size();
  }

  private void findEntryNumbers() {
    if (!draft.has(Field.PAYOUT_ID)) {
      for (int column : draft.open(this::isBatch)) {
        int paidOn =
            draft.has(Field.PAYOUT_ON)
                ? draft.index(Field.PAYOUT_ON)
                : draft.open(day -> isPaidOn(column, day)).stream().findFirst().orElse(-1);
        if (paidOn >= 0 && table.determines(column, paidOn)) {
          draft.bind(Field.PAYOUT_ID, column);
          if (!draft.has(Field.PAYOUT_ON)) {
            draft.bind(Field.PAYOUT_ON, paidOn);
          }
          break;
        }
      }
    }
    draft.bindBest(Field.ID, this::isUnique, column -> beginsWith(column, "txn_", "poe_"));
    draft.bindBest(
        Field.PAYMENT_ID,
        column -> isNumber(column) && table.column(column).distinct() > MOST,
        column -> beginsWith(column, "ch_", "py_") - table.column(column).distinct());
  }

  private boolean isBatch(int column) {
    ColumnValues values = table.column(column);
    return values.share(Look.ID) > 0.9
        && values.share(Look.DATE) < 0.5
        && values.filled() > 0.5
        && values.distinct() < 0.7
        && values.values() > 1;
  }

  private boolean isPaidOn(int batch, int day) {
    return share(day, Look.DATE) > NEARLY_ALL && table.determines(batch, day);
  }

  private double beginsWith(int column, String... beginnings) {
    String text = table.rows().isEmpty() ? "" : table.text(0, column);
    for (String beginning : beginnings) {
      if (text.startsWith(beginning)) {
        return 1;
      }
    }
    return 0;
  }

  private boolean isUnique(int column) {
    return isNumber(column) && table.column(column).distinct() > 0.99;
  }

  private boolean isNumber(int column) {
    ColumnValues values = table.column(column);
    return values.filled() > 0.9
        && values.share(Look.ID) > 0.6 // some codes have no digit
        && values.share(Look.DATE) < 0.5
        && values.share(Look.MONEY) < 0.5
        && values.share(Look.TIME) < 0.5;
  }

  /** Groups of the menu: every item is in one of them. */
  private void findCategory() {
    if (draft.has(Field.CATEGORY) || !draft.has(Field.ITEM)) {
      return;
    }
    int item = draft.index(Field.ITEM);
    draft.bindBest(
        Field.CATEGORY,
        column ->
            filled(column, MOST)
                && share(column, Look.AMOUNT) < 0.1
                && share(column, Look.ID) < 0.1
                && table.column(column).values() > 1
                && table.column(column).values() <= MOST_KINDS
                && table.column(column).values() < table.column(item).values()
                && table.determines(item, column),
        column -> table.column(column).values());
  }

  /** Whether nearly all items are products of one program, as in its own statement. */
  private static boolean isOfOneProgram(Draft draft) {
    if (!draft.has(Field.ITEM)) {
      return false;
    }
    for (Program program : Program.values()) {
      if (draft.column(Field.ITEM).share(program) > 0.9) {
        return true;
      }
    }
    return false;
  }

  private boolean filled(int column, double least) {
    return table.column(column).filled() > least;
  }

  private double share(int column, Look look) {
    return table.column(column).share(look);
  }
}
