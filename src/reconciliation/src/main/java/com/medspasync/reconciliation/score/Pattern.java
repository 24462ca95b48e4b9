package com.medspasync.reconciliation.score;

import com.medspasync.reconciliation.compare.EventComparison;
import com.medspasync.reconciliation.compare.Field;
import com.medspasync.reconciliation.compare.PersonComparison;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Levels of agreement of one pair, one for each {@link Field} in order; pairs alike are equal. */
public final class Pattern implements Comparable<Pattern> {

  private static final Field[] FIELDS = Field.values();

  private static final int[] OFFSETS = offsets();

  /** Number of levels of all fields together. */
  static final int SLOTS = Arrays.stream(FIELDS).mapToInt(Field::levelCount).sum();

  /** Four bits a field, the first field highest, so that patterns are in order as numbers are. */
  private static final int BITS = 4;

  static {
    for (Field field : FIELDS) {
      if (field.levelCount() > 1 << BITS) {
        throw new IllegalStateException(field + " has more levels than a pattern can tell apart");
      }
    }
  }

  private final long levels;

  /** Made when first asked for; the same whoever makes them. */
  private int @Nullable [] personSlots;

  private int @Nullable [] eventSlots;

  private Pattern(long levels) {
    this.levels = levels;
  }

  /** Where a level of a field stands among all levels of all fields. */
  static int slot(Field field, int level) {
    return OFFSETS[field.ordinal()] + level;
  }

  /** Slots of the levels of the person that say something. */
  int[] personSlots() {
    int[] known = personSlots;
    if (known == null) {
      known = slots(Field.Aspect.PERSON);
      personSlots = known;
    }
    return known;
  }

  /** Slots of the levels of the event that say something. */
  int[] eventSlots() {
    int[] known = eventSlots;
    if (known == null) {
      known = slots(Field.Aspect.EVENT);
      eventSlots = known;
    }
    return known;
  }

  private int[] slots(Field.Aspect aspect) {
    int[] slots = new int[FIELDS.length];
    int count = 0;
    for (Field field : FIELDS) {
      int level = level(field);
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
    long levels = 0;
    levels |= bits(Field.GIVEN, person.given());
    levels |= bits(Field.FAMILY, person.family());
    levels |= bits(Field.PHONE, person.phone());
    levels |= bits(Field.EMAIL, person.email());
    levels |= bits(Field.HISTORY, history);
    levels |= bits(Field.PRODUCT, event.product());
    levels |= bits(Field.TIMING, event.timing());
    levels |= bits(Field.AMOUNT, event.amount());
    levels |= bits(Field.NUMBER, number);
    levels |= bits(Field.QUANTITY, event.quantity());
    levels |= bits(Field.LOCATION, event.location());
    return new Pattern(levels);
  }

  private static long bits(Field field, int level) {
    return (long) level << shift(field);
  }

  private static int shift(Field field) {
    return BITS * (FIELDS.length - 1 - field.ordinal());
  }

  public int level(Field field) {
    return (int) (levels >>> shift(field)) & (1 << BITS) - 1;
  }

  @Override
  public int compareTo(Pattern other) {
    return Long.compare(levels, other.levels);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pattern pattern && levels == pattern.levels;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(levels * 0x9E3779B97F4A7C15L); // spreads levels of all fields
  }

  @Override
  public String toString() {
    return Long.toHexString(levels);
  }
}
