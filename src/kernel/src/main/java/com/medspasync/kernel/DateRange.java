package com.medspasync.kernel;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Business days from the first to the last, both included.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record DateRange(LocalDate from, LocalDate to) {

  public DateRange {
    if (to.isBefore(from)) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "period.reversed",
          "The period ends (" + to + ") before it begins (" + from + ")");
    }
  }

  /** The smallest range of whole calendar months that holds both days. */
  public static DateRange wholeMonths(LocalDate first, LocalDate last) {
    return new DateRange(YearMonth.from(first).atDay(1), YearMonth.from(last).atEndOfMonth());
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
