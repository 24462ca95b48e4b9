package com.medspasync.reconciliation.visits;

import static com.medspasync.reconciliation.fixtures.Lines.VISIT;
import static com.medspasync.reconciliation.fixtures.Lines.aSale;
import static com.medspasync.reconciliation.fixtures.Lines.person;
import static com.medspasync.reconciliation.fixtures.Lines.tender;
import static org.assertj.core.api.Assertions.assertThat;

import com.medspasync.reconciliation.fixtures.Lines.SaleBuilder;
import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.identity.PersonDirectory.Sighting;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.SaleKind;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.ProductCatalog;
import com.medspasync.reconciliation.text.ProgramLabels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitBookTest {

  private static final Person BETH = person("Beth Baker", "512-555-0200");

  @Test
  void invoicesOfOneClientAndDayAreOneVisit() {
    VisitBook book = book(aSale(2), aSale(3).item("Voluma XC").at(VISIT.plusHours(1)));

    assertThat(book.visits()).hasSize(1);
    assertThat(book.get(0).treatments())
        .extracting(Treatment::posRef)
        .containsExactly("INV-2#1", "INV-3#1");
    assertThat(book.get(0).at()).isEqualTo(VISIT);
  }

  @Test
  void theSameTreatmentTwiceWasTwoVisits() {
    VisitBook book = book(aSale(2), aSale(3), aSale(4).item("Voluma XC"));

    assertThat(book.visits()).hasSize(2);
    assertThat(book.get(0).treatments()).hasSize(2);
    assertThat(book.get(1).treatments()).hasSize(1);
    assertThat(book.hasTwin(book.get(0))).isTrue();
    assertThat(book.hasTwin(book.get(1))).isTrue();
  }

  @Test
  void whatTheCatalogDoesNotKnowIsTheSameByItsName() {
    assertThat(book(aSale(2).item("Consult"), aSale(3).item("Consult")).visits()).hasSize(2);
    assertThat(book(aSale(2).item("Consult"), aSale(3).item("Chat")).visits()).hasSize(1);
  }

  @Test
  void otherClientsDaysAndPlacesAreOtherVisitsAndNoTwins() {
    VisitBook book =
        book(
            aSale(2).item("Voluma XC"),
            aSale(3).of(BETH),
            aSale(4).at(VISIT.plusDays(1)),
            aSale(5).location("L2"));

    assertThat(book.visits()).hasSize(4);
    assertThat(book.visits()).noneMatch(book::hasTwin);
    assertThat(book.visits()).extracting(Visit::index).containsExactly(0, 1, 2, 3);
    assertThat(book.get(2).location()).isEqualTo("L2");
    assertThat(book.get(3).day()).isEqualTo(VISIT.toLocalDate().plusDays(1));
    assertThat(book.size()).isEqualTo(4);
  }

  @Test
  void unnamedClientsHaveAVisitForEachInvoice() {
    VisitBook book =
        book(aSale(2).of(Person.UNKNOWN), aSale(3).of(Person.UNKNOWN).item("Voluma XC"));

    assertThat(book.visits()).hasSize(2).allMatch(visit -> visit.client() == -1);
    assertThat(book.visits()).noneMatch(book::hasTwin);
  }

  @ParameterizedTest
  @EnumSource(
      value = SaleKind.class,
      names = {"GRATUITY", "GIFT_CARD", "MEMBERSHIP", "FEE", "REDUCTION", "REFUND"})
  void whatIsNoTreatmentMakesNoVisit(SaleKind kind) {
    assertThat(book(aSale(2).kind(kind)).visits()).isEmpty();
  }

  @Test
  void refundsNegativePricesAndNothingAtAllMakeNoVisit() {
    assertThat(book(aSale(2).status(SaleStatus.REFUND)).visits()).isEmpty();
    assertThat(book(aSale(2).gross(-1)).visits()).isEmpty();
    assertThat(book(aSale(2).quantity(0)).visits()).isEmpty();
    assertThat(book(aSale(2).gross(0)).visits()).hasSize(1);
  }

  @Test
  void aVoidedLineIsKeptApart() {
    VisitBook book = book(aSale(2).status(SaleStatus.VOID), aSale(3).item("Voluma XC"));

    assertThat(book.visits()).extracting(Visit::voided).containsExactly(false, true);
    assertThat(book.visits()).noneMatch(book::hasTwin);
  }

  @Test
  void twoVoidedInvoicesAreTwoVoidedVisits() {
    assertThat(
            book(
                    aSale(2).status(SaleStatus.VOID),
                    aSale(3).status(SaleStatus.VOID).item("Voluma XC"))
                .visits())
        .hasSize(2);
  }

  @Test
  void anOppositeLineOfTheInvoiceVoidsOneLine() {
    VisitBook book =
        book(
            aSale(2).invoice("A").quantity(20),
            aSale(3).invoice("A").quantity(20),
            aSale(4).invoice("A").quantity(-20).gross(-26000),
            aSale(5).invoice("A").quantity(30));

    assertThat(visit(book, false).treatments())
        .extracting(treatment -> treatment.line().ref().line())
        .containsExactly(3, 5);
    assertThat(visit(book, true).treatments())
        .extracting(treatment -> treatment.line().ref().line())
        .containsExactly(2);
  }

  @Test
  void aRefundLeavesTheVisitAsItWas() {
    VisitBook book =
        book(
            aSale(2).invoice("A"),
            aSale(3).invoice("A").quantity(-20).gross(-26000).status(SaleStatus.REFUND));

    assertThat(book.visits()).extracting(Visit::voided).containsExactly(false);
  }

  @Test
  void anOppositeLineOfAnotherItemOrQuantityVoidsNothing() {
    assertThat(
            book(
                    aSale(2).invoice("A"),
                    aSale(3).invoice("A").item("Dysport").quantity(-20),
                    aSale(4).invoice("A").quantity(-19))
                .visits())
        .extracting(Visit::voided)
        .containsExactly(false);
  }

  @Test
  void paymentsBelongToWhatCountsUnlessAllWasVoided() {
    List<Tender> reward = List.of(tender("A", TenderKind.REWARD, "Alle", 4000));
    VisitBook half =
        book(List.of(aSale(2).invoice("A").status(SaleStatus.VOID), aSale(3).invoice("A")), reward);
    VisitBook whole = book(List.of(aSale(2).invoice("A").status(SaleStatus.VOID)), reward);

    assertThat(visit(half, false).rewardMinor(Program.ALLE)).isEqualTo(4000);
    assertThat(visit(half, true).rewardMinor()).isZero();
    assertThat(visit(whole, true).rewardMinor()).isEqualTo(4000);
  }

  @Test
  void aSeparateReductionGoesWithItsInvoice() {
    VisitBook book =
        book(
            aSale(2).invoice("A"),
            aSale(3).invoice("A").kind(SaleKind.REDUCTION).item("Alle").gross(-4000).quantity(1));

    assertThat(book.get(0).rewardMinor(Program.ALLE)).isEqualTo(4000);
    assertThat(book.get(0).treatments()).hasSize(1);
  }

  @Test
  void theOrderOfTheLinesDoesNotMatter() {
    assertThat(book(aSale(4).item("Voluma XC"), aSale(3), aSale(2).of(BETH)).visits())
        .isEqualTo(book(aSale(2).of(BETH), aSale(3), aSale(4).item("Voluma XC")).visits());
  }

  private static Visit visit(VisitBook book, boolean voided) {
    return book.visits().stream()
        .filter(visit -> visit.voided() == voided)
        .findFirst()
        .orElseThrow();
  }

  private static VisitBook book(SaleBuilder... lines) {
    return book(List.of(lines), List.of());
  }

  private static VisitBook book(List<SaleBuilder> lines, List<Tender> tenders) {
    List<SaleLine> sales = lines.stream().map(SaleBuilder::build).toList();
    return VisitBook.of(
        sales,
        tenders,
        PersonDirectory.resolve(
            sales.stream().map(line -> new Sighting(line.location(), line.client())).toList(),
            GivenNames.standard()),
        ProductCatalog.standard(),
        new RewardAttribution(sales, List.of(), ProgramLabels.standard()));
  }
}
