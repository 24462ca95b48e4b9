package com.medspasync.benchmarks.practice;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.result.InvoiceRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A practice made by chance: the files that its systems would export for a month or two, and what
 * truly belongs together.
 */
public final class Practice {

  private static final int USUAL_MONTHS = 2;

  private final Chance chance;
  private final Disguise disguise;
  private final Habits habits;
  private final Setting setting;
  private final int clientele;

  private Practice(long seed) {
    chance = new Chance(seed);
    disguise = new Disguise(seed);
    habits = Habits.of(chance);
    setting = Setting.of(chance);
    clientele = 1;
  }

  private Practice(long seed, int months) {
    chance = new Chance(seed);
    disguise = new Disguise(seed);
    habits = Habits.of(chance);
    setting = Setting.of(chance).over(months);
    clientele = Math.max(1, months / USUAL_MONTHS);
  }

  /**
   * Writes the files of a practice.
   *
   * @param seed names the practice; the same seed gives the same files, byte for byte
   * @param folder receives {@code pos}, {@code rewards}, {@code payouts} and {@code reference}
   * @return what truly belongs together
   */
  public static AnswerKey write(long seed, Path folder) throws IOException {
    return new Practice(seed).write(folder);
  }

  /**
   * Writes the files of a practice for longer than a month or two.
   *
   * @param months that the files cover; the number of clients grows with them
   */
  public static AnswerKey write(long seed, Path folder, int months) throws IOException {
    return new Practice(seed, months).write(folder);
  }

  private AnswerKey write(Path folder) throws IOException {
    Clients people = new Clients(chance, habits);
    int places = setting.places().size();
    List<Client> clients = people.make(chance.between(180, 320) * places * clientele);
    List<Sale> sales = new Visits(chance, setting, clients).make(chance.between(8, 14));
    List<Entry> entries = new Rewards(chance, habits, setting, people, clients).give(sales);
    number(sales);
    List<Charge> charges = new Settlement(chance, habits, setting).settle(sales);

    StringBuilder layouts = new StringBuilder();
    Export locations =
        new Export("locations.csv", new Export.Style(',', false, StandardCharsets.UTF_8, false));
    locations.add(List.of("code", "name", "timezone", "pos_file", "card_processor"));
    for (int location = 0; location < places; location++) {
      SalesExport layout = new SalesExport(chance, disguise, setting, location);
      Export export = layout.write(sales);
      export.write(folder.resolve("pos"));
      layouts.append(layout).append('\n');
      locations.add(
          List.of(
              "L" + (location + 1),
              setting.places().get(location),
              setting.zone().getId(),
              export.name(),
              setting.processors().get(location).name().toLowerCase(Locale.ROOT)));
    }
    locations.write(folder.resolve("reference"));
    Map<LineRef, Entry> entryLines = new TreeMap<>();
    for (Export export : new RewardsExports(chance, disguise, setting, entryLines).write(entries)) {
      export.write(folder.resolve("rewards"));
    }
    Map<LineRef, Charge> chargeLines = new TreeMap<>();
    for (Export export : new PayoutExports(chance, disguise, setting, chargeLines).write(charges)) {
      export.write(folder.resolve("payouts"));
    }
    return new AnswerKey(
        setting.name(),
        layouts.toString(),
        sold(entryLines),
        submissions(entryLines),
        paid(chargeLines));
  }

  /** Invoices count up through the day, in a way of the practice's own. */
  private void number(List<Sale> sales) {
    String prefix = chance.oneOf(List.of("", "", "T", "INV-", "R"));
    int number = chance.between(1000, 60000);
    for (Sale sale : sales) {
      sale.invoice = prefix + number;
      number += chance.happens(0.9) ? 1 : 2;
    }
  }

  private static Map<LineRef, Set<LineRef>> sold(Map<LineRef, Entry> lines) {
    Map<LineRef, Set<LineRef>> sold = new HashMap<>();
    lines.forEach((line, entry) ->
        sold.put(
            line,
            entry.about().stream()
                .map(item -> item.ref)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new))));
    return sold;
  }

  /** Lines alike, of which any may be called the one that counts. */
  private static List<Set<LineRef>> submissions(Map<LineRef, Entry> lines) {
    Map<Integer, Set<LineRef>> submissions = new TreeMap<>();
    lines.forEach((line, entry) -> {
      boolean toldApart =
          entry.status() != Entry.Status.COMPLETED && entry.program() != Program.ASPIRE;
      if (!toldApart && entry.status() != Entry.Status.REVERSAL) {
        submissions.computeIfAbsent(entry.submission(), key -> new TreeSet<>()).add(line);
      }
    });
    return submissions.values().stream().filter(alike -> alike.size() > 1).toList();
  }

  private Map<LineRef, Set<InvoiceRef>> paid(Map<LineRef, Charge> lines) {
    Map<LineRef, Set<InvoiceRef>> paid = new HashMap<>();
    lines.forEach((line, charge) ->
        paid.put(
            line,
            charge.about().stream()
                .filter(sale -> setting.covers(sale.at))
                .map(sale -> new InvoiceRef("L" + (sale.location + 1), sale.invoice))
                .collect(Collectors.toSet())));
    return paid;
  }
}
