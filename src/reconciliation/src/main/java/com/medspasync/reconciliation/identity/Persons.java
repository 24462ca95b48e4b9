package com.medspasync.reconciliation.identity;

/** Persons of one side, by number. A number says nothing but who is the same. */
public interface Persons {

  /** Number of the person of a sighting that is known here; -1 when she is unnamed. */
  int personOf(PersonDirectory.Sighting sighting);

  /** Number of the person of a {@link PersonDirectory.Sighting#key()}, -1 when nobody has it. */
  int personOf(String key);

  /** What is known of a person; {@link PersonProfile#UNKNOWN} for -1. */
  PersonProfile profile(int person);

  /** The first of a person's keys, by which persons are in order; empty for -1. */
  String firstKey(int person);
}
