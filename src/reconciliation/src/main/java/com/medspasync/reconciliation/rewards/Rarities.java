package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.compare.EventComparator;
import com.medspasync.reconciliation.compare.EventComparison;
import com.medspasync.reconciliation.compare.Field;
import com.medspasync.reconciliation.compare.PersonComparison;
import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.score.Rarity;
import com.medspasync.reconciliation.text.PersonName;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.VisitBook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How rare the values of a practice are on which a line and a visit may agree. */
record Rarities(Rarity given, Rarity family, Rarity amount, Rarity product, Rarity quantity) {

  /** Counts the values of all clients and visits. */
  static Rarities of(PersonDirectory clients, VisitBook visits) {
    List<String> given = new ArrayList<>();
    List<String> family = new ArrayList<>();
    for (int client = 0; client < clients.size(); client++) {
      PersonName name = clients.profile(client).mainName();
      given.add(name.firstGiven());
      family.add(name.wholeFamily());
    }
    List<Treatment> treatments =
        visits.visits().stream().flatMap(visit -> visit.treatments().stream()).toList();
    return new Rarities(
        new Rarity(given),
        new Rarity(family),
        new Rarity(
            visits.visits().stream()
                .flatMap(visit -> visit.rewards().stream())
                .map(reward -> reward.amountMinor())
                .toList()),
        new Rarity(
            treatments.stream()
                .map(treatment -> treatment.product() == null ? "" : treatment.product().key())
                .toList()),
        new Rarity(
            treatments.stream()
                .map(treatment -> EventComparator.plain(treatment.line().quantity()))
                .toList()));
  }

  /** Log-odds of the values on which both agree, by field. */
  Map<Field, Double> of(PersonComparison person, EventComparison event) {
    Map<Field, Double> rarity = new EnumMap<>(Field.class);
    if (!person.commonGiven().isEmpty()) {
      rarity.put(Field.GIVEN, given.logOdds(person.commonGiven()));
    }
    if (!person.commonFamily().isEmpty()) {
      rarity.put(Field.FAMILY, family.logOdds(person.commonFamily()));
    }
    if (event.commonAmountMinor() > 0) {
      rarity.put(Field.AMOUNT, amount.logOdds(event.commonAmountMinor()));
    }
    if (!event.commonProduct().isEmpty()) {
      rarity.put(Field.PRODUCT, product.logOdds(event.commonProduct()));
    }
    if (!event.commonQuantity().isEmpty()) {
      rarity.put(Field.QUANTITY, quantity.logOdds(event.commonQuantity()));
    }
    return rarity;
  }
}
