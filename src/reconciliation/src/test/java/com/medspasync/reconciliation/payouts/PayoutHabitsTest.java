package com.medspasync.reconciliation.payouts;

import static com.medspasync.reconciliation.payouts.PayoutLines.NOON;
import static com.medspasync.reconciliation.payouts.PayoutLines.aCharge;
import static com.medspasync.reconciliation.payouts.PayoutLines.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.payouts.PayoutLines.TenderBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutHabitsTest {

  private final List<Tender> tenders = new ArrayList<>();
  private final List<Charge> charges = new ArrayList<>();

  @Test
  void aPlaceHasTimesWhenOnePaymentHas() {
    add(1, () -> aTender(2).at(NOON.toLocalDate().atStartOfDay()));
    add(1, () -> aTender(3).at(NOON.toLocalDate().atStartOfDay()).location("L2"));
    add(1, () -> aTender(4).location("L2"));

    assertThat(habits().withTimes()).containsExactly("L2");
  }

  @ParameterizedTest
  @CsvSource({"4, 0, false", "5, 0, true", "49, 1, false", "50, 1, true", "99, 2, false"})
  void sumsThatNameTheirChargeAreNoPaymentsWhereHardlyAnythingElseIs(
      int named, int others, boolean without) {
    add(named, () -> aTender(2).paymentId("ch_1"));
    add(others, () -> aTender(2));

    assertThat(habits().withoutPayments().contains("L1")).isEqualTo(without);
  }

  @Test
  void refundsAndUnknownMeansOfPaymentDoNotSpeakAgainstIt() {
    add(5, () -> aTender(2).paymentId("ch_1"));
    add(1, () -> aTender(2).minor(-5_000));
    add(1, () -> aTender(2).kind(TenderKind.OTHER));

    assertThat(habits().withoutPayments()).containsExactly("L1");
  }

  @Test
  void otherMeansThatNameAChargeDo() {
    add(5, () -> aTender(2).paymentId("ch_1"));
    add(1, () -> aTender(2).kind(TenderKind.OTHER).paymentId("ch_2"));

    assertThat(habits().withoutPayments()).isEmpty();
  }

  @Test
  void onePlaceIsNotAnother() {
    add(5, () -> aTender(2).paymentId("ch_1"));
    add(5, () -> aTender(2).location("L2"));

    assertThat(habits().withoutPayments()).containsExactly("L1");
  }

  @Test
  void theUsualDepositIsTheMostFrequentAndOfEquallyFrequentOnesTheLargest() {
    deposits(5, 5_000);
    deposits(6, 7_500);
    assertThat(habits().deposit()).isEqualTo(7_500);

    deposits(1, 5_000);
    assertThat(habits().deposit()).isEqualTo(7_500);

    deposits(1, 5_000);
    assertThat(habits().deposit()).isEqualTo(5_000);
  }

  @Test
  void fourDepositsAreNoHabit() {
    deposits(4, 5_000);
    add(9, () -> aTender(2).kind(TenderKind.DEPOSIT).minor(-5_000));

    assertThat(habits().deposit()).isNull();
  }

  @Test
  void whatIsChargedOnlineTellsTheDepositWhereTheDeskStatesNone() {
    for (int i = 0; i < 5; i++) {
      charges.add(aCharge(i).by("paypal").minor(5_000).charge());
      charges.add(aCharge(i).minor(9_000).charge());
      charges.add(aCharge(i).minor(9_000).charge());
    }

    assertThat(habits().deposit()).isEqualTo(5_000);

    deposits(1, 7_500);
    assertThat(habits().deposit()).isNull();
  }

  private PayoutHabits habits() {
    return PayoutHabits.of(tenders, charges);
  }

  private void deposits(int count, long minor) {
    add(count, () -> aTender(2).kind(TenderKind.DEPOSIT).minor(minor));
  }

  private void add(int count, Supplier<TenderBuilder> tender) {
    for (int i = 0; i < count; i++) {
      tenders.add(tender.get().build());
    }
  }
}
