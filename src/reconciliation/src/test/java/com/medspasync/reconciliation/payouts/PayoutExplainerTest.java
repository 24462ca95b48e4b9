package com.medspasync.reconciliation.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.Progress;
import com.medspasync.reconciliation.ReconciliationOptions;
import com.medspasync.reconciliation.result.Explanation;
import com.medspasync.reconciliation.result.Explanation.Alternative;
import com.medspasync.reconciliation.result.Explanation.Contribution;
import com.medspasync.reconciliation.result.PayoutMatch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayoutExplainerTest {

  private static final DateRange MARCH =
      new DateRange(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-31"));
  private static final LocalDateTime NOON = LocalDateTime.parse("2025-03-12T12:30:00");

  private final DayAtTheSpa spa = DayAtTheSpa.quietMonth();

  @Test
  void tellsWhatSpokeForALinkInOneSentence() {
    spa.paid("INV-2000", NOON, "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(2), "Gia Nunez", 81_250);

    Explanation explanation = last();

    assertThat(explanation.sentence())
        .startsWith("Paid invoice L1:INV-2000: ")
        .contains("same amount", "charged 1 to 5 minutes after")
        .doesNotContain("rare name", "how often")
        .endsWith(".");
    assertThat(explanation.contributions())
        .filteredOn(part -> part.field().equals("amount"))
        .extracting(Contribution::left, Contribution::right)
        .containsExactly(tuple("812.50", "812.50"));
    assertThat(explanation.contributions().getFirst().field()).isEqualTo("prior");
    assertThat(explanation.contributions())
        .extracting(Contribution::field)
        .contains("name", "time", "name_rarity")
        .doesNotContain("last4", "payment_id");
  }

  @Test
  void aRareNameSaysMoreThanACommonOne() {
    spa.paid("INV-2000", NOON, "Gia Nunez", 81_250)
        .charged(NOON.plusMinutes(2), "Gia Nunez", 81_250);

    assertThat(rarity(last())).isGreaterThan(rarity(outcome().getFirst().explanation()));
    assertThat(last().contributions()).extracting(Contribution::level).contains("a rare name");
  }

  @Test
  void namesTheRunnersUpAndWhyTheyLost() {
    spa.paid("INV-2000", NOON, "Gia Nunez", 81_250)
        .paid("INV-2001", NOON.minusHours(3), "Gia Nunez", 81_250)
        .paid("INV-2002", NOON.minusDays(2), "Ida Vance", 81_250)
        .paid("INV-2003", NOON.plusDays(1), "Ida Vance", 81_250)
        .paid("INV-2004", NOON.plusDays(2), "Ida Vance", 81_250)
        .charged(NOON.plusMinutes(2), "Gia Nunez", 81_250);

    Explanation explanation = last();

    assertThat(explanation.alternatives())
        .hasSize(3)
        .isSortedAccordingTo(Comparator.comparingDouble(Alternative::score).reversed())
        .noneMatch(alternative -> alternative.posRef().equals("INV-2000"))
        .allMatch(alternative -> alternative.score() < explanation.score());
    assertThat(explanation.alternatives().getFirst().posRef()).isEqualTo("INV-2001");
    assertThat(explanation.alternatives().getFirst().reason()).startsWith("time: charged ");
  }

  @Test
  void ofAChargeWithoutASaleTheNearestPaymentAndWhatFailedAreTold() {
    spa.paid("INV-2000", NOON.minusDays(2), "Gia Nunez", 81_250)
        .charged(NOON.minusDays(2).plusMinutes(1), "Gia Nunez", 81_250)
        .charged(NOON, "Ida Vance", 81_250);

    Explanation explanation = last();

    assertThat(explanation.alternatives().getFirst().posRef()).isEqualTo("INV-2000");
    assertThat(explanation.alternatives().getFirst().reason())
        .startsWith("time: charged more than a day after");
    assertThat(explanation.score()).isEqualTo(explanation.alternatives().getFirst().score());
    assertThat(explanation.contributions()).isNotEmpty();
  }

  @Test
  void whereNothingIsNearThereIsNothingToTell() {
    spa.charged(NOON, "Ida Vance", 99_999_999);

    assertThat(last().alternatives()).isEmpty();
    assertThat(last().contributions()).isEmpty();
    assertThat(last().score()).isZero();
    assertThat(last().sentence()).startsWith("No payment of the point of sale");
  }

  @Test
  void ofTwoInvoicesBothAreNamed() {
    spa.paid("INV-2001", NOON, "Gia Nunez", 40_000)
        .paid("INV-2000", NOON.plusMinutes(2), "Gia Nunez", 41_250)
        .charged(NOON.plusMinutes(3), "Gia Nunez", 81_250);

    assertThat(last().sentence()).startsWith("Paid invoice L1:INV-2000 and L1:INV-2001: ");
    assertThat(last().contributions())
        .filteredOn(part -> part.field().equals("amount"))
        .extracting(Contribution::right)
        .containsExactly("812.50");
  }

  private static double rarity(Explanation explanation) {
    return explanation.contributions().stream()
        .filter(part -> part.field().equals("name_rarity"))
        .mapToDouble(Contribution::logOdds)
        .sum();
  }

  private Explanation last() {
    return outcome().getLast().explanation();
  }

  private List<PayoutMatch> outcome() {
    return PayoutMatching.match(
            spa.statements(), MARCH, ReconciliationOptions.DEFAULT, Progress.SILENT)
        .matches();
  }
}
