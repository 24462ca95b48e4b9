package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLevelsTest {

  private static final LocalDateTime NOON = LocalDateTime.parse("2025-03-12T12:00:00");

  @ParameterizedTest
  @CsvSource({
    "-86401, charged more than a day before",
    "-86400, charged more than a day before",
    "-86399, charged hours before",
    "-3601, charged 1 to 4 hours before",
    "-300, charged 5 to 15 minutes before",
    "-299, charged minutes before",
    "-59, charged within a minute",
    "0, charged within a minute",
    "60, charged within a minute",
    "61, charged 1 to 5 minutes after",
    "900, charged 5 to 15 minutes after",
    "3600, charged 15 to 60 minutes after",
    "14400, charged 1 to 4 hours after",
    "86400, charged 4 to 24 hours after",
    "86401, charged more than a day after"
  })
  void countsSecondsWhereBothSidesTellTheTime(long seconds, String level) {
    assertThat(level(NOON.plusSeconds(seconds), TenderKind.CARD, false)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "-2, charged days before",
    "-1, charged the day before",
    "0, charged the same day",
    "1, charged the day after",
    "2, charged days after"
  })
  void countsDaysWhereTheDeskRecordsNoTimes(long days, String level) {
    assertThat(level(NOON.plusDays(days), TenderKind.CARD, true)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "1, paid after the visit",
    "0, paid on the day of the visit",
    "-3, paid up to 3 days ahead",
    "-4, paid up to a week ahead",
    "-14, paid up to two weeks ahead",
    "-28, paid up to four weeks ahead",
    "-60, paid up to two months ahead",
    "-61, paid months ahead"
  })
  void countsDaysAheadOfTheVisitWhereItWasPaidBefore(long days, String level) {
    assertThat(level(NOON.plusDays(days), TenderKind.DEPOSIT, false)).isEqualTo(level);
  }

  @Test
  void whatIsUsualOfEachScaleSumsToOne() {
    double[] usual = new double[TimeLevels.WORDS.size()];
    Arrays.setAll(usual, TimeLevels::usual);
    double[] normal = usual.clone();

    TimeLevels.normalizeScales(normal);

    for (int level = 1; level < usual.length; level++) {
      assertThat(normal[level]).isCloseTo(usual[level], within(0.01));
    }
    assertThat(Arrays.stream(normal).sum()).isCloseTo(3, within(1e-9));
  }

  @Test
  void whatWasCountedAroundAPaymentIsSharedOutByWidth() {
    double[] counts = new double[TimeLevels.WORDS.size()];
    counts[3] = 7;
    counts[4] = 100;
    counts[10] = 20;
    counts[11] = 9;

    TimeLevels.spreadByWidth(counts);

    assertThat(Arrays.copyOfRange(counts, 3, 12)).containsExactly(7, 45, 10, 4, 2, 4, 10, 45, 9);
  }

  private static String level(LocalDateTime charged, TenderKind kind, boolean dayOnly) {
    return TimeLevels.WORDS.get(
        TimeLevels.of(
            charge(charged),
            payment(kind, dayOnly),
            (charge, payment) -> LocalDate.ofInstant(charge.entry().at(), ZoneOffset.UTC)));
  }

  private static Payment payment(TenderKind kind, boolean dayOnly) {
    Tender tender =
        new Tender(
            new LineRef("sales.csv", 2),
            "L1",
            "INV-1",
            NOON,
            NOON.toLocalDate(),
            Person.UNKNOWN,
            kind,
            "Card",
            "",
            "",
            10_000,
            "",
            SaleStatus.CLOSED);
    return new Payment(
        tender, NOON.toInstant(ZoneOffset.UTC), dayOnly, Party.UNKNOWN, "1", Payment.Source.STATED);
  }

  private static Charge charge(LocalDateTime at) {
    PayoutEntry entry = new DayAtTheSpa().charged(at, "Anna Novak", 10_000).entries.getFirst();
    return Charge.of(entry);
  }
}
