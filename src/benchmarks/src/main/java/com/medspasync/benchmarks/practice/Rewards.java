package com.medspasync.benchmarks.practice;

import com.medspasync.reconciliation.model.Program;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives rewards at the desk and enters them with the programs, not always alike. */
final class Rewards {

  private static final Map<Program, List<String>> LABELS =
      new EnumMap<>(
          Map.of(
              Program.ALLE, List.of("Alle", "Allē Rewards", "Alle $ off", "Brilliant Distinctions"),
              Program.ASPIRE, List.of("Aspire", "Galderma Aspire", "ASPIRE cert"),
              Program.XPERIENCE, List.of("Xperience", "Merz rewards", "XP (Merz)"),
              Program.EVOLUS, List.of("Evolus", "Evolus Rewards", "Jeuveau reward")));

  private final Chance chance;
  private final Habits habits;
  private final Setting setting;
  private final Clients strangers;
  private final List<Client> clients;
  private final Map<Program, List<String>> labels = new EnumMap<>(Program.class);
  private final List<Entry> entries = new ArrayList<>();
  private int submissions;

  Rewards(Chance chance, Habits habits, Setting setting, Clients strangers, List<Client> clients) {
    this.chance = chance;
    this.habits = habits;
    this.setting = setting;
    this.strangers = strangers;
    this.clients = clients;
    for (Program program : Program.values()) { // a desk has one or two ways to say it
      labels.put(program, chance.shuffled(of(program)).subList(0, chance.between(1, 2)));
    }
  }

  /**
   * Rewards of all sales.
   *
   * @param sales visits, which get their rewards; those that are voided and rung up again are added
   * @return what the programs' exports hold, in order of entry
   */
  List<Entry> give(List<Sale> sales) {
    for (Sale sale : List.copyOf(sales)) {
      Set<Program> programs = new TreeSet<>();
      sale.items.forEach(item -> {
        if (item.product.program() != null) {
          programs.add(item.product.program());
        }
      });
      boolean reported = chance.happens(0.9);
      for (Program program : programs) {
        if (reported) {
          report(sale, program);
        }
      }
      if (!programs.isEmpty()) {
        undo(sale, sales);
      }
    }
    sales.sort(Comparator.comparing((Sale sale) -> sale.at));
    addWhatWasNeverSold(sales.size());
    return entries.stream()
        .filter(entry -> setting.covers(entry.at()))
        .sorted(Comparator.comparing(Entry::at))
        .toList();
  }

  private void report(Sale sale, Program program) {
    List<Sale.Item> items = sale.itemsOf(program);
    Person member = sale.client.member(program);
    if (chance.happens(habits.relative())) {
      member = chance.oneOf(clients).member(program);
    }
    LocalDateTime at = entered(sale.at);
    if (program == Program.ALLE) { // one entry for all products of a visit
      long points = chance.happens(0.33) ? 1000L * chance.between(1, 5) : 0;
      long offer = chance.happens(0.1) ? 2500L * chance.between(1, 4) : 0;
      enter(sale, program, member, at, items, new Money(points, offer));
    } else {
      for (Sale.Item item : items) {
        long off = chance.happens(0.35) ? 1000L * chance.oneOf(List.of(2, 3, 4, 4, 5, 6, 10)) : 0;
        if (program == Program.ASPIRE) { // the treatment, then each certificate
          enter(sale, program, member, at, List.of(item), Money.NONE);
          if (off > 0) {
            enter(sale, program, member, at.plusSeconds(40), List.of(item), new Money(off, 0));
          }
        } else {
          enter(sale, program, member, at, List.of(item), new Money(off, 0));
        }
      }
    }
  }

  private LocalDateTime entered(LocalDateTime visit) {
    if (chance.happens(habits.late())) {
      return visit.plusDays(chance.between(1, 26)).plusMinutes(chance.between(-60, 60));
    }
    return visit.plusMinutes(chance.between(1, 25));
  }

  private void enter(
      Sale sale,
      Program program,
      Person member,
      LocalDateTime at,
      List<Sale.Item> items,
      Money money) {
    List<Product> products = items.stream().map(item -> item.product).distinct().toList();
    if (chance.happens(habits.wrongProduct()) && products.size() == 1) {
      products = List.of(otherOf(program, products.getFirst()));
    }
    int quantity = items.getFirst().quantity;
    if (chance.happens(habits.otherQuantity())) {
      quantity = Math.max(1, quantity + chance.oneOf(List.of(-4, -1, 1, 4, 10)));
    }
    Sale.Item rewarded = items.getFirst();
    if (money.total() > 0) {
      ring(rewarded, program, money.total());
    }
    Entry entry =
        new Entry(
            program,
            member,
            sale.location,
            at,
            products,
            quantity,
            150 + 50 * products.size(),
            money.points(),
            money.offer(),
            Entry.Status.COMPLETED,
            submissions++,
            items);
    boolean redeemed = money.total() == 0 || !chance.happens(habits.notRedeemed());
    if (!redeemed) {
      return;
    }
    if (chance.happens(habits.canceled())) {
      entries.add(entry.as(Entry.Status.CANCELED, at.minusMinutes(4), List.of()));
      entries.add(entry.as(Entry.Status.REVERSAL, at.minusMinutes(2), List.of()));
    }
    entries.add(entry);
    if (chance.happens(habits.twice())) {
      entries.add(entry.as(Entry.Status.COMPLETED, at.plusMinutes(3), List.of()));
    }
  }

  /** The desk's side of a redemption. */
  private void ring(Sale.Item item, Program program, long minor) {
    if (chance.happens(habits.notGiven()) || item.grossMinor() - item.houseDiscountMinor < minor) {
      return;
    }
    Program said =
        chance.happens(habits.otherLabel()) ? chance.oneOf(List.of(Program.values())) : program;
    item.rewardLabel = chance.oneOf(labels.getOrDefault(said, List.of()));
    item.rewardMinor +=
        chance.happens(habits.otherAmount())
            ? Math.max(500, minor + chance.oneOf(List.of(-1000, -500, 500, 1000)))
            : minor;
  }

  /** Some sales are voided, and most of those rung up again. */
  private void undo(Sale sale, List<Sale> sales) {
    if (chance.happens(habits.rerung())) {
      Sale again = sale.again(sale.at.plusMinutes(chance.between(3, 30)));
      sale.status = Sale.Status.VOIDED;
      sales.add(again);
      moveEntries(sale, again);
    } else if (chance.happens(habits.voided())) {
      sale.status = Sale.Status.VOIDED;
      moveEntries(sale, null);
    }
  }

  private void moveEntries(Sale from, @Nullable Sale to) {
    entries.replaceAll(entry -> {
      if (entry.about().isEmpty() || !from.items.contains(entry.about().getFirst())) {
        return entry;
      }
      List<Sale.Item> about =
          to == null
              ? List.of()
              : entry.about().stream().map(item -> to.items.get(from.items.indexOf(item))).toList();
      return entry.as(entry.status(), entry.at(), about);
    });
  }

  private void addWhatWasNeverSold(int sales) {
    int neverRung = (int) Math.round(sales * habits.neverRung());
    int foreign = (int) Math.round(sales * habits.foreign());
    for (int i = 0; i < neverRung + foreign; i++) {
      Product product = chance.oneOfFalling(Product.MENU);
      Program program = product.program();
      if (program == null) {
        continue;
      }
      Person member =
          i < neverRung
              ? chance.oneOf(clients).member(program)
              : strangers.person().withId(chance.digits(9));
      LocalDateTime at =
          setting
              .from()
              .plusDays(chance.between(0, 27))
              .atTime(chance.between(9, 18), chance.between(0, 59));
      entries.add(
          new Entry(
              program,
              member,
              chance.between(0, setting.places().size() - 1),
              at,
              List.of(product),
              chance.oneOf(product.quantities()),
              200,
              chance.happens(0.3) ? 1000L * chance.between(2, 6) : 0,
              0,
              Entry.Status.COMPLETED,
              submissions++,
              List.of()));
    }
  }

  private Product otherOf(Program program, Product product) {
    List<Product> others =
        Product.MENU.stream()
            .filter(other -> other.program() == program && other != product)
            .toList();
    return others.isEmpty() ? product : chance.oneOf(others);
  }

  private static List<String> of(Program program) {
    return LABELS.getOrDefault(program, List.of());
  }

  private record Money(long points, long offer) {
    static final Money NONE = new Money(0, 0);

    long total() {
      return points + offer;
    }
  }
}
