package com.medspasync.reconciliation.linkage.compare;

import com.medspasync.reconciliation.linkage.value.ValueDictionary;

/** Dates and telephone numbers, up to sixteen digits packed into a number each. */
final class DigitsComparator implements ValueComparator {

  private static final long LOW_BITS = 0x1111_1111_1111_1111L;
  private static final int DATE_DIGITS = 8;
  private static final int LOCAL_DIGITS = 7;

  private final ValueDictionary values;
  private final long[] packed;
  private final boolean date;
  private final WordDistance distance = new WordDistance();

  DigitsComparator(ValueDictionary values, long[] packed, boolean date) {
    this.values = values;
    this.packed = packed;
    this.date = date;
  }

  /** Every value as a number, one digit in four bits, 1 for {@code 0}; index is the code. */
  static long[] pack(ValueDictionary values) {
    long[] packed = new long[values.size() + 1];
    byte[] pool = values.pool();
    for (int code = 1; code < packed.length; code++) {
      long number = 0;
      for (int i = values.start(code); i < values.end(code); i++) {
        number = number << 4 | (pool[i] - '0' + 1);
      }
      packed[code] = number;
    }
    return packed;
  }

  @Override
  public int level(int a, int b) {
    long x = packed[a];
    long y = packed[b];
    int aLength = digits(x);
    int bLength = digits(y);
    if (aLength == bLength ? oneSlip(x, y) : oneMore(a, aLength, b, bLength)) {
      return Level.SLIP;
    }
    boolean related =
        date
            ? aLength == DATE_DIGITS && bLength == DATE_DIGITS && dates(x, y)
            : Math.min(aLength, bLength) >= LOCAL_DIGITS && (x ^ y) << (64 - 4 * LOCAL_DIGITS) == 0;
    return related ? Level.VARIANT : Level.DIFFERENT;
  }

  /** Length of a packed number: no digit is zero, and looking it up would wait for memory. */
  private static int digits(long packed) {
    return (67 - Long.numberOfLeadingZeros(packed)) >>> 2;
  }

  private static boolean oneSlip(long x, long y) {
    long different = x ^ y;
    long nibbles = (different | different >>> 1 | different >>> 2 | different >>> 3) & LOW_BITS;
    int count = Long.bitCount(nibbles);
    if (count == 1) {
      return true;
    }
    if (count != 2) {
      return false;
    }
    int low = Long.numberOfTrailingZeros(nibbles);
    boolean neighbours = nibbles >>> low == 0x11;
    return neighbours
        && (x >>> low & 0xf) == (y >>> low + 4 & 0xf)
        && (y >>> low & 0xf) == (x >>> low + 4 & 0xf);
  }

  private boolean oneMore(int a, int aLength, int b, int bLength) {
    return Math.abs(aLength - bLength) == 1
        && Math.min(aLength, bLength) >= 6
        && distance.edits(values.pool(), values.start(a), aLength, values.start(b), bLength) == 1;
  }

  /** Day and month exchanged, or two of the three parts alike. */
  private static boolean dates(long x, long y) {
    long xYear = x >>> 16;
    long yYear = y >>> 16;
    long xMonth = x >>> 8 & 0xff;
    long yMonth = y >>> 8 & 0xff;
    long xDay = x & 0xff;
    long yDay = y & 0xff;
    if (xYear == yYear) {
      return xMonth == yMonth || xDay == yDay || (xMonth == yDay && xDay == yMonth);
    }
    return xMonth == yMonth && xDay == yDay;
  }
}
