package com.medspasync.reconciliation.linkage.value;

import com.medspasync.reconciliation.linkage.column.DateOrder;
import com.medspasync.reconciliation.linkage.column.DateWords;
import java.nio.charset.StandardCharsets;

/**
 * Dates as eight digits, year first. What is no date keeps its digits, so that a damaged date can
 * still be like a whole one.
 */
final class DateReader implements CellReader {

  /** Two-digit years up to this one are of this century. */
  private static final int PIVOT = 26;

  private final DateOrder order;
  private final int[] numbers = new int[3];

  /** Digits with which each number is written. */
  private final int[] lengths = new int[3];

  DateReader(DateOrder order) {
    this.order = order;
  }

  @Override
  public int read(byte[] in, int from, int to, byte[] out, int at) {
    int count = 0;
    int digits = 0;
    boolean inNumber = false;
    int month = 0;
    int end = Math.min(to, from + 24);
    for (int i = from; i < end; i++) {
      byte b = in[i];
      if (b >= '0' && b <= '9') {
        if (!inNumber && count == 3) {
          break;
        }
        if (!inNumber) {
          lengths[count] = 0;
          numbers[count++] = 0;
        }
        inNumber = true;
        if (digits < 8) {
          out[at + digits++] = b;
          numbers[count - 1] = numbers[count - 1] * 10 + b - '0';
          lengths[count - 1]++;
        }
      } else {
        inNumber = false;
        if (month == 0 && (b | 0x20) >= 'a' && (b | 0x20) <= 'z' && i + 2 < end) {
          month = month(in, i);
        }
      }
    }
    if (count == 3) {
      return threeNumbers(out, at);
    }
    if (count == 2 && month > 0) {
      boolean yearFirst = numbers[0] > 31;
      return write(out, at, year(yearFirst ? 0 : 1), month, numbers[yearFirst ? 1 : 0]);
    }
    return digits < 3 ? at : at + digits;
  }

  private int threeNumbers(byte[] out, int at) {
    if (numbers[0] > 31 || lengths[0] == 4) {
      return write(out, at, year(0), numbers[1], numbers[2]);
    }
    boolean dayFirst = order == DateOrder.DAY_FIRST ? numbers[1] <= 12 : numbers[0] > 12;
    return dayFirst
        ? write(out, at, year(2), numbers[1], numbers[0])
        : write(out, at, year(2), numbers[0], numbers[1]);
  }

  /** The year that a number means; of two digits, one of the last hundred years. */
  private int year(int number) {
    int written = numbers[number];
    if (lengths[number] > 2) {
      return written;
    }
    return written <= PIVOT ? 2000 + written : 1900 + written;
  }

  /** Systems without a date write one of the year 0 or 1. */
  private static int write(byte[] out, int at, int year, int month, int day) {
    if (year <= 1 || (month == 0 && day == 0)) {
      return at;
    }
    digits(out, at, 4, year);
    digits(out, at + 4, 2, month);
    digits(out, at + 6, 2, day);
    return at + 8;
  }

  private static void digits(byte[] out, int at, int count, int number) {
    int rest = number;
    for (int i = at + count - 1; i >= at; i--) {
      out[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static int month(byte[] in, int at) {
    byte[] letters = {
      (byte) (in[at] | 0x20), (byte) (in[at + 1] | 0x20), (byte) (in[at + 2] | 0x20)
    };
    return DateWords.MONTHS.indexOf(new String(letters, StandardCharsets.US_ASCII)) + 1;
  }
}
