package com.medspasync.reconciliation.learn;

import java.util.List;

/**
 * Something that decisions say: that a member is a client, or what a name stands for.
 *
 * @param id what it says
 * @param rulings ids of the decisions that say so, the earlier first
 * @param agreeing how many cases say so; decisions about one visit are one case
 * @param against how many say otherwise
 * @param belief how probable it is, in [0, 1)
 * @param inForce whether it is acted upon
 */
public record Fact(
    Id id, List<String> rulings, int agreeing, int against, double belief, boolean inForce) {

  public Fact {
    rulings = List.copyOf(rulings);
  }

  /**
   * What a fact says, whoever says so.
   *
   * @param kind of what
   * @param subject what is known better
   * @param meaning what it stands for
   */
  public record Id(Lesson.Kind kind, String subject, String meaning) implements Comparable<Id> {

    @Override
    public int compareTo(Id other) {
      int byKind = kind.compareTo(other.kind);
      if (byKind != 0) {
        return byKind;
      }
      int bySubject = subject.compareTo(other.subject);
      return bySubject == 0 ? meaning.compareTo(other.meaning) : bySubject;
    }
  }
}
