package com.medspasync.reconciliation.learn;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What something stands for, by counted evidence: a member for a client, a name for a product. Each
 * association holds with the posterior mean of a Dirichlet distribution over everything it may
 * stand for, one part of which is kept for what nobody has said yet. It is in force while it is
 * likelier than all else together, so one contradiction weakens what many have confirmed, and two
 * that contradict each other cancel out.
 */
public final class Associations {

  private final double unsaid;
  private final SortedMap<String, SortedMap<String, SortedSet<String>>> witnesses = new TreeMap<>();

  private Associations(double unsaid) {
    this.unsaid = unsaid;
  }

  /**
   * Somebody's word that something stands for something.
   *
   * @param witness what says so; the same witness counts once
   */
  public record Word(String subject, String meaning, String witness) {}

  /**
   * Counts words, whatever their order.
   *
   * @param unsaid weight of what nobody has said yet, in decisions
   */
  public static Associations of(double unsaid, Collection<Word> words) {
    Associations associations = new Associations(unsaid);
    for (Word word : words) {
      associations
          .witnesses
          .computeIfAbsent(word.subject, subject -> new TreeMap<>())
          .computeIfAbsent(word.meaning, meaning -> new TreeSet<>())
          .add(word.witness);
    }
    return associations;
  }

  public SortedSet<String> subjects() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(witnesses.keySet()));
  }

  /** Everything that somebody said a subject stands for. */
  public SortedSet<String> meanings(String subject) {
    return new TreeSet<>(witnesses.getOrDefault(subject, new TreeMap<>()).keySet());
  }

  /** What a subject stands for, as far as it is in force. */
  public Optional<String> meaning(String subject) {
    return meanings(subject).stream().filter(to -> isInForce(subject, to)).findFirst();
  }

  public boolean isInForce(String subject, String meaning) {
    return belief(subject, meaning) > 0.5;
  }

  /** Probability that a subject stands for something, in [0, 1). */
  public double belief(String subject, String meaning) {
    int agreeing = agreeing(subject, meaning);
    return agreeing / (agreeing + against(subject, meaning) + unsaid);
  }

  /** Who says so. */
  public SortedSet<String> witnesses(String subject, String meaning) {
    return Collections.unmodifiableSortedSet(
        witnesses.getOrDefault(subject, new TreeMap<>()).getOrDefault(meaning, new TreeSet<>()));
  }

  public int agreeing(String subject, String meaning) {
    return witnesses(subject, meaning).size();
  }

  /** How many say something else. */
  public int against(String subject, String meaning) {
    int all =
        witnesses.getOrDefault(subject, new TreeMap<>()).values().stream()
            .mapToInt(SortedSet::size)
            .sum();
    return all - agreeing(subject, meaning);
  }
}
