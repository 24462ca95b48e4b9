package com.medspasync.reconciliation.rewards;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.kernel.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nine lines: six of the day of the visit, two of the next, one of ten days later. */
class PostingDelaysTest {

  private static final DateRange MARCH =
      new DateRange(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));

  private final PostingDelays delays = PostingDelays.of(links(0, 0, 0, 0, 0, 0, 1, 1, 10), MARCH);

  /** Half a line that was not seen counts, a tenth of it as late. */
  @Test
  void sharesOfLateLinesAreThoseSeen() {
    assertThat(delays.shareLaterThan(-1)).isCloseTo(9.05 / 10, within(1e-12));
    assertThat(delays.shareLaterThan(0)).isCloseTo(3.05 / 10, within(1e-12));
    assertThat(delays.shareLaterThan(1)).isCloseTo(1.05 / 10, within(1e-12));
    assertThat(delays.shareLaterThan(9)).isCloseTo(1.05 / 10, within(1e-12));
    assertThat(delays.shareLaterThan(10)).isCloseTo(0.05 / 10, within(1e-12));
  }

  @Test
  void aLineOfTheFirstDaysMayBeAboutAVisitBeforeThem() {
    double first = delays.beforeCoverage(MARCH.from());
    double second = delays.beforeCoverage(MARCH.from().plusDays(1));

    double expected = 9.5 / 31 * 0.305;
    assertThat(first).isCloseTo(expected / (expected + 0.5 / 31), within(1e-12));
    assertThat(second).isLessThan(first);
    assertThat(delays.beforeCoverage(MARCH.from().plusDays(20))).isLessThan(0.1);
    assertThat(delays.beforeCoverage(MARCH.from().minusDays(3))).isGreaterThan(0.9);
  }

  @Test
  void aLineAfterTheLastDayIsAboutASaleOfLater() {
    assertThat(delays.afterCoverage(MARCH.to().minusDays(5))).isLessThan(0.75);
    double expected = 9.5 / 31 * (1 - 0.305);
    assertThat(delays.afterCoverage(MARCH.to().plusDays(1)))
        .isCloseTo(expected / (expected + 0.5 / 31), within(1e-12));
    assertThat(delays.afterCoverage(MARCH.to().plusDays(20)))
        .isGreaterThan(delays.afterCoverage(MARCH.to().plusDays(1)));
  }

  @Test
  void tellsTheShareOfADaysLinesThatLieBeyondEitherEdge() {
    assertThat(delays.beyondCoverage(MARCH.from().plusDays(1)))
        .isCloseTo(0.105 + (1 - 0.905), within(1e-12));
    assertThat(delays.beyondCoverage(MARCH.to()))
        .as("of the last day none is later, as far as was seen")
        .isCloseTo(0.005 + 1 - 0.905, within(1e-12));
    assertThat(delays.beyondCoverage(MARCH.to().plusDays(30))).isEqualTo(1);
    assertThat(PostingDelays.of(List.of(), MARCH).beyondCoverage(MARCH.from())).isZero();
  }

  private static List<Candidate> links(int... days) {
    List<Candidate> links = new ArrayList<>();
    for (int late : days) {
      links.add(
          SureCandidates.sure(
              SureCandidates.claim(1, aReward(2).at(VISIT.plusDays(late))),
              aVisit().at(VISIT).build()));
    }
    return links;
  }
}
