package com.medspasync.reconciliation.score;

import com.medspasync.reconciliation.compare.EventComparison;
import com.medspasync.reconciliation.compare.Field;
import com.medspasync.reconciliation.compare.PersonComparison;
import java.util.Arrays;

/** Levels of agreement of one pair, one for each {@link Field} in order; pairs alike are equal. */
public final class Pattern implements Comparable<Pattern> {

  private static final Field[] FIELDS = Field.values();

  private final byte[] levels;

  private Pattern(byte[] levels) {
    this.levels = levels;
  }

  /**
   * The pattern of a pair.
   *
   * @param person who
   * @param history level of {@link Field#HISTORY}
   * @param number level of {@link Field#NUMBER}
   * @param event what
   */
  public static Pattern of(
      PersonComparison person, int history, int number, EventComparison event) {
    byte[] levels = new byte[FIELDS.length];
    for (Field field : FIELDS) {
      levels[field.ordinal()] =
          (byte)
              switch (field) {
                case GIVEN -> person.given();
                case FAMILY -> person.family();
                case PHONE -> person.phone();
                case EMAIL -> person.email();
                case HISTORY -> history;
                case PRODUCT -> event.product();
                case TIMING -> event.timing();
                case AMOUNT -> event.amount();
                case NUMBER -> number;
                case QUANTITY -> event.quantity();
                case LOCATION -> event.location();
              };
    }
    return new Pattern(levels);
  }

  public int level(Field field) {
    return levels[field.ordinal()];
  }

  @Override
  public int compareTo(Pattern other) {
    return Arrays.compare(levels, other.levels);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pattern pattern && Arrays.equals(levels, pattern.levels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(levels);
  }

  @Override
  public String toString() {
    return Arrays.toString(levels);
  }
}
