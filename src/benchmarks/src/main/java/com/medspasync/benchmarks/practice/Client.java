package com.medspasync.benchmarks.practice;

import com.medspasync.reconciliation.model.Program;
import java.util.Map;
import java.util.Objects;

/**
 * A client, under the names that each system has for her.
 *
 * @param atDesk as the point of sale knows her
 * @param asMember as each program knows her
 * @param asPayer as her card does
 */
record Client(Person atDesk, Map<Program, Person> asMember, Person asPayer) {

  Person member(Program program) {
    return Objects.requireNonNull(asMember.get(program));
  }
}
