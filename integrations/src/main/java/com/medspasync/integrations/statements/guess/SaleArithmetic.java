package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Finds the columns of a sales table that its titles leave open by how their amounts add up:
 * quantity × price is the gross amount, and the gross amount less the discount, with tax or
 * without, is what the line comes to.
 */
final class SaleArithmetic {

  /** Share of the rows that must add up; some hold tips, totals or corrections. */
  private static final double ADDS_UP = 0.9;

  /** The same where reductions and tips may have changed the amount; no chance comes near it. */
  private static final double SOMETIMES_ADDS_UP = 0.3;

  /** The same where rewards, which stand in columns of their own, may be taken off as well. */
  private static final double MOSTLY_ADDS_UP = 0.75;

  /** Share of the rows that must add up when no reduction explains the others. */
  private static final double ALWAYS_ADDS_UP = 0.97;

  /** Rows in which the column makes a difference, without which adding up proves nothing. */
  private static final int TELLING = 3;

  /** Rows that prove something without adding up. */
  private static final int MANY = 10;

  /** How far the rates of one tax may lie apart, since taxes are rounded to cents. */
  private static final double SAME_RATE = 0.002;

  /** Share of the lines that a tax applies to at its one rate. */
  private static final double ALIKE = 0.6;

  private static final double HIGHEST_TAX = 0.25;

  private static final int NO_COLUMN = -1;

  private static final List<Integer> NOTHING = List.of();

  private final Draft draft;
  private final TableValues table;
  private final int rows;

  private SaleArithmetic(Draft draft) {
    this.draft = draft;
    this.table = draft.table();
    this.rows = table.rows().size();
  }

  /** Binds the amount columns that nothing else told. */
  static void complete(Draft draft) {
    SaleArithmetic arithmetic = new SaleArithmetic(draft);
    arithmetic.findFactors();
    arithmetic.findReduction();
    arithmetic.findGross();
    arithmetic.findNet();
    arithmetic.findQuantity();
    arithmetic.findTax();
    arithmetic.findTaxByRate();
    arithmetic.findTotal();
  }

  /** How many rows add up, of those in which it would show if they did not. */
  private record Proof(int right, int told) {

    boolean holds(double share) {
      return right >= TELLING && right >= share * told;
    }
  }

  /** Quantity and price are the two columns whose product is a third. */
  private void findFactors() {
    if (draft.has(Field.QUANTITY) && draft.has(Field.UNIT_PRICE)) {
      return;
    }
    int[] best = {NO_COLUMN, NO_COLUMN};
    Proof proof = new Proof(0, 0);
    for (int one : candidates(Field.QUANTITY)) {
      for (int other : candidates(Field.UNIT_PRICE)) {
        for (int product : one == other ? NOTHING : numbers(one, other)) {
          Proof found = proofOfProduct(one, other, product);
          if (found.holds(SOMETIMES_ADDS_UP) && found.right > proof.right) {
            proof = found;
            best = new int[] {one, other};
          }
        }
      }
    }
    if (best[0] == NO_COLUMN) {
      return;
    }
    boolean ordered = draft.has(Field.QUANTITY) || draft.has(Field.UNIT_PRICE);
    int balance = ones(best[0]) - ones(best[1]);
    if (!ordered && balance == 0) {
      return; // either could be the quantity
    }
    boolean exchanged = !ordered && balance < 0;
    bindIfFree(Field.QUANTITY, best[exchanged ? 1 : 0]);
    bindIfFree(Field.UNIT_PRICE, best[exchanged ? 0 : 1]);
  }

  private Proof proofOfProduct(int one, int other, int product) {
    int right = 0;
    int told = 0;
    for (int row = 0; row < rows; row++) {
      long a = table.amountOrZero(row, one);
      long b = table.amountOrZero(row, other);
      if (a != 0 && b != 0 && Math.abs(a) != 100 && Math.abs(b) != 100) {
        told++;
        right += Math.abs(a * b) == 100 * Math.abs(table.amountOrZero(row, product)) ? 1 : 0;
      }
    }
    return new Proof(right, told);
  }

  /** Most lines are about one of something; nothing costs one dollar. */
  private int ones(int column) {
    return (int)
        IntStream.range(0, rows)
            .filter(row -> Math.abs(table.amountOrZero(row, column)) == 100)
            .count();
  }

  /** A discount is what lies between the price and another amount of the line. */
  private void findReduction() {
    boolean known = draft.has(Field.DISCOUNT);
    if (known && hasBase() && (draft.has(Field.NET) || draft.has(Field.TOTAL))) {
      return;
    }
    Reduction best = null;
    List<Integer> taxes = added(Field.TAX, column -> isRate(column, this::net));
    List<Integer> tips = added(Field.TIP, column -> table.zeros(column) > 0.5);
    for (int discount : known ? List.of(draft.index(Field.DISCOUNT)) : open()) {
      boolean named = !draft.open(words -> table.explains(words, discount)).isEmpty();
      for (int base : hasBase() ? List.of(NO_COLUMN) : numbers(discount, NO_COLUMN)) {
        for (int result : numbers(discount, base)) {
          for (Reduction found : reductions(base, discount, result, taxes, tips, named)) {
            if (best == null || found.merit() > best.merit()) {
              best = found;
            }
          }
        }
      }
    }
    if (best == null) {
      return;
    }
    if (best.base != NO_COLUMN) {
      bindIfFree(Field.GROSS, best.base);
    }
    bindIfFree(Field.DISCOUNT, best.discount);
    bindIfFree(Field.TAX, best.tax);
    bindIfFree(Field.TIP, best.tip);
    bindIfFree(best.tax < 0 && best.tip < 0 ? Field.NET : Field.TOTAL, best.result);
  }

  /**
   * Columns that add up; the base is one of them when it is not known otherwise.
   *
   * @param right rows that add up, whether reduced or not
   * @param named whether words beside the discount say what it is for
   */
  private record Reduction(
      int base, int discount, int result, int tax, int tip, int right, boolean named) {

    /** A reward is taken off as well, but it needs no words beside its column. */
    int merit() {
      return named ? 2 * right : right;
    }
  }

  private List<Reduction> reductions(
      int base, int discount, int result, List<Integer> taxes, List<Integer> tips, boolean named) {
    boolean possible =
        !isPriceOrQuantity(result)
            && result != draft.index(Field.GROSS)
            && table.zeros(result) < table.zeros(discount)
            && (base == NO_COLUMN || !isRate(discount, row -> table.amountOrZero(row, result)));
    List<Reduction> found = new ArrayList<>();
    // of equals the first is kept: what could be a tax is no tip
    for (int tip : possible ? tips : NOTHING) {
      for (int tax : taxes) {
        if (areDifferent(base, discount, result, tax, tip)) {
          int right = rightRows(base, discount, result, tax, tip);
          if (right > 0) {
            found.add(new Reduction(base, discount, result, tax, tip, right, named));
          }
        }
      }
    }
    return found;
  }

  private static boolean areDifferent(int... columns) {
    int[] some = Arrays.stream(columns).filter(column -> column != NO_COLUMN).toArray();
    return Arrays.stream(some).distinct().count() == some.length;
  }

  /** The columns that may be added to a line, none first. */
  private List<Integer> added(Field field, IntPredicate possible) {
    List<Integer> columns = new ArrayList<>(List.of(NO_COLUMN));
    if (draft.has(field)) {
      columns.add(draft.index(field));
    } else if (hasBase()) {
      open().stream().filter(possible::test).forEach(columns::add);
    }
    return columns;
  }

  /** How many rows add up; none unless most do, both with a reduction and without. */
  private int rightRows(int base, int discount, int result, int tax, int tip) {
    int right = 0;
    int told = 0;
    int rightWithout = 0;
    int toldWithout = 0;
    for (int row = 0; row < rows; row++) {
      long before = base == NO_COLUMN ? base(row) : table.amountOrZero(row, base);
      if (before == 0) {
        continue;
      }
      long less = Math.abs(table.amountOrZero(row, discount));
      long more = Math.abs(table.amountOrZero(row, tax)) + Math.abs(table.amountOrZero(row, tip));
      boolean addsUp = Math.abs(before) - less + more == Math.abs(table.amountOrZero(row, result));
      if (less != 0) {
        told++;
        right += addsUp ? 1 : 0;
      } else {
        toldWithout++;
        rightWithout += addsUp ? 1 : 0;
      }
    }
    boolean proven =
        new Proof(right, told).holds(MOSTLY_ADDS_UP)
            && rightWithout >= MOSTLY_ADDS_UP * toldWithout;
    return proven ? right + rightWithout : 0;
  }

  /** Of the columns that equal the product, the one that no reduction changes. */
  private void findGross() {
    if (draft.has(Field.GROSS) || !draft.has(Field.QUANTITY) || !draft.has(Field.UNIT_PRICE)) {
      return;
    }
    for (int gross : open()) {
      Proof proof =
          proofOfProduct(draft.index(Field.QUANTITY), draft.index(Field.UNIT_PRICE), gross);
      if (proof.holds(draft.has(Field.DISCOUNT) ? ADDS_UP : ALWAYS_ADDS_UP)) {
        draft.bind(Field.GROSS, gross);
        return;
      }
    }
  }

  /** Without prices and discounts, a tax tells the amount before it from the one after it. */
  private void findNet() {
    if (hasBase() || draft.has(Field.NET) || draft.has(Field.TOTAL)) {
      return;
    }
    for (int tax : draft.has(Field.TAX) ? List.of(draft.index(Field.TAX)) : open()) {
      for (int net : numbers(tax, NO_COLUMN)) {
        for (int total : isRate(tax, row -> table.amountOrZero(row, net)) ? open() : NOTHING) {
          if (total != net && total != tax && isSum(net, tax, total)) {
            bindIfFree(Field.NET, net);
            bindIfFree(Field.TAX, tax);
            bindIfFree(Field.TOTAL, total);
            return;
          }
        }
      }
    }
  }

  private boolean isSum(int net, int tax, int total) {
    int taxed = 0;
    int right = 0;
    for (int row = 0; row < rows; row++) {
      long added = Math.abs(table.amountOrZero(row, tax));
      boolean addsUp =
          Math.abs(table.amountOrZero(row, net)) + added
              == Math.abs(table.amountOrZero(row, total));
      right += addsUp ? 1 : 0;
      taxed += addsUp && added != 0 ? 1 : 0;
    }
    return taxed >= TELLING && right >= ALWAYS_ADDS_UP * rows;
  }

  /** Without prices, the quantity is what makes the same item cost the same. */
  private void findQuantity() {
    if (draft.has(Field.QUANTITY)
        || draft.has(Field.UNIT_PRICE)
        || !(draft.has(Field.GROSS) || draft.has(Field.NET))
        || !draft.has(Field.ITEM)) {
      return;
    }
    int cost = draft.index(draft.has(Field.GROSS) ? Field.GROSS : Field.NET);
    for (int quantity : open()) {
      Set<String> items = new HashSet<>();
      Set<String> prices = new HashSet<>();
      Set<String> amounts = new HashSet<>();
      int told = 0;
      for (int row = 0; row < rows; row++) {
        long count = Math.abs(table.amountOrZero(row, quantity));
        long gross = Math.abs(table.amountOrZero(row, cost));
        if (count > 100 && count % 100 == 0 && gross != 0) {
          String item = draft.text(row, Field.ITEM);
          told++;
          items.add(item);
          amounts.add(item + gross);
          // what does not divide the amount is no quantity of it
          prices.add(gross * 100 % count == 0 ? item + gross * 100 / count : "in row " + row);
        }
      }
      if (told >= MANY && prices.size() <= 2 * items.size() && 2 * prices.size() < amounts.size()) {
        draft.bind(Field.QUANTITY, quantity);
        return;
      }
    }
  }

  /** Some systems show the tax and nothing that it is part of. */
  private void findTaxByRate() {
    if (draft.has(Field.TAX) || !hasBase()) {
      return;
    }
    for (int tax : open()) {
      long taxed =
          IntStream.range(0, rows).filter(row -> table.amountOrZero(row, tax) != 0).count();
      if (taxed >= MANY && table.zeros(tax) > 0.5 && isRate(tax, this::net)) {
        draft.bind(Field.TAX, tax);
        return;
      }
    }
  }

  /** Tax is what lies between two amounts of a line, at one rate throughout. */
  private void findTax() {
    if (draft.has(Field.TAX) || !hasBase()) {
      return;
    }
    int[] best = {NO_COLUMN, NO_COLUMN};
    int most = 0;
    for (int tax : open()) {
      for (int total : isRate(tax, this::net) ? numbers(tax, NO_COLUMN) : NOTHING) {
        int right = taxedRows(tax, total);
        if (right > most) {
          most = right;
          best = new int[] {tax, total};
        }
      }
    }
    bindIfFree(Field.TAX, best[0]);
    bindIfFree(Field.TOTAL, best[1]);
  }

  /** How many rows add up, none unless nearly all taxed ones do. */
  private int taxedRows(int tax, int total) {
    int right = 0;
    int told = 0;
    int rightWithout = 0;
    for (int row = 0; row < rows; row++) {
      long added = Math.abs(table.amountOrZero(row, tax));
      boolean addsUp = Math.abs(table.amountOrZero(row, total)) == Math.abs(net(row)) + added;
      if (added != 0) {
        told++;
        right += addsUp ? 1 : 0;
      } else {
        rightWithout += addsUp ? 1 : 0;
      }
    }
    return new Proof(right, told).holds(ADDS_UP) ? right + rightWithout : 0;
  }

  /** What the lines come to, where the amounts above leave it open. */
  private void findTotal() {
    if (draft.has(Field.TOTAL)) {
      return;
    }
    if (hasBase()) {
      for (int total : open()) {
        if (proofOfTotal(total).holds(ALWAYS_ADDS_UP)) {
          draft.bind(Field.TOTAL, total);
          return;
        }
      }
    } else if (!draft.has(Field.NET)) {
      List<Integer> money =
          open().stream()
              .filter(i -> table.column(i).share(Look.MONEY) > ADDS_UP && table.zeros(i) < 0.5)
              .toList();
      if (!money.isEmpty() && money.stream().allMatch(other -> equal(money.getFirst(), other))) {
        draft.bind(Field.TOTAL, money.getFirst());
      }
    }
  }

  private boolean equal(int one, int other) {
    return IntStream.range(0, rows)
        .allMatch(row -> table.amountOrZero(row, one) == table.amountOrZero(row, other));
  }

  private Proof proofOfTotal(int total) {
    int right = 0;
    int told = 0;
    for (int row = 0; row < rows; row++) {
      if (base(row) != 0) {
        long tax = Math.abs(table.amountOrZero(row, draft.index(Field.TAX)));
        told++;
        right += Math.abs(table.amountOrZero(row, total)) == Math.abs(net(row)) + tax ? 1 : 0;
      }
    }
    return new Proof(right, told);
  }

  /** Whether what a column adds is always the same share of the line, as a tax is. */
  private boolean isRate(int tax, IntToLongFunction net) {
    double[] rates =
        IntStream.range(0, rows)
            .filter(row -> table.amountOrZero(row, tax) != 0 && net.applyAsLong(row) != 0)
            .mapToDouble(
                row -> Math.abs(table.amountOrZero(row, tax) / (double) net.applyAsLong(row)))
            .sorted()
            .toArray();
    if (rates.length < TELLING) {
      return false;
    }
    double middle = rates[rates.length / 2];
    long alike = Arrays.stream(rates).filter(rate -> Math.abs(rate - middle) < SAME_RATE).count();
    return middle < HIGHEST_TAX && alike >= ALIKE * rates.length;
  }

  /** Whether it is known what a line costs before reductions. */
  private boolean hasBase() {
    return draft.has(Field.GROSS) || (draft.has(Field.QUANTITY) && draft.has(Field.UNIT_PRICE));
  }

  private long base(int row) {
    if (draft.has(Field.GROSS)) {
      return table.amountOrZero(row, draft.index(Field.GROSS));
    }
    return table.amountOrZero(row, draft.index(Field.QUANTITY))
        * table.amountOrZero(row, draft.index(Field.UNIT_PRICE))
        / 100;
  }

  private long net(int row) {
    long base = base(row);
    long less = Math.abs(table.amountOrZero(row, draft.index(Field.DISCOUNT)));
    return base < 0 ? base + less : base - less;
  }

  private boolean isPriceOrQuantity(int column) {
    return column == draft.index(Field.QUANTITY) || column == draft.index(Field.UNIT_PRICE);
  }

  private List<Integer> candidates(Field field) {
    return draft.has(field) ? List.of(draft.index(field)) : numbers(open(), NO_COLUMN, NO_COLUMN);
  }

  private List<Integer> open() {
    return draft.open(column -> true);
  }

  /** Columns of amounts, bound or not, but two. */
  private List<Integer> numbers(int without, int orThis) {
    return numbers(IntStream.range(0, table.width()).boxed().toList(), without, orThis);
  }

  private List<Integer> numbers(List<Integer> of, int without, int orThis) {
    return of.stream()
        .filter(column -> column != without && column != orThis)
        .filter(column -> table.column(column).share(Look.AMOUNT) > ADDS_UP)
        .toList();
  }

  private void bindIfFree(Field field, int column) {
    if (column != NO_COLUMN && !draft.has(field) && draft.isOpen(column)) {
      draft.bind(field, column);
    }
  }
}
