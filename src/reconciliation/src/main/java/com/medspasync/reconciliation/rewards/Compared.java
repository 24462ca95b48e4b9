package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.compare.EventComparison;
import com.medspasync.reconciliation.compare.Field;
import com.medspasync.reconciliation.compare.PersonComparison;
import java.util.Map;

/** A line and a visit side by side; rarities are sums of log-odds. */
record Compared(
    PersonComparison person, EventComparison event, double rarityOfPerson, double rarityOfEvent) {

  static Compared of(PersonComparison person, EventComparison event, Rarities rarities) {
    double rarityOfPerson = 0;
    double rarityOfEvent = 0;
    for (Map.Entry<Field, Double> rarity : rarities.of(person, event).entrySet()) {
      if (rarity.getKey().aspect() == Field.Aspect.PERSON) {
        rarityOfPerson += rarity.getValue();
      } else {
        rarityOfEvent += rarity.getValue();
      }
    }
    return new Compared(person, event, rarityOfPerson, rarityOfEvent);
  }
}
