package com.medspasync.benchmarks.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes the payments of all sales and pays them out to the practice. */
final class Settlement {

  private static final List<String> BRANDS = List.of("Visa", "Mastercard", "Amex", "Discover");

  private final Chance chance;
  private final Habits habits;
  private final Setting setting;
  private final List<Charge> charges = new ArrayList<>();

  Settlement(Chance chance, Habits habits, Setting setting) {
    this.chance = chance;
    this.habits = habits;
    this.setting = setting;
  }

  /**
   * Pays all sales.
   *
   * @return what the processors' reports hold
   */
  List<Charge> settle(List<Sale> sales) {
    for (Sale sale : sales) {
      if (!sale.isVoided() && sale.dueMinor() > 0) {
        pay(sale);
      }
    }
    int notRung = (int) Math.round(sales.size() * habits.notRung());
    for (int i = 0; i < notRung; i++) {
      ZonedDateTime at =
          setting
              .from()
              .plusDays(chance.between(0, 27))
              .atTime(chance.between(9, 18), chance.between(0, 59))
              .atZone(setting.zone());
      charge(
          at,
          chance.between(0, setting.places().size() - 1),
          100L * chance.between(50, 900),
          new Person("", "", "", "", ""),
          card(),
          "",
          List.of());
    }
    return charges.stream()
        .filter(charge -> setting.covers(charge.paidOn()))
        .sorted(Comparator.comparing(Charge::paidOn).thenComparing(Charge::at))
        .toList();
  }

  private void pay(Sale sale) {
    long due = sale.dueMinor();
    if (chance.happens(0.1)) {
      sale.payments.add(new Sale.Payment("Cash", "", due));
      return;
    }
    if (due > 20000 && chance.happens(habits.twoCards())) {
      long first = due / 2 / 100 * 100;
      swipe(sale, first);
      swipe(sale, due - first);
      return;
    }
    swipe(sale, due);
  }

  private void swipe(Sale sale, long minor) {
    Sale.Payment card = card(minor);
    sale.payments.add(card);
    if (chance.happens(habits.notCharged())) {
      return;
    }
    long charged =
        chance.happens(habits.tipOnTerminal())
            ? minor + Math.round(minor * chance.oneOf(List.of(0.15, 0.18, 0.2)))
            : minor;
    ZonedDateTime at =
        sale.at.atZone(setting.zone()).plusMinutes(chance.between(0, 4)).plusSeconds(7);
    Person payer =
        chance.happens(0.12)
            ? sale.client.asMember().values().iterator().next()
            : sale.client.asPayer();
    String hint = chance.happens(0.25) ? sale.invoice : "";
    Charge charge = charge(at, sale.location, charged, payer, card, hint, List.of(sale));
    if (chance.happens(habits.chargedTwice())) {
      Charge again =
          charge(at.plusMinutes(1), sale.location, charged, payer, card, "", List.of(sale));
      refund(again);
    }
  }

  private void refund(Charge charge) {
    ZonedDateTime at = charge.at().plusDays(1);
    charges.add(
        new Charge(
            Charge.Kind.REFUND,
            at,
            paidOn(charge.location(), at),
            charge.location(),
            -charge.grossMinor(),
            0,
            charge.payer(),
            charge.brand(),
            charge.lastFour(),
            "",
            charge.about(),
            charge));
  }

  private Charge charge(
      ZonedDateTime at,
      int location,
      long minor,
      Person payer,
      Sale.Payment card,
      String hint,
      List<Sale> about) {
    boolean stripe = setting.processors().get(location) == Setting.Processor.STRIPE;
    long fee = stripe ? Math.round(minor * 0.027) + 5 : Math.round(minor * 0.026) + 10;
    Charge charge =
        new Charge(
            Charge.Kind.CHARGE,
            at,
            paidOn(location, at),
            location,
            minor,
            fee,
            payer,
            card.method(),
            card.lastFour(),
            hint,
            about,
            null);
    charges.add(charge);
    return charge;
  }

  private Sale.Payment card() {
    return card(0);
  }

  private Sale.Payment card(long minor) {
    return new Sale.Payment(chance.oneOfFalling(BRANDS), chance.digits(4), minor);
  }

  private LocalDate paidOn(int location, ZonedDateTime at) {
    LocalDate day = at.toLocalDate();
    int days = setting.processors().get(location) == Setting.Processor.STRIPE ? 2 : 1;
    while (days > 0) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        days--;
      }
    }
    return day;
  }
}
