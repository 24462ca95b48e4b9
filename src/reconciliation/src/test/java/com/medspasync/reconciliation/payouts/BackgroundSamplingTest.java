package com.medspasync.reconciliation.payouts;

import static com.medspasync.reconciliation.payouts.PayoutLines.NOON;
import static com.medspasync.reconciliation.payouts.PayoutLines.aCharge;
import static com.medspasync.reconciliation.payouts.PayoutLines.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Statements;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.payouts.PayoutLines.EntryBuilder;
import com.medspasync.reconciliation.payouts.PayoutLines.TenderBuilder;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BackgroundSamplingTest {

  private static final Offset<Double> EXACTLY = within(1e-9);

  private final List<PayoutEntry> entries = new ArrayList<>();
  private final List<Tender> tenders = new ArrayList<>();

  @Test
  void ofAFewLinesEveryPairIsCountedOnce() {
    with(aCharge(2).card("visa", "")).with(aCharge(3).card("mc", ""));
    with(aTender(2).card("visa", "")).with(aTender(3).card("visa", ""));
    with(aTender(4).card("mc", ""));

    // 3 of 6 pairs are of one brand, and half a pair is added to either side
    assertThat(background().share(Aspect.BRAND, 0, 1)).isCloseTo(3.5 / 7, EXACTLY);
    assertThat(background().share(Aspect.BRAND, 0, 2)).isCloseTo(3.5 / 7, EXACTLY);
  }

  @Test
  void namesAddressesAndWaysAreCountedTheSameWay() {
    with(aCharge(2).payer("Gia Nunez", "gia.nunez@x.com"));
    with(aTender(2).client("Gia Nunez")).with(aTender(3).client("Ida Vance"));
    with(aTender(4).client("Ida Vance").kind(TenderKind.DEPOSIT));
    Background background = background();

    assertThat(background.share(Aspect.NAME, 0, PartyComparator.SAME_NAME))
        .isCloseTo(1.5 / 5.5, EXACTLY);
    assertThat(background.share(Aspect.EMAIL, 0, 2)).isCloseTo(1.5 / 5, EXACTLY);
    assertThat(background.share(Aspect.EMAIL, 0, 4)).isCloseTo(2.5 / 5, EXACTLY);
    assertThat(background.share(Aspect.ROUTE, 0, 1)).isCloseTo(2.5 / 4, EXACTLY);
    assertThat(background.share(Aspect.ROUTE, 0, 2)).isCloseTo(1.5 / 4, EXACTLY);
  }

  @Test
  void ofManyLinesASampleIsEnough() {
    for (int i = 0; i < 300; i++) {
      with(aCharge(i).card(i % 4 == 0 ? "visa" : "mc", "").minor(i % 10 == 0 ? 108_000 : 5));
      with(aTender(i).card(i % 2 == 0 ? "visa" : "amex", "").minor(i % 3 == 0 ? 90_000 : 70_001));
    }

    Background background = background();

    assertThat(background.share(Aspect.BRAND, 0, 1)).isCloseTo(1 / 8.0, within(.01));
    assertThat(background.chance(Relation.TIP)).isCloseTo(90_000 / 30.0, within(300.0));
    assertThat(background().share(Aspect.BRAND, 0, 1))
        .isEqualTo(background.share(Aspect.BRAND, 0, 1));
  }

  @Test
  void fourDigitsAgreeAsOftenAsTheyAreCommonOnBothSides() {
    with(aCharge(2).card("visa", "4242")).with(aCharge(3).card("visa", "4242"));
    with(aCharge(4).card("visa", "1111")).with(aCharge(5));
    with(aTender(2).card("visa", "4242")).with(aTender(3).card("visa", "9999"));
    with(aTender(4));

    assertThat(background().share(Aspect.LAST4, 0, 1)).isCloseTo(2 / 6.0, EXACTLY);
    assertThat(background().share(Aspect.LAST4, 0, 2)).isCloseTo(4 / 6.0, EXACTLY);
  }

  @Test
  void fourDigitsThatNobodySharesAgreeOnceInTenThousand() {
    with(aCharge(2).card("visa", "4242"));
    with(aTender(2));
    assertThat(background().share(Aspect.LAST4, 0, 1)).isEqualTo(1e-4);

    with(aTender(3).card("visa", "1111"));
    assertThat(background().share(Aspect.LAST4, 0, 1)).isEqualTo(1e-4);
  }

  @Test
  void numbersAreHitByChanceOnceInAsManyAsThereAre() {
    with(aCharge(2));
    with(aTender(2).invoice("INV-2000")).with(aTender(3).invoice("INV-2000"));
    with(aTender(4).invoice("INV-2001")).with(aTender(5).invoice("INV-2002"));

    assertThat(background().share(Aspect.INVOICE, 0, 1)).isCloseTo(1 / 3.0, EXACTLY);
    assertThat(background().share(Aspect.PAYMENT_ID, 0, 1)).isCloseTo(1 / 4.0, EXACTLY);
    assertThat(background().share(Aspect.PAYMENT_ID, 0, 2)).isCloseTo(1 / 16.0, EXACTLY);
  }

  @Test
  void amountsRelateByChanceAsOftenAsPairsOfOthersDo() {
    with(aCharge(2).minor(108_000)).with(aCharge(3).minor(77_777));
    with(aTender(2).minor(90_000)).with(aTender(3).minor(77_771));
    Background background = background();

    assertThat(background.chance(Relation.TIP)).isCloseTo(1.5, EXACTLY);
    assertThat(background.chance(Relation.KEYED)).isCloseTo(1.5, EXACTLY);
    assertThat(background.chance(Relation.OTHER)).isCloseTo(2.5, EXACTLY);
    assertThat(background.chance(Relation.TWO_CARDS)).isEqualTo(7);
    assertThat(background.chargeCount()).isEqualTo(2);
  }

  @Test
  void timesOfAPlaceAreSharesOfEachScale() {
    with(aCharge(2));
    with(aTender(2).at(NOON.minusHours(2)));
    with(aTender(3).at(NOON.minusDays(2)));
    with(aTender(4).at(NOON.minusHours(2)).location("L2"));
    Background background = background();
    int hours = TimeLevels.WORDS.indexOf("charged 1 to 4 hours after");
    int days = TimeLevels.WORDS.indexOf("charged more than a day after");

    assertThat(background.share(Aspect.TIME, 0, hours)).isCloseTo(1.5 / 8.5, EXACTLY);
    assertThat(background.share(Aspect.TIME, 0, days)).isCloseTo(1.5 / 8.5, EXACTLY);
    assertThat(background.share(Aspect.TIME, 1, hours)).isCloseTo(1.5 / 7.5, EXACTLY);
    assertThat(background.share(Aspect.TIME, 1, days)).isCloseTo(.5 / 7.5, EXACTLY);
  }

  @Test
  void withoutLinesNothingIsImpossible() {
    Background background = background();

    for (Aspect aspect : Aspect.values()) {
      for (int level = 1; level < aspect.levels(); level++) {
        assertThat(background.share(aspect, 0, level)).as(aspect.words(level)).isBetween(1e-9, 1.0);
      }
    }
    assertThat(background.chance(Relation.OTHER)).isZero();
  }

  private Background background() {
    Books books =
        new Books(
            new Statements(
                List.of(
                    new Location("L1", "", ZoneOffset.UTC, "L1_sales.csv", "stripe"),
                    new Location("L2", "", ZoneOffset.UTC, "L2_sales.csv", "stripe")),
                List.of(),
                List.of(),
                List.of(),
                tenders,
                List.of(),
                entries));
    return BackgroundSampling.measure(
        books.charges(),
        books.payments(),
        new Comparison(books, books.charges(), books.payments()),
        Map.of(Relation.TWO_CARDS, 7.0));
  }

  private BackgroundSamplingTest with(EntryBuilder entry) {
    entries.add(entry.build());
    return this;
  }

  private BackgroundSamplingTest with(TenderBuilder tender) {
    tenders.add(tender.build());
    return this;
  }
}
