package com.medspasync.benchmarks.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the visits of a practice: who came when, and for what. Rewards and payments follow. */
final class Visits {

  private static final List<String> HOUSE_LABELS =
      List.of("New client special", "Friends & Family", "VIP 10%", "Event pricing", "Staff");
  private static final List<String> NOTES =
      List.of(
          "pt happy w/ results",
          "f/u in 2 wks",
          "Prefers mornings",
          "numbing 20 min,\nno issues",
          "ok to text");

  private final Chance chance;
  private final Setting setting;
  private final List<Client> clients;
  private final List<Product> menu;
  private final List<Integer> prices;
  private final List<String> providers;

  Visits(Chance chance, Setting setting, List<Client> clients) {
    this.chance = chance;
    this.setting = setting;
    this.clients = clients;
    // no practice sells everything
    this.menu = Product.MENU.stream().filter(product -> chance.happens(0.8)).toList();
    this.prices =
        menu.stream()
            .map(product -> chance.between(product.lowPrice(), product.highPrice()))
            .toList();
    this.providers =
        List.of("Dr. Lane", "Ana R., NP", "Casey Bell RN", "M. Ortega", "Jo Whitfield PA-C");
  }

  List<Product> menu() {
    return menu;
  }

  /** Visits from some weeks before the files, since entries and payouts come later. */
  List<Sale> make(int visitsPerDay) {
    List<Sale> sales = new ArrayList<>();
    for (LocalDate day = setting.from().minusDays(21);
        day.isBefore(setting.until());
        day = day.plusDays(1)) {
      if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        continue;
      }
      for (int location = 0; location < setting.places().size(); location++) {
        int visits = chance.between(visitsPerDay / 2, visitsPerDay * 3 / 2);
        for (int i = 0; i < visits; i++) {
          sales.add(visit(location, day));
        }
      }
    }
    sales.sort(Comparator.comparing((Sale sale) -> sale.at));
    return sales;
  }

  private Sale visit(int location, LocalDate day) {
    LocalTime time =
        LocalTime.of(9, 0).plusMinutes(chance.between(0, 570)).plusSeconds(chance.between(0, 59));
    Sale sale = new Sale(client(location), location, day.atTime(time), chance.oneOf(providers));
    int items = chance.happens(0.72) ? 1 : chance.happens(0.8) ? 2 : 3;
    List<Product> had = new ArrayList<>();
    while (had.size() < items) {
      Product product = chance.oneOfFalling(menu);
      if (!had.contains(product)) {
        had.add(product);
        sale.items.add(item(product));
      }
    }
    if (had.stream().anyMatch(product -> product.category() == Product.Category.FACIAL)
        && chance.happens(0.5)) {
      sale.tipMinor =
          Math.round(sale.dueMinor() * chance.oneOf(List.of(0.15, 0.18, 0.2)) / 100) * 100;
    }
    if (chance.happens(0.06)) {
      sale.note = chance.oneOf(NOTES);
    }
    return sale;
  }

  /** Most clients keep to one location. */
  private Client client(int location) {
    int places = setting.places().size();
    int share = clients.size() / places;
    return chance.happens(0.93)
        ? clients.get(location * share + chance.between(0, share - 1))
        : chance.oneOf(clients);
  }

  private Sale.Item item(Product product) {
    Sale.Item item =
        new Sale.Item(
            product, chance.oneOf(product.quantities()), prices.get(menu.indexOf(product)) * 100L);
    if (chance.happens(0.08)) {
      item.houseLabel = chance.oneOf(HOUSE_LABELS);
      item.houseDiscountMinor = Math.round(item.grossMinor() * 0.1 / 100) * 100;
    }
    return item;
  }
}
