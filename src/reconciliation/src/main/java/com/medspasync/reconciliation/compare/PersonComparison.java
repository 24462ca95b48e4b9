package com.medspasync.reconciliation.compare;

/**
 * How a member and a client agree, as levels of the person's {@link Field}s.
 *
 * @param given level of the given name
 * @param family level of the family name
 * @param phone level of the phone
 * @param email level of the e-mail address
 * @param commonGiven the given name that is the same, empty otherwise
 * @param commonFamily the family name that is the same, empty otherwise
 */
public record PersonComparison(
    int given, int family, int phone, int email, String commonGiven, String commonFamily) {

  private static final int SAME = 1;

  /**
   * What speaks for her alone: once it is known who she is, other names and numbers tell nothing.
   */
  public PersonComparison agreeing() {
    return new PersonComparison(
        given == SAME ? SAME : 0,
        family == SAME ? SAME : 0,
        phone == SAME ? SAME : 0,
        email == SAME ? SAME : 0,
        commonGiven,
        commonFamily);
  }
}
