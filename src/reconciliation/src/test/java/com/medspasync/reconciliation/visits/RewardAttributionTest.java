package com.medspasync.reconciliation.visits;

import static com.medspasync.reconciliation.fixtures.Lines.aReward;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Lines.tender;
import static com.medspasync.reconciliation.fixtures.Visits.treatment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.medspasync.reconciliation.fixtures.Lines.SaleBuilder;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleKind;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.text.ProgramLabels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RewardAttributionTest {

  private final List<SaleLine> spaSales = new ArrayList<>();
  private final List<RewardLine> spaRewards = new ArrayList<>();

  @Test
  void aLabelledDiscountIsTheReward() {
    assertThat(found(aSale(2).discount("Alle", 4000)))
        .extracting(GivenReward::program, GivenReward::amountMinor, GivenReward::labelled)
        .containsExactly(tuple(Program.ALLE, 4000L, true));
  }

  @Test
  void aHouseDiscountIsNone() {
    assertThat(found(aSale(2).discount("VIP 10%", 2600))).isEmpty();
    assertThat(found(aSale(2).discount("Alle", 0))).isEmpty();
    assertThat(found(aSale(2).discount("Alle", -4000))).isEmpty();
  }

  @Test
  void ofRewardAndHouseDiscountInOneTheUsualAmountsTellWhich() {
    houseDiscountsOfTenPercent();
    redemptions(Program.ALLE, 4000, 10);

    List<GivenReward> found = found(aSale(2).gross(26000).discount("VIP 10% / Alle", 6600));

    assertThat(found).extracting(GivenReward::amountMinor).containsExactly(4000L);
    assertThat(RewardAttribution.houseDiscountMinor(found.getFirst().treatment().line(), found))
        .isEqualTo(2600);
  }

  @Test
  void whereNothingIsUsualTheWholeDiscountIsTheReward() {
    assertThat(found(aSale(2).discount("VIP 10% / Alle", 6600)))
        .extracting(GivenReward::amountMinor)
        .containsExactly(6600L);
  }

  @Test
  void aDiscountWithoutAWordIsWhatIsMoreUsual() {
    houseDiscountsOfTenPercent();
    redemptions(Program.ALLE, 4000, 10);

    GivenReward reward = found(aSale(2).gross(26000).discount("", 4000)).getFirst();
    GivenReward house = found(aSale(2).gross(26000).discount("", 2600)).getFirst();

    assertThat(reward.amountMinor()).isEqualTo(4000);
    assertThat(reward.otherwise()).contains(0L);
    assertThat(reward.labelled()).isFalse();
    assertThat(house.amountMinor()).isZero();
    assertThat(house.otherwise()).contains(2600L);
  }

  @Test
  void aDiscountWithoutAWordOnWhatNoProgrammePaysForIsNone() {
    assertThat(found(aSale(2).item("Letybo").discount("", 4000))).isEmpty();
    assertThat(found(aSale(2).item("Consultation").discount("", 4000))).isEmpty();
  }

  @Test
  void aStatedRewardNamesItsProgrammeByColumnThenLabelThenTenderThenProduct() {
    assertThat(found(aSale(2).stated("Rewards", 3000, Program.EVOLUS)))
        .extracting(GivenReward::program, GivenReward::amountMinor)
        .containsExactly(tuple(Program.EVOLUS, 3000L));
    assertThat(found(aSale(2).stated("Aspire $", 3000, null)))
        .extracting(GivenReward::program)
        .containsExactly(Program.ASPIRE);
    assertThat(
            found(
                List.of(aSale(2).stated("Redeemed", 3000, null)),
                tender("INV-2", TenderKind.REWARD, "XP (Merz)", 3000)))
        .extracting(GivenReward::program)
        .containsExactly(Program.XPERIENCE);
    assertThat(found(aSale(2).stated("Redeemed", 3000, null)))
        .extracting(GivenReward::program)
        .containsExactly(Program.ALLE);
    assertThat(found(aSale(2).item("Consultation").stated("Redeemed", 3000, null))).isEmpty();
  }

  @Test
  void twoProgrammesAmongTheTendersTellNothingAboutALine() {
    assertThat(
            found(
                List.of(aSale(2).stated("Redeemed", 3000, null)),
                tender("INV-2", TenderKind.REWARD, "XP (Merz)", 3000),
                tender("INV-2", TenderKind.REWARD, "Aspire", 2000)))
        .extracting(GivenReward::program)
        .contains(Program.ALLE);
  }

  @Test
  void aStatedRewardThatWasGivenBackIsNone() {
    assertThat(found(aSale(2).stated("Aspire $", -3000, null))).isEmpty();
    assertThat(found(aSale(2).stated("Aspire $", 0, null))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = TenderKind.class,
      names = {"REWARD", "OTHER", "WALLET"})
  void aTenderWithAProgrammesNameIsAReward(TenderKind kind) {
    assertThat(found(List.of(aSale(2)), tender("INV-2", kind, "Alle", 4000)))
        .extracting(GivenReward::amountMinor)
        .containsExactly(4000L);
  }

  @Test
  void aCardIsNoRewardWhateverItsName() {
    assertThat(found(List.of(aSale(2)), tender("INV-2", TenderKind.CARD, "Alle", 4000))).isEmpty();
  }

  @Test
  void whatTheLinesStateIsNotTakenFromTheTendersAgain() {
    assertThat(
            found(
                List.of(aSale(2).stated("Alle", 3000, null)),
                tender("INV-2", TenderKind.REWARD, "Alle", 3000)))
        .extracting(GivenReward::amountMinor)
        .containsExactly(3000L);
    assertThat(
            found(
                List.of(aSale(2).stated("Alle", 3000, null)),
                tender("INV-2", TenderKind.REWARD, "Alle", 5000)))
        .extracting(GivenReward::amountMinor)
        .containsExactly(3000L, 2000L);
  }

  @Test
  void aRewardOfTheWholeInvoiceGoesToWhatItsProgrammePaysForInProportionToTheCent() {
    List<GivenReward> found =
        found(
            List.of(
                aSale(2).gross(10_000),
                aSale(3).item("Dysport").gross(50_000),
                aSale(4).item("Voluma XC").gross(20_000)),
            tender("INV-2", TenderKind.REWARD, "Alle", 5_000));

    assertThat(found)
        .extracting(reward -> reward.treatment().line().ref().line(), GivenReward::amountMinor)
        .containsExactly(tuple(2, 1_666L), tuple(4, 3_334L));
  }

  @Test
  void aRewardForNothingOnTheInvoiceGoesToItsFirstService() {
    List<GivenReward> found =
        found(
            List.of(
                aSale(2).item("Sunscreen").kind(SaleKind.PRODUCT), aSale(3).item("Consultation")),
            tender("INV-2", TenderKind.REWARD, "Evolus", 4_000));
    List<GivenReward> withoutService =
        found(
            List.of(aSale(2).item("Sunscreen").kind(SaleKind.PRODUCT)),
            tender("INV-2", TenderKind.REWARD, "Evolus", 4_000));

    assertThat(found)
        .extracting(reward -> reward.treatment().line().ref().line())
        .containsExactly(3);
    assertThat(withoutService)
        .extracting(reward -> reward.treatment().line().ref().line())
        .containsExactly(2);
  }

  @Test
  void treatmentsWithoutAPriceLeaveTheRewardToTheFirst() {
    assertThat(
            found(
                List.of(aSale(2).gross(0), aSale(3).gross(0)),
                tender("INV-2", TenderKind.REWARD, "Alle", 4_000)))
        .extracting(reward -> reward.treatment().line().ref().line(), GivenReward::amountMinor)
        .containsExactly(tuple(2, 4_000L));
  }

  @Test
  void aSeparateNegativeLineCarriesTheReward() {
    SaleLine carrier = aSale(3).kind(SaleKind.REDUCTION).item("Alle reward").gross(-4000).build();

    List<GivenReward> found =
        attribution().attribute(List.of(treatment(aSale(2))), List.of(carrier), List.of());

    assertThat(found)
        .extracting(GivenReward::amountMinor, GivenReward::carrier)
        .containsExactly(tuple(4000L, carrier));
  }

  @Test
  void aSeparateLineIsKnownByItsLabelTooAndHouseReductionsAreNot() {
    SaleLine labelled =
        aSale(3).kind(SaleKind.REDUCTION).item("Discount").gross(0).discount("Alle", 4000).build();
    SaleLine house = aSale(4).kind(SaleKind.REDUCTION).item("VIP").gross(-4000).build();
    SaleLine positive = aSale(5).kind(SaleKind.REDUCTION).item("Alle").gross(4000).build();

    assertThat(
            attribution()
                .attribute(
                    List.of(treatment(aSale(2))), List.of(labelled, house, positive), List.of()))
        .extracting(GivenReward::carrier)
        .containsExactly(labelled);
  }

  @Test
  void theHouseDiscountIsWhatIsLeftOfALine() {
    Treatment stated = treatment(aSale(2).discount("VIP", 2600).stated("Alle", 4000, null));
    List<GivenReward> ofStated = attribution().attribute(List.of(stated), List.of(), List.of());
    Treatment plain = treatment(aSale(3).discount("VIP", 2600));

    assertThat(RewardAttribution.houseDiscountMinor(stated.line(), ofStated)).isEqualTo(2600);
    assertThat(RewardAttribution.houseDiscountMinor(plain.line(), ofStated)).isEqualTo(2600);
  }

  private void houseDiscountsOfTenPercent() {
    for (int i = 0; i < 10; i++) {
      spaSales.add(
          aSale(100 + i).gross(20_000 + i * 1_000).discount("VIP", 2_000 + i * 100).build());
    }
  }

  private void redemptions(Program program, long minor, int count) {
    for (int i = 0; i < count; i++) {
      spaRewards.add(aReward(100 + i).program(program).value(minor).build());
    }
  }

  private RewardAttribution attribution() {
    return new RewardAttribution(spaSales, spaRewards, ProgramLabels.standard());
  }

  private List<GivenReward> found(SaleBuilder line) {
    return found(List.of(line));
  }

  private List<GivenReward> found(List<SaleBuilder> lines, Tender... tenders) {
    return attribution()
        .attribute(
            lines.stream().map(line -> treatment(line)).toList(), List.of(), List.of(tenders));
  }
}
