package com.medspasync.reconciliation.score;

import com.medspasync.reconciliation.compare.EventComparison;
import com.medspasync.reconciliation.compare.Field;
import com.medspasync.reconciliation.compare.PersonComparison;
import java.util.Arrays;

/** Levels of agreement of one pair, one for each {@link Field} in order; pairs alike are equal. */
public final class Pattern implements Comparable<Pattern> {

  private static final Field[] FIELDS = Field.values();

  private static final int[] OFFSETS = offsets();

  /** Number of levels of all fields together. */
  static final int SLOTS = Arrays.stream(FIELDS).mapToInt(Field::levelCount).sum();

  private final byte[] levels;
  private final int[] personSlots;
  private final int[] eventSlots;

  private Pattern(byte[] levels) {
    this.levels = levels;
    this.personSlots = slotsOf(Field.Aspect.PERSON);
    this.eventSlots = slotsOf(Field.Aspect.EVENT);
  }

  /** Where a level of a field stands among all levels of all fields. */
  static int slot(Field field, int level) {
    return OFFSETS[field.ordinal()] + level;
  }

  /** Slots of the levels of an aspect that say something. */
  int[] slots(Field.Aspect aspect) {
    return aspect == Field.Aspect.PERSON ? personSlots : eventSlots;
  }

  private int[] slotsOf(Field.Aspect aspect) {
    int[] slots = new int[FIELDS.length];
    int count = 0;
    for (Field field : FIELDS) {
      int level = levels[field.ordinal()];
      if (level > 0 && field.aspect() == aspect) {
        slots[count++] = slot(field, level);
      }
    }
    return Arrays.copyOf(slots, count);
  }

  private static int[] offsets() {
    int[] offsets = new int[FIELDS.length];
    for (int f = 1; f < offsets.length; f++) {
      offsets[f] = offsets[f - 1] + FIELDS[f - 1].levelCount();
    }
    return offsets;
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
