package com.medspasync.reconciliation.learn;

import java.util.Set;

/**
 * What people do not want to be learned, although it was decided. The decisions stand: their lines
 * stay as they were decided.
 *
 * @param facts what is not so, whoever says it
 * @param rulings ids of decisions that teach nothing
 */
public record Unlearned(Set<Fact.Id> facts, Set<String> rulings) {

  public static final Unlearned NOTHING = new Unlearned(Set.of(), Set.of());

  public Unlearned {
    facts = Set.copyOf(facts);
    rulings = Set.copyOf(rulings);
  }

  boolean concerns(Lesson.Kind kind, Associations.Word word) {
    return facts.contains(new Fact.Id(kind, word.subject(), word.meaning()));
  }
}
