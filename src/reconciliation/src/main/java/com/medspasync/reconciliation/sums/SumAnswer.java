package com.medspasync.reconciliation.sums;

import java.util.List;

/** What is known about the ways in which amounts add up to a total. */
public sealed interface SumAnswer {

  /**
   * There is one way and no other: this may be accepted without a look.
   *
   * @param lines positions of the amounts, ascending
   */
  record Unique(List<Integer> lines) implements SumAnswer {
    public Unique {
      lines = List.copyOf(lines);
    }
  }

  /**
   * There are several ways, of which two are shown: a person must decide.
   *
   * @param one positions of the amounts, ascending
   * @param another positions of other amounts, ascending
   * @param ways how many ways there are, at least 2
   * @param counted whether these are all ways; there may be more otherwise
   */
  record Several(List<Integer> one, List<Integer> another, long ways, boolean counted)
      implements SumAnswer {
    public Several {
      one = List.copyOf(one);
      another = List.copyOf(another);
    }
  }

  /** No amounts add up to the total. */
  record None() implements SumAnswer {}

  /** The sums are too many to be looked at: nothing is claimed. */
  record NotProven() implements SumAnswer {}
}
