package com.medspasync.reconciliation.payouts;

import static com.medspasync.reconciliation.payouts.PayoutLines.NOON;
import static com.medspasync.reconciliation.payouts.PayoutLines.aCharge;
import static com.medspasync.reconciliation.payouts.PayoutLines.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.payouts.Payment.Source;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

  private static final Location STRIPE = location("L1", "Main Street", "stripe");
  private static final Location ANY = location("L1", "Main Street", "");
  private static final Location OTHER = location("L2", "Lake Café", "");

  private final List<Charge> charges = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();

  @Test
  void aCardPaymentGoesThroughTheProcessorOfItsPlace() {
    Routes routes = Routes.of(List.of(STRIPE), charges, payments);

    assertThat(routes.allow(aCharge(2).build(), aTender(2).payment())).isTrue();
    assertThat(routes.allow(aCharge(2).by("square").build(), aTender(2).payment())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'', true", "MAIN STREET, true", "Terminal 7, true", "lake cafe, false"})
  void aTerminalOfAnotherPlaceOfOursIsNotTheirs(String terminal, boolean allowed) {
    Routes routes = Routes.of(List.of(STRIPE, OTHER), charges, payments);

    assertThat(routes.allow(aCharge(2).location(terminal).build(), aTender(2).payment()))
        .isEqualTo(allowed);
  }

  @Test
  void aPlaceWithoutANameMayHaveAnyTerminal() {
    Routes routes = Routes.of(List.of(location("L1", "", "stripe"), OTHER), charges, payments);

    assertThat(routes.allow(aCharge(2).location("Lake Café").build(), aTender(2).payment()))
        .isTrue();
  }

  @Test
  void whereNothingIsKnownEveryProcessorMayBeIt() {
    Routes routes = Routes.of(List.of(), charges, payments);

    assertThat(routes.allow(aCharge(2).build(), aTender(2).payment())).isTrue();
    assertThat(routes.isCovered(aTender(2).payment())).isFalse();
  }

  @Test
  void theRouteIsLearnedFromAmountsThatCoincide() {
    together("stripe", 10);
    together("square", 2);
    together("clover", 1);
    Routes routes = Routes.of(List.of(ANY), charges, payments);

    assertThat(routes.allow(aCharge(99).build(), aTender(99).payment())).isTrue();
    assertThat(routes.allow(aCharge(99).by("square").build(), aTender(99).payment())).isTrue();
    assertThat(routes.allow(aCharge(99).by("clover").build(), aTender(99).payment())).isFalse();
    assertThat(routes.allow(aCharge(99).location("Desk 2").build(), aTender(99).payment()))
        .isFalse();
    assertThat(routes.isCovered(aTender(99).payment())).isTrue();
    assertThat(routes.isCovered(aTender(99).location("L2").payment())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "PT20M, false, true",
    "-PT20M, false, true",
    "PT20M1S, false, false",
    "-PT20M1S, false, false",
    "P1D, true, true",
    "-P1D, true, true",
    "P1DT1S, true, false",
    "-P1DT1S, true, false"
  })
  void whatIsFarApartIsNoCoincidence(Duration apart, boolean dayOnly, boolean learned) {
    charges.add(aCharge(2).at(NOON.plus(apart)).charge());
    payments.add(aTender(2).payment(Source.STATED, dayOnly));

    assertThat(Routes.of(List.of(ANY), charges, payments).isCovered(payments.getFirst()))
        .isEqualTo(learned);
  }

  @Test
  void whatWasPaidOnlineDoesNotTellTheRouteOfCards() {
    charges.add(aCharge(2).charge());
    payments.add(aTender(2).kind(TenderKind.DEPOSIT).payment());

    assertThat(Routes.of(List.of(ANY), charges, payments).isCovered(aTender(2).payment()))
        .isFalse();
  }

  @Test
  void aPaymentIsCoveredByAReportOfItsProcessor() {
    charges.add(aCharge(2).by("square").charge());
    Routes square = Routes.of(List.of(STRIPE), charges, payments);
    charges.add(aCharge(3).charge());
    Routes both = Routes.of(List.of(STRIPE), charges, payments);
    charges.add(aCharge(4).by("paypal").charge());
    Routes online = Routes.of(List.of(STRIPE), charges, payments);

    assertThat(square.isCovered(aTender(2).payment())).isFalse();
    assertThat(both.isCovered(aTender(2).payment())).isTrue();
    assertThat(both.isCovered(aTender(2).kind(TenderKind.PAYPAL).payment())).isFalse();
    assertThat(online.isCovered(aTender(2).kind(TenderKind.PAYPAL).payment())).isTrue();
  }

  @Test
  void cardsUsuallyDoNotGoThroughPaypalAndTheRestDoes() {
    Routes routes = Routes.of(List.of(STRIPE, location("L2", "Lake", "paypal")), charges, payments);
    Payment card = aTender(2).payment();
    Payment deposit = aTender(2).kind(TenderKind.DEPOSIT).payment();

    assertThat(routes.isUsual(aCharge(2).build(), card)).isTrue();
    assertThat(routes.isUsual(aCharge(2).by("paypal").build(), card)).isFalse();
    assertThat(routes.isUsual(aCharge(2).by("paypal").build(), aTender(2).location("L2").payment()))
        .isTrue();
    assertThat(routes.isUsual(aCharge(2).build(), deposit)).isFalse();
    assertThat(routes.isUsual(aCharge(2).by("paypal").build(), deposit)).isTrue();
  }

  @Test
  void whatIsPaidOnlineGoesThroughPaypalWhereThereIsOne() {
    Payment deposit = aTender(2).kind(TenderKind.DEPOSIT).payment();
    Payment implied = aTender(2).kind(TenderKind.DEPOSIT).payment(Source.MAYBE_PREPAID, false);
    Routes without = Routes.of(List.of(STRIPE), charges, payments);
    charges.add(aCharge(3).by("paypal").charge());
    Routes with = Routes.of(List.of(STRIPE), charges, payments);

    assertThat(without.allow(aCharge(2).build(), deposit)).isTrue();
    assertThat(without.allow(aCharge(2).build(), implied)).isFalse();
    assertThat(with.allow(aCharge(2).build(), deposit)).isFalse();
    assertThat(with.allow(aCharge(3).by("paypal").build(), deposit)).isTrue();
    assertThat(with.allow(aCharge(3).by("paypal").build(), implied)).isTrue();
    assertThat(with.allow(aCharge(3).by("paypal").build(), aTender(2).payment())).isTrue();
  }

  /** Charges of a processor beside payments of the same amount and time. */
  private void together(String processor, int count) {
    for (int i = 0; i < count; i++) {
      int line = charges.size() + 2;
      charges.add(aCharge(line).by(processor).minor(1_000 + line).charge());
      payments.add(aTender(line).minor(1_000 + line).payment());
    }
  }

  private static Location location(String code, String name, String processor) {
    return new Location(code, name, ZoneOffset.UTC, code + "_sales.csv", processor);
  }
}
